import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldText } from "../../../src/search/analysis/fold-text.ts";
import { tokenize } from "../../../src/search/analysis/tokenize.ts";
import type { SearchDocument } from "../../../src/search/index/search-document.ts";
import type { SearchResult } from "../../../src/search/query/results.ts";
import type { SearchResponse } from "../../../src/search/query/search-engine.ts";
import { createTestEngine, document } from "../small-index.ts";

/** Few words, so that documents share them. */
const word = fc.constantFrom(
  "water",
  "light",
  "energy",
  "cell",
  "law",
  "motion",
  "heat",
  "wave",
  "the",
  "of",
  "is",
);
const phrase = (max: number) =>
  fc.array(word, { minLength: 1, maxLength: max }).map((words) => words.join(" "));

const library = fc
  .uniqueArray(
    fc.record({
      question: phrase(5),
      keywords: fc.array(phrase(3), { maxLength: 3 }),
      text: phrase(12),
      subject: fc.constantFrom("physics", "biology", "law"),
      hasCode: fc.boolean(),
      hasFormulas: fc.boolean(),
      wordCount: fc.constantFrom(50, 300, 900),
      date: fc.constantFrom("2023-05-05", "2024-12-24"),
    }),
    { minLength: 1, maxLength: 12, selector: ({ question, subject }) => question + subject },
  )
  .map((list) => list.map(({ question, ...fields }) => document(`${question}?`, fields)));

function allTerms({ question, keywords, text }: SearchDocument): Set<string> {
  return new Set(tokenize([question, ...keywords, text].join(" \n ")).map(({ term }) => term));
}

function hasAllWords({ reason }: Pick<SearchResult, "reason">): boolean {
  return reason !== "related" && reason !== "near";
}

function find(list: readonly SearchDocument[], url: string): SearchDocument {
  const found = list.find((each) => each.url === url);
  if (found === undefined) throw new Error(`an unknown result: ${url}`);
  return found;
}

describe("any collection", () => {
  test("an exact question comes first", async () => {
    await fc.assert(
      fc.asyncProperty(library, fc.nat(), async (list, pick) => {
        const asked = list[pick % list.length] as SearchDocument;
        const { results } = await createTestEngine(list).search(asked.question);
        expect(results[0]?.question).toBe(asked.question);
        expect(results[0]?.reason).toBe("exact");
      }),
    );
  });

  test("every result that is not only related contains all words that were not dropped", async () => {
    await fc.assert(
      fc.asyncProperty(library, phrase(4), fc.boolean(), async (list, query, includeFullText) => {
        const answer = await createTestEngine(list).search(`${query} `, { includeFullText });
        fc.pre(answer.fuzzyMatches.length === 0);
        const dropped = new Set(answer.dropped);
        const content = tokenize(query).filter(({ isStop }) => !isStop);
        for (const { url, reason } of answer.results) {
          if (!hasAllWords({ reason })) continue;
          const terms = allTerms(find(list, url));
          for (const { term } of content) expect(terms.has(term) || dropped.has(term)).toBe(true);
        }
      }),
    );
  });

  test("with includeFullText, all documents that contain the words are found", async () => {
    await fc.assert(
      fc.asyncProperty(library, phrase(3), async (list, query) => {
        const answer = await createTestEngine(list).search(`${query} `, { includeFullText: true });
        const content = tokenize(query).filter(({ isStop }) => !isStop);
        fc.pre(content.length > 0);
        const holding = list.filter((each) => content.every(({ term }) => allTerms(each).has(term)));
        const found = answer.results.filter(hasAllWords);
        if (answer.dropped.length === 0)
          expect(found.map(({ url }) => url).sort()).toEqual(holding.map(({ url }) => url).sort());
        else expect(holding).toEqual([]);
        expect(answer.totalIsExact).toBe(true);
      }),
    );
  });

  test("filters keep exactly the results they accept", async () => {
    await fc.assert(
      fc.asyncProperty(library, phrase(2), fc.boolean(), async (list, query, hasCode) => {
        const engine = createTestEngine(list);
        const all = await engine.search(`${query} `, { includeFullText: true });
        const filtered = await engine.search(`${query} `, {
          includeFullText: true,
          filters: { hasCode, subjects: ["physics"], lengths: ["long"] },
        });
        const expected = all.results.filter(({ url, reason }) => {
          const each = find(list, url);
          return (
            hasAllWords({ reason }) &&
            each.hasCode === hasCode &&
            each.subject === "physics" &&
            each.wordCount === 900
          );
        });
        // Where filters leave few results, related ones are added.
        const found = filtered.results.filter(hasAllWords);
        if (all.dropped.length === 0 && filtered.dropped.length === 0)
          expect(found.map(({ url }) => url).sort()).toEqual(expected.map(({ url }) => url).sort());
        for (const { url } of filtered.results)
          expect(find(list, url)).toMatchObject({ hasCode, subject: "physics", wordCount: 900 });
      }),
    );
  });

  test("an unrelated document changes nothing about the results that contain all words", async () => {
    await fc.assert(
      fc.asyncProperty(library, phrase(3), async (list, query) => {
        const other = document("Who painted sunflowers?", {
          subject: "art",
          keywords: ["van gogh"],
          text: "Vincent.",
        });
        const before = await createTestEngine(list).search(`${query} `);
        const after = await createTestEngine([...list, other]).search(`${query} `);
        // Others are chosen by how much of the query they cover, which depends on the whole collection.
        const complete = ({ results, dropped }: SearchResponse): Set<string> =>
          new Set(
            results.filter((result) => hasAllWords(result) && dropped.length === 0).map(({ url }) => url),
          );
        expect(complete(after)).toEqual(complete(before));
        expect(after.results.length === 0).toBe(before.results.length === 0);
      }),
    );
  });

  test("no query breaks the engine, and highlights are within their text", async () => {
    const engine = createTestEngine([
      document("Why is water wet?", { keywords: ["H₂O", "水"], text: "É o ﬁm. 水は液体。" }),
    ]);
    const any = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(...'水は"-wat er:é') }),
    );
    await fc.assert(
      fc.asyncProperty(any, async (query) => {
        for (const { question, questionHighlights } of (await engine.search(query)).results) {
          for (const [start, end] of questionHighlights) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(question.length);
            expect(foldText(question.slice(start, end))).not.toBe("");
          }
        }
      }),
    );
  });
});
