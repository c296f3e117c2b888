import { describe, expect, test } from "vitest";
import { availableLocales } from "../../src/build/ui-locale.ts";
import { badTypography } from "./bad-typography.ts";
import { loadArticleCatalog, loadCatalog } from "./load-catalog.ts";
import { localeToScript } from "./locale-to-script.ts";
import { isComplete, listSampleMessages } from "./sample-messages.ts";

/** The words for a question and an answer, which no site that consists of articles shows. */
const questionWords: Readonly<Record<string, RegExp>> = {
  ar: /سؤال|أسئل|إجاب/u,
  de: /frage|antwort/iu,
  en: /question|answer/iu,
  es: /pregunt|respuest|respond/iu,
  fa: /پرسش|پاسخ|سوال/u,
  fr: /question|répon/iu,
  hi: /सवाल|जवाब|प्रश्न/u,
  ja: /質問|回答|答え/u,
  pt: /pergunt|respost|(?<!cor)respond/iu,
  ru: /вопрос|ответ|отвеч/iu,
  // The word for a question is also that for a problem.
  zh: /(?<!反馈|有|点)问题(?!出在)|解答|回答/u,
};

/** The word for an article. */
const articleWords: Readonly<Record<string, RegExp>> = {
  ar: /مقال/u,
  de: /artikel/iu,
  en: /article/iu,
  es: /artículo/iu,
  fa: /مقاله/u,
  fr: /article/iu,
  hi: /लेख/u,
  ja: /記事/u,
  pt: /artigo/iu,
  ru: /стат/iu,
  zh: /文章/u,
};

const catalogs = await Promise.all(
  availableLocales().map(
    async (locale) => [locale, await loadArticleCatalog(locale), await loadCatalog(locale)] as const,
  ),
);

describe.each(catalogs)("a site of articles in %s", (locale, catalog, questions) => {
  const samples = listSampleMessages(catalog);
  const original = listSampleMessages(questions);
  const changed = samples.filter(({ text }, index) => text !== original[index]?.text);

  test("says question and answer nowhere", () => {
    expect(samples.filter(({ text }) => questionWords[locale]?.test(text)).map(({ path }) => path)).toEqual(
      [],
    );
    expect(original.filter(({ text }) => questionWords[locale]?.test(text)).length).toBeGreaterThan(50);
  });

  test("counts articles, in headings, lists and what screen readers say", () => {
    const { critical, listing, lazy, study } = catalog;
    for (const text of [
      critical.questions(3),
      listing.questionsInSubjects(3, 2),
      lazy.readCount(1, 3),
      lazy.sharedListDescription(3),
      study.left(3),
    ]) {
      expect(text).toMatch(articleWords[locale] ?? /never/u);
    }
  });

  test("has the same messages with the same arguments", () => {
    expect(samples.map(({ path }) => path)).toEqual(original.map(({ path }) => path));
    expect(samples.filter((sample) => !isComplete(sample, locale))).toEqual([]);
  });

  test("has the script and the punctuation of the language", () => {
    const isBad = (text: string) =>
      !localeToScript(locale).test(text) ||
      /["'`]|\.\.\.| {2}|undefined/u.test(text) ||
      badTypography[locale]?.test(text) === true;
    expect(changed.filter(({ text }) => isBad(text))).toEqual([]);
  });
});
