import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findRulesFolder } from "../../../src/build/languages/find-rules-folder.ts";
import {
  selectEdition,
  selectEditions,
  settingsToEditions,
} from "../../../src/build/languages/site-editions.ts";
import { must } from "../../../src/content/must.ts";
import { createTempFolder } from "../../support/temp-folder.ts";
import { testSettings } from "../../support/test-settings.ts";

const settings = testSettings({
  name: "Questions",
  description: "All of them.",
  base: "/docs/",
  language: "en",
  languages: { "pt-BR": { name: "Perguntas", label: "Brasil", folder: "br/" }, en: {}, ar: {} },
});

describe("the editions of a site", () => {
  test("are the site itself if it has one language", () => {
    const single = testSettings({ language: "ar" });
    expect(settingsToEditions(single)).toEqual([{ settings: single, language: undefined }]);
  });

  test("are one for each language, the main one at the base and first", () => {
    const editions = settingsToEditions(settings).map(({ settings: { site }, language }) => [
      site.language,
      site.base,
      site.name,
      site.description,
      language?.label,
      language?.direction,
      language?.path,
    ]);
    expect(editions).toEqual([
      ["en", "/docs/", "Questions", "All of them.", "English", "ltr", ""],
      ["pt-BR", "/docs/pt-br/", "Perguntas", "All of them.", "Brasil", "ltr", "pt-br"],
      ["ar", "/docs/ar/", "Questions", "All of them.", "العربية", "rtl", "ar"],
    ]);
    expect(settingsToEditions(settings)[1]?.language?.selection).toEqual({
      language: "pt-BR",
      main: "en",
      all: [{ tag: "en" }, { tag: "pt-BR", folder: "br" }, { tag: "ar" }],
    });
  });

  test("are those that a flag asks for, and the main one where there can be only one", () => {
    const tags = (onlyLanguage?: string) =>
      selectEditions({ ...settings, ...(onlyLanguage !== undefined && { onlyLanguage }) }).map(
        ({ language }) => language?.tag,
      );
    expect([tags(), tags("ar")]).toEqual([["en", "pt-BR", "ar"], ["ar"]]);
    expect(selectEdition(settings).language?.tag).toBe("en");
  });

  test("have files of rules in the folder of their language; those of the main one may be above", () => {
    const content = createTempFolder({ "topics.yaml": "", "AR/topics.yaml": "", "en/redirects": "" });
    const [main, , arabic] = settingsToEditions(settings).map((edition) => must(edition, "edition"));
    const find = (file: string, edition = must(main, "edition")): string =>
      findRulesFolder(content, file, edition);
    expect([find("topics.yaml"), find("redirects")]).toEqual([content, join(content, "en")]);
    expect(find("topics.yaml", arabic)).toBe(join(content, "AR"));
    expect(findRulesFolder(content, "topics.yaml", { settings, language: undefined })).toBe(content);
  });
});
