import { describe, expect, test } from "vitest";
import { readCollection } from "../../../../src/build/collect/collection.ts";
import {
  findLanguageFolders,
  type LanguageSelection,
  pathToFileLanguage,
} from "../../../../src/build/collect/languages/language-files.ts";
import { silentProgressReporter } from "../../../../src/build/progress.ts";
import { smallArticle } from "../../../support/small-article.ts";
import { createTempFolder } from "../../../support/temp-folder.ts";

const all = [{ tag: "en" }, { tag: "es" }, { tag: "pt-BR" }];

describe("the language of a file", () => {
  const folders = new Map([
    ["es", "es"],
    ["pt-BR", "content/pt_br"],
  ]);

  test.each([
    ["why.md", "en", "why", undefined],
    ["a/why.es.md", "es", "a/why", "es"],
    ["a/why.pt_br.mdx", "pt-BR", "a/why", "pt_br"],
    ["es/a/why.md", "es", "a/why", undefined],
    ["es/a/why.es.md", "es", "a/why", "es"],
    ["content/pt_br/why.md", "pt-BR", "why", undefined],
    ["esparto/why.md", "en", "esparto/why", undefined],
    // Not a language of the site, and a name that is nothing but one.
    ["a/why.fr.md", "en", "a/why.fr", undefined],
    ["a/.es.md", "en", "a/.es", undefined],
  ])("%s is %s, and shares %s", (path, tag, sharedPath, suffix) => {
    expect(pathToFileLanguage(path, folders, { main: "en", all })).toEqual({
      tag,
      sharedPath,
      ...(suffix !== undefined && { suffix }),
    });
  });

  test("is found by a folder's name, at the top or where a tool has its content", () => {
    const paths = ["content/es/a.md", "pt-br/a.md", "x/en/a.md"];
    expect([...findLanguageFolders(paths, all, ["content"])]).toEqual([
      ["es", "content/es"],
      ["pt-BR", "pt-br"],
    ]);
  });
});

/** Reads one language of a folder: articles by their URLs, with what they are called. */
async function readLanguage(
  files: Readonly<Record<string, string>>,
  selection: Partial<LanguageSelection> & Pick<LanguageSelection, "language">,
) {
  const languageSelection = { main: "en", all: [{ tag: "en" }, { tag: "es" }], ...selection };
  const { articles, leftOut, diagnostics } = await readCollection(
    { folder: createTempFolder(files), lint: false, language: selection.language, languageSelection },
    { append: () => 0 },
    silentProgressReporter,
  );
  return {
    titles: Object.fromEntries([...articles].map(([url, { question }]) => [url as string, question])),
    keys: [...articles.values()].map(({ translationKeys }) => translationKeys),
    langs: [...articles.values()].map(({ lang }) => lang),
    leftOut,
    diagnostics,
  };
}

