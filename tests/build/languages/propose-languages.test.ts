import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { init } from "../../../src/build/cli/commands/init.ts";
import { settingsToLanguageNotices } from "../../../src/build/languages/language-notices.ts";
import { languagesToSetting, proposeLanguages } from "../../../src/build/languages/propose-languages.ts";
import { silentProgressReporter } from "../../../src/build/progress.ts";
import { readSettings } from "../../../src/build/settings/read-settings.ts";
import { createTempFolder } from "../../support/temp-folder.ts";

const article = "# Why do bees dance?\n\nTo point to flowers.\n";

const hugo = `
defaultContentLanguage: de
languages:
  en: { languageName: English, weight: 1 }
  de: { languageName: Deutsch, weight: 2 }
  fr: { languageName: Français, weight: 3, disabled: true }
  pt-br: { label: Brasil, contentDir: content/brasil, weight: 4 }
  it: { weight: 5 }
`;

/** A site's settings are a program: reading it must not run it. */
const program = (settings: string): string => `throw new Error("run");\nexport default {\n${settings}\n};\n`;

describe("the languages of a folder are those that have files, the main one first, in the configuration of", () => {
  test.each<[string, Record<string, string>, string, object]>([
    [
      "Hugo",
      {
        "hugo.yaml": hugo,
        "content/en/a.md": article,
        "content/de/a.md": article,
        "content/brasil/a.md": article,
      },
      "content",
      { de: {}, en: {}, "pt-BR": { label: "Brasil", folder: "brasil" } },
    ],
    [
      "Hugo, with a file for languages and endings of names",
      {
        "archetypes/default.md": "",
        "config/_default/hugo.toml": 'title = "Bees"',
        "config/_default/languages.toml": '[en]\nweight = 1\n[es]\nlabel = "Español"',
        "content/a.md": article,
        "content/a.es.md": article,
      },
      "content",
      { en: {}, es: {} },
    ],
    [
      "MkDocs",
      {
        "mkdocs.yml":
          "plugins:\n  - search\n  - i18n:\n      docs_structure: folder\n      languages:\n        - { locale: fr, name: Français }\n        - { locale: en, name: English, default: true }\n",
        "docs/en/a.md": article,
        "docs/fr/a.md": article,
      },
      "docs",
      { en: {}, fr: {} },
    ],
    [
      "VitePress",
      {
        ".vitepress/config.ts": program(
          "  locales: {\n    root: { label: 'English', lang: 'en', themeConfig: { nav: [{ text: 'x' }] } },\n    fr: { label: 'Français', lang: 'fr' },\n    xx: { label: 'None' },\n  },",
        ),
        "a.md": article,
        "fr/a.md": article,
      },
      ".",
      { en: {}, fr: {} },
    ],
    [
      "Starlight",
      {
        "astro.config.mjs": program(
          "  defaultLocale: 'en',\n  locales: {\n    'zh-cn': { label: '简体中文', lang: 'zh-CN' },\n    en: { label: 'English' },\n  },",
        ),
        "src/content/docs/en/a.md": article,
        "src/content/docs/zh-cn/a.md": article,
      },
      ".",
      { en: {}, "zh-CN": { label: "简体中文" } },
    ],
    [
      "Docusaurus",
      {
        "docusaurus.config.js": program(
          "  i18n: {\n    defaultLocale: 'en',\n    locales: ['fr', 'en', 'de'],\n  },",
        ),
        "docs/a.md": article,
        "i18n/fr/docusaurus-plugin-content-docs/current/a.md": article,
      },
      ".",
      { en: { folder: "docs" }, fr: { folder: "i18n/fr/docusaurus-plugin-content-docs/current" } },
    ],
  ])("%s", async (_, files, content, languages) => {
    const folder = join(createTempFolder(files), content);
    const proposed = await proposeLanguages(folder);
    expect(proposed).toEqual({ languages, content: folder });
    expect(Object.keys(proposed?.languages ?? {})).toEqual(Object.keys(languages));
  });
});

test.each<[string, Record<string, string>, string]>([
  [
    "tags, English first",
    { "ar/a.md": article, "ar/b.md": article, "en/a.md": article, "README.md": "" },
    "{ en: {}, ar: {} }",
  ],
  [
    "tags with a region, the one with the most files first",
    { "de/a.md": article, "pt_br/a/a.md": article, "pt_br/b.md": article },
    '{ "pt-BR": {}, de: {} }',
  ],
  [
    "names of languages",
    { "French/a.md": article, "German/a.md": article },
    '{ de: { folder: "German" }, fr: { folder: "French" } }',
  ],
])(
  "without a tool, the languages are those that all folders are called like: %s",
  async (_, files, languages) => {
    const proposed = await proposeLanguages(createTempFolder(files));
    expect(languagesToSetting(proposed?.languages ?? {})).toBe(`languages: ${languages}`);
  },
);

test("translations outside of the content folder need the folder of the project", async () => {
  const project = createTempFolder({
    "docusaurus.config.js": program("  i18n: { defaultLocale: 'en', locales: ['en', 'fr'] },"),
    "docs/a.md": article,
    "i18n/fr/docusaurus-plugin-content-docs/current/a.md": article,
  });
  expect((await proposeLanguages(join(project, "docs")))?.content).toBe(project);
});

test.each<[string, Record<string, string>]>([
  ["folders that are words, not languages", { "content/it/a.md": article, "content/office/a.md": article }],
  ["one folder", { "content/en/a.md": article }],
  ["one language with files", { "hugo.yaml": hugo, "content/en/a.md": article }],
  ["a configuration that can't be read", { "hugo.yaml": "languages: [", "content/en/a.md": article }],
  ["no languages", { "hugo.yaml": "title: Bees", "content/en/a.md": article }],
])("a folder with %s has no languages to build", async (_, files) => {
  expect(await proposeLanguages(join(createTempFolder(files), "content"))).toBeUndefined();
});

test("a setting is written as in a config file", () => {
  expect(languagesToSetting({ en: {}, "pt-BR": { label: "Brasil", folder: "brasil" } })).toBe(
    'languages: { en: {}, "pt-BR": { label: "Brasil", folder: "brasil" } }',
  );
});

describe("a publisher whose folder has several languages", () => {
  const files = { "hugo.yaml": hugo, "content/en/a.md": article, "content/de/a.md": article };

  test("is told which setting builds them, until there is one", async () => {
    const content = join(createTempFolder(files), "content");
    expect(await settingsToLanguageNotices(await readSettings(content), content)).toEqual([
      expect.stringContaining("add to the settings: languages: { de: {}, en: {} }."),
    ]);
    const done = join(
      createTempFolder({ ...files, "quire.config.json": '{"languages":{"en":{},"de":{}}}' }),
      "content",
    );
    expect(await settingsToLanguageNotices(await readSettings(done), done)).toEqual([]);
  });

  test("gets the setting from init", async () => {
    const folder = createTempFolder(files);
    const context = {
      emit: () => undefined,
      log: () => undefined,
      progress: silentProgressReporter,
      onStop: () => undefined,
    };
    await init.run({ ...context, flags: {}, argument: folder });
    expect(readFileSync(join(folder, "quire.config.ts"), "utf8")).toContain(
      "  languages: { de: {}, en: {} },\n",
    );
  });
});
