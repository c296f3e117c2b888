import { describe, expect, test } from "vitest";
import { readCollection } from "../../../../src/build/collect/collection.ts";
import {
  findHyphenLanguages,
  findPageVariants,
} from "../../../../src/build/collect/languages/page-variants.ts";
import { silentProgressReporter } from "../../../../src/build/progress.ts";
import { createTempFolder } from "../../../support/temp-folder.ts";

/** URL, language and title of each article, and the name of each subject. */
async function read(files: Readonly<Record<string, string>>) {
  const { articles, subjects, leftOut } = await readCollection(
    { folder: createTempFolder(files), lint: false, siteName: "My site", drafts: false },
    { append: () => 0 },
    silentProgressReporter,
  );
  return {
    articles: [...articles].map(
      ([url, { lang = "", question }]) => `${url.replace("/learn/", "")} ${lang} ${question}`,
    ),
    names: Object.fromEntries([...subjects].map(([slug, { name }]) => [slug, name])),
    introductions: [...subjects].filter(([, { introduction }]) => introduction).map(([slug]) => slug),
    leftOut: leftOut.map(({ path, reason }) => `${path} ${reason}`),
  };
}

describe("folders whose only file is called the same", () => {
  const pages = {
    "guide/01-cups/article.md": "# Cups\n\nFor tea.",
    "guide/02-pots/article.md": "# Pots\n\nFor tea.",
    "guide/03-tea/article.md": "Hot.",
  };

  test("are articles, or subjects with it as introduction", async () => {
    const { articles, introductions } = await read({
      ...pages,
      "guide/02-pots/1-task/task.md": "# A task\n\nBoil.",
    });
    expect(articles).toEqual([
      "guide/questions/01-cups  Cups",
      "guide/02-pots/1-task/questions/task  A task",
      "guide/questions/03-tea  Tea",
    ]);
    expect(introductions).toEqual(["guide/02-pots"]);
  });

  test("are subjects if there are only two, or if the name says more", async () => {
    const { "guide/03-tea/article.md": _, ...two } = pages;
    const overviews = Object.entries(pages).map(([path, text]) => [
      path.replace("article", "overview"),
      text,
    ]);
    for (const files of [two, Object.fromEntries(overviews)])
      expect(
        (await read(files)).articles.every((article) => /\/questions\/(?:article|overview) /u.test(article)),
      ).toBe(true);
  });
});

describe("a folder of one text in several languages", () => {
  test("is an article that is called like the folder, with its translations", async () => {
    const { articles, introductions } = await read({
      "tasks/sum/README.md": "# 求和\n\n一。",
      "tasks/sum/README_EN.md": "# Sum\n\nOne.",
      "tasks/pick/README.md": "# 选择\n\n二。",
      "tasks/pick/README.ja.md": "# 選ぶ\n\n二。",
    });
    expect(articles).toEqual([
      "tasks/questions/pick-ja ja 選ぶ",
      "tasks/questions/pick  选择",
      "tasks/questions/sum  求和",
      "tasks/questions/sum-en  Sum",
    ]);
    expect(introductions).toEqual([]);
  });

  test("may have files that are called like languages", async () => {
    const { articles } = await read({
      "questions/hoist/en-US.mdx": "---\ntitle: Hoist?\n---\nUp.",
      "questions/hoist/de-DE.mdx": "---\ntitle: Heben?\n---\nHoch.",
      "questions/this/en-US.mdx": "---\ntitle: This?\n---\nIt.",
      "questions/this/de-DE.mdx": "---\ntitle: Dies?\n---\nEs.",
    });
    expect(articles).toEqual([
      "questions/questions/hoist-de-de de-DE Heben?",
      "questions/questions/hoist en-US Hoist?",
      "questions/questions/this-de-de de-DE Dies?",
      "questions/questions/this en-US This?",
    ]);
  });

  test("is a page bundle of Hugo, whose folders have pages in each language", async () => {
    const { articles, names, introductions, leftOut } = await read({
      "hugo.toml": 'baseURL = "https://a.org/"',
      "content/docs/_index.md": "---\ntitle: Docs\n---\nAll.",
      "content/docs/_index.fr.md": "---\ntitle: Documents\n---\nTout.",
      "content/docs/install/index.md": "---\ntitle: Install?\n---\nSo.",
      "content/docs/install/index.fr.md": "---\ntitle: Installer?\n---\nAinsi.",
    });
    expect(articles).toEqual([
      "docs/questions/docs fr Documents",
      "docs/questions/install-fr fr Installer?",
      "docs/questions/install  Install?",
    ]);
    expect(names).toMatchObject({ docs: "Docs" });
    expect(introductions).toEqual(["docs"]);
    expect(leftOut).toEqual([]);
  });
});

test("readme files in the root and beside other pages have the language of their names", () => {
  const variants = findPageVariants([
    "README.md",
    "README-ja.md",
    "README_CN.md",
    "README-zh-Hant.md",
    "README-old.md",
    "a/README_kr.md",
    "a/why.md",
  ]);
  expect([...variants].map(([path, { lang, isFolderPage }]) => [path, lang, isFolderPage])).toEqual([
    ["README-ja.md", "ja", false],
    ["README_CN.md", "zh", false],
    ["README-zh-Hant.md", "zh-Hant", false],
    ["a/README_kr.md", "ko", false],
  ]);
});

test("a single folder with names of languages is a list of pages about them", () => {
  expect(findPageVariants(["languages/en.md", "languages/fr.md", "a/why.md"]).size).toBe(0);
});

test("languages behind hyphens are told from words by their number and their originals", () => {
  const quizzes = ["a", "b", "c"].flatMap((name) => [`${name}.md`, `${name}-es.md`, `${name}-ua.md`]);
  expect([...findHyphenLanguages(quizzes)].slice(0, 2)).toEqual([
    ["a-es.md", "es"],
    ["b-es.md", "es"],
  ]);
  expect(findHyphenLanguages(quizzes).get("c-ua.md")).toBe("uk");
  expect(findHyphenLanguages(["a.md", "a-es.md", "b.md", "b-es.md"]).size).toBe(0);
  expect(findHyphenLanguages([...quizzes, "what-es.md", "how-ua.md"]).size).toBe(0);
});
