import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findDuplicates } from "../../../src/build/duplicates/find-duplicates.ts";
import type { SubjectSlug } from "../../../src/content/url.ts";

interface TestArticle {
  readonly question: string;
  readonly text: string;
  readonly subject?: string;
  readonly lang?: string;
  readonly noIndex?: boolean;
}

let count = 0;
function createArticle({ subject = "physics", noIndex = false, ...rest }: TestArticle) {
  count += 1;
  return { ...rest, noIndex, subject: subject as SubjectSlug, path: `${subject}/${count}.md` };
}

const words = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, index) => `word${from + index}`).join(" ");

/** The groups, with the places of their articles in the list. */
function groupsOf(...list: TestArticle[]): [kind: string, ...indexes: number[]][] {
  const articles = list.map(createArticle);
  return findDuplicates(articles, ({ text }) => text).map((group) => [
    group.kind,
    ...group.articles.map((article) => articles.indexOf(article)),
  ]);
}

describe("articles are duplicates", () => {
  test("with the same question, whatever they answer and wherever they are", () => {
    expect(
      groupsOf(
        { question: "What is the mass of a bee?", text: words(0, 50) },
        { question: "what is mass of bee", text: words(100, 150), subject: "zoology" },
        { question: "What is the mass of a bear?", text: words(200, 250) },
      ),
    ).toEqual([["same-question", 0, 1]]);
  });

  test("with nearly the same text, whatever they ask", () => {
    expect(
      groupsOf(
        { question: "How heavy is a bee?", text: words(0, 100) },
        { question: "What does a bee weigh?", text: words(0, 90) },
        { question: "What do bees weigh?", text: `${words(0, 40)} ${words(200, 260)}` },
      ),
    ).toEqual([["similar-text", 0, 1]]);
  });

  test("of one that is a duplicate of a third", () => {
    expect(
      groupsOf(
        { question: "How heavy is a bee?", text: words(0, 100) },
        { question: "What does a bee weigh?", text: words(5, 100) },
        { question: "What does the bee weigh?", text: "A tenth of a gram." },
      ),
    ).toEqual([["similar-text", 0, 1, 2]]);
  });

  test("not with the same short title in another subject, unless the text is the same", () => {
    expect(
      groupsOf(
        { question: "Before installing", text: words(0, 50), subject: "linux" },
        { question: "Before installing", text: words(100, 150), subject: "windows" },
        { question: "before installing", text: words(200, 250), subject: "linux" },
      ),
    ).toEqual([["same-question", 0, 2]]);
    expect(
      groupsOf(
        { question: "インストール前", text: words(0, 50), subject: "linux" },
        { question: "はじめに", text: words(100, 150), subject: "linux" },
        { question: "はじめに", text: words(200, 250), subject: "windows" },
        { question: "なぜ空は青く見えるのですか", text: words(300, 350), subject: "linux" },
        { question: "なぜ空は青く見えるのですか？", text: words(400, 450), subject: "windows" },
      ),
    ).toEqual([["same-question", 3, 4]]);
    expect(
      groupsOf(
        { question: "Overview", text: words(0, 50), subject: "linux" },
        { question: "Overview", text: words(0, 50), subject: "windows" },
      ),
    ).toEqual([["similar-text", 0, 1]]);
  });

  test("not with a short text that is nearly the same", () => {
    const notice = "This is another name of a command, whose page has all of its flags and some examples:";
    expect(
      groupsOf(
        { question: "remove", text: `${notice} delete` },
        { question: "rename", text: `${notice} move` },
      ),
    ).toEqual([]);
  });

  test("not in another language, and not if readers don't see one of them in lists", () => {
    const article = { question: "What is a bee?", text: words(0, 50) };
    expect(groupsOf(article, { ...article, lang: "fr" }, { ...article, noIndex: true })).toEqual([]);
    expect(groupsOf(article, { ...article, lang: "fr" }, article)).toEqual([["same-question", 0, 2]]);
  });

  test("not because their questions have no words", () => {
    expect(groupsOf({ question: "?", text: words(0, 50) }, { question: "…", text: words(100, 150) })).toEqual(
      [],
    );
  });
});

const someWords = fc
  .array(fc.constantFrom("light", "lens", "glass", "heat", "wave"), { minLength: 1, maxLength: 8 })
  .map((list) => list.join(" "));
const someArticles = fc.array(fc.record({ question: someWords, text: someWords }), { maxLength: 15 });

test("groups don't depend on the order of the articles, and have no article in common", () => {
  fc.assert(
    fc.property(someArticles, (list) => {
      const articles = list.map(createArticle);
      const groups = findDuplicates(articles, ({ text }) => text);
      expect(findDuplicates(articles.toReversed(), ({ text }) => text)).toEqual(groups);
      const members = groups.flatMap((group) => group.articles);
      expect(new Set(members).size).toBe(members.length);
    }),
  );
});

test("articles that are equal are always in one group", () => {
  fc.assert(
    fc.property(fc.record({ question: someWords, text: someWords }), someArticles, (article, others) => {
      const equal = [createArticle(article), createArticle({ ...article, subject: "art" })];
      const groups = findDuplicates([...equal, ...others.map(createArticle)], ({ text }) => text);
      expect(groups.filter((group) => equal.some((one) => group.articles.includes(one)))).toHaveLength(1);
      expect(groups.some((group) => equal.every((one) => group.articles.includes(one)))).toBe(true);
    }),
  );
});