describe("a folder with several languages", () => {
  test.each<[string, Readonly<Record<string, string>>]>([
    ["folders", { "en/physics/ice.md": smallArticle("Ice?"), "es/physics/ice.md": smallArticle("¿Hielo?") }],
    [
      "a folder of the other one",
      { "physics/ice.md": smallArticle("Ice?"), "es/physics/ice.md": smallArticle("¿Hielo?") },
    ],
    ["endings", { "physics/ice.md": smallArticle("Ice?"), "physics/ice.es.md": smallArticle("¿Hielo?") }],
    [
      "folders in Quire's own format",
      { "en/learn/physics/ice.md": smallArticle("Ice?"), "es/learn/physics/ice.md": smallArticle("¿Hielo?") },
    ],
    [
      "endings in Quire's own format",
      { "learn/physics/ice.md": smallArticle("Ice?"), "learn/physics/ice.es.md": smallArticle("¿Hielo?") },
    ],
    [
      "folders of Hugo",
      {
        "hugo.toml": 'title = "x"',
        "content/en/physics/ice.md": smallArticle("Ice?"),
        "content/es/physics/ice.md": smallArticle("¿Hielo?"),
      },
    ],
  ])("can have %s: a translation has the same URL and key, and no language of its own", async (_, files) => {
    const english = await readLanguage(files, { language: "en" });
    const spanish = await readLanguage(files, { language: "es" });
    const url = "/learn/physics/questions/ice";
    expect([english.titles, spanish.titles]).toEqual([{ [url]: "Ice?" }, { [url]: "¿Hielo?" }]);
    expect([english.keys, spanish.keys]).toEqual(
      [[["path physics/ice"]], [["path physics/ice"]]].map(withLearn(files)),
    );
    expect([english.langs, spanish.langs]).toEqual([[undefined], [undefined]]);
    expect([english.diagnostics, spanish.diagnostics]).toEqual([[], []]);
  });

  test("can have them where Docusaurus has translations", async () => {
    const current = "i18n/es/docusaurus-plugin-content-docs/current";
    const files = {
      "docusaurus.config.js": "export default {};",
      "docs/physics/ice.md": smallArticle("Ice?"),
      [`${current}/physics/ice.md`]: smallArticle("¿Hielo?"),
    };
    const selection = { all: [{ tag: "en" }, { tag: "es", folder: current }] };
    expect((await readLanguage(files, { language: "es", ...selection })).titles).toEqual({
      "/learn/physics/questions/ice": "¿Hielo?",
    });
    expect((await readLanguage(files, { language: "en", ...selection })).titles).toEqual({
      "/learn/physics/questions/ice": "Ice?",
    });
  });

  test("has pages of folders with an ending", async () => {
    const files = {
      "physics/index.es.md": smallArticle("Física"),
      "physics/ice.es.md": smallArticle("¿Hielo?"),
      "physics/ice.md": smallArticle("Ice?"),
    };
    expect((await readLanguage(files, { language: "es" })).titles).toEqual({
      "/learn/physics/questions/ice": "¿Hielo?",
    });
  });

  test("may name a key in the front matter, as Hugo does", async () => {
    const files = {
      "en/a/ice.md": smallArticle("Ice?", { translation_key: "ice" }),
      "es/a/hielo.md": smallArticle("¿Hielo?", { translationKey: "ice" }),
    };
    expect((await readLanguage(files, { language: "en" })).keys).toEqual([["key ice", "path a/ice"]]);
    expect((await readLanguage(files, { language: "es" })).keys).toEqual([["key ice", "path a/hielo"]]);
  });

  test("leaves out languages that the settings don't have, and says so", async () => {
    const files = {
      "en/a/ice.md": smallArticle("Ice?"),
      "es/a/ice.md": smallArticle("¿Hielo?"),
      "de/a/ice.md": smallArticle("Eis?"),
    };
    const { titles, leftOut } = await readLanguage(files, { language: "en" });
    expect(Object.values(titles)).toEqual(["Ice?"]);
    expect(leftOut).toEqual([{ path: "de/a/ice.md", reason: "other-language" }]);
    expect((await readLanguage(files, { language: "es" })).leftOut).toEqual([]);
  });

  test("is an error without files of a language, which says where they would be found", async () => {
    const files = { "a/ice.md": smallArticle("Ice?") };
    await expect(readLanguage(files, { language: "en" })).rejects.toThrow(
      "languages.es: the content folder has no folder es and no files that end with .es.md. Add one",
    );
    await expect(
      readLanguage({ ...files, "x/y/es/ice.md": smallArticle("¿Hielo?") }, { language: "en" }),
    ).rejects.toThrow("Is it x/y/es? Then set languages.es.folder to it");
    await expect(
      readLanguage(files, { language: "en", all: [{ tag: "en" }, { tag: "es", folder: "spanish" }] }),
    ).rejects.toThrow("languages.es.folder: there are no files in spanish");
  });
});

/** The path of Quire's own format begins with a folder that isn't a subject. */
function withLearn(files: Readonly<Record<string, string>>) {
  const isOwnFormat = Object.keys(files).some((path) => path.includes("learn/"));
  return (keys: string[][]): string[][] =>
    keys.map(([key = ""]) => [isOwnFormat ? key.replace("path ", "path learn/") : key]);
}
