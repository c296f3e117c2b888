import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findTopics } from "../../../src/build/topics/find-topics.ts";
import { minArticlesForTopics } from "../../../src/build/topics/tuning.ts";
import { createTopicArticles, themes } from "../../support/topic-articles.ts";
import "../../support/property-seed.ts";

const articles = createTopicArticles(200);

function namesOf(topics: readonly { readonly name: string }[]): string[] {
  return topics.map(({ name }) => name.toLowerCase());
}

describe("topics", () => {
  test("are what the articles of a subject are about", () => {
    const names = namesOf(findTopics(articles));
    const words = Object.entries(themes).flat(2);
    expect(names.filter((name) => !words.includes(name))).toEqual([]);
    expect(names.filter((name) => name in themes).length).toBeGreaterThanOrEqual(8);
  });

  test("have the articles that are about them", () => {
    for (const { name, articles: members } of findTopics(articles)) {
      const own = themes[name.toLowerCase()];
      if (own !== undefined)
        expect(new Set(members.map(({ theme }) => theme))).toEqual(new Set([name.toLowerCase()]));
    }
  });

  test("need a subject that is too long to read", () => {
    expect(findTopics(createTopicArticles(minArticlesForTopics - 1))).toEqual([]);
    expect(findTopics(createTopicArticles(minArticlesForTopics))).not.toEqual([]);
  });

  test("are found by question and text where there are no keywords", () => {
    const bare = articles.map((article) => ({
      ...article,
      keywords: [],
      text: `${article.keywords.slice(0, 3).join(" and ")} belong together.`,
    }));
    expect(namesOf(findTopics(bare))).toEqual(expect.arrayContaining(["volcanoes", "glaciers", "islands"]));
  });

  test("are none where no keyword is shared", () => {
    const strangers = articles.map((article, index) => ({
      ...article,
      question: `Q${index}x?`,
      keywords: [`a${index}x`, `b${index}x`, `c${index}x`],
    }));
    expect(findTopics(strangers)).toEqual([]);
  });

  test("leave out articles that fit none", () => {
    const stranger = {
      ...createTopicArticles(1)[0],
      slug: "stranger",
      question: "Who wrote sonnets?",
      keywords: ["poetry", "sonnets", "verse"],
    };
    const topics = findTopics([...articles, stranger as never]);
    expect(topics.flatMap((topic) => topic.articles.map(({ slug }) => slug))).not.toContain("stranger");
  });

  test("of a large subject are grouped in two levels", () => {
    const topics = findTopics(createLargeSubject());
    const parents = topics.flatMap(({ parent }) => (parent === undefined ? [] : [topics[parent]]));
    expect(parents.length).toBeGreaterThan(0);
    for (const parent of parents) expect(parent?.parent).toBeUndefined();
  });
});

/** 1,700 articles on 85 themes, five of which share a broader keyword. */
function createLargeSubject() {
  return Array.from({ length: 1700 }, (_, index) => {
    const theme = index % 85;
    const field = Math.floor(theme / 5);
    return {
      slug: `question-${index}`,
      question: `What does theme${theme} say in field${field}?`,
      keywords: [`theme${theme}`, `field${field}`, `detail${theme}x${index % 3}`],
    } as never;
  });
}

const subsets = fc.shuffledSubarray(articles, { minLength: minArticlesForTopics });

describe("for any articles, topics", () => {
  test("don't depend on their order", () => {
    fc.assert(
      fc.property(subsets, (some) => {
        const sorted = some.toSorted((one, other) => (one.slug < other.slug ? -1 : 1));
        expect(findTopics(some)).toEqual(findTopics(sorted));
      }),
      { numRuns: 20 },
    );
  });

  test("contain each article at most once", () => {
    fc.assert(
      fc.property(subsets, (some) => {
        const members = findTopics(some).flatMap((topic) => topic.articles);
        expect(new Set(members).size).toBe(members.length);
        expect(members.every((member) => some.includes(member))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  test("refer to each other correctly", () => {
    fc.assert(
      fc.property(subsets, (some) => {
        const topics = findTopics(some);
        for (const [index, { near, parent }] of topics.entries()) {
          expect(near).not.toContain(index);
          for (const other of near) expect(topics[other]).toBeDefined();
          if (parent !== undefined) expect(parent).toBeLessThan(index);
        }
      }),
      { numRuns: 20 },
    );
  });
});
