import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createTestEngine, document } from "../small-index.ts";

const engine = createTestEngine([
  document("How does ownership work in Rust?", { text: "A value has one owner." }),
  document("How does a mirror work?"),
  document("What is big O notation?"),
  document("Who was Poe?"),
  document("How do you find out what a command does?"),
  document("What is C?"),
  document("What is a cat?"),
]);

async function ask(query: string, includeFullText = false): Promise<string[]> {
  const { results, fuzzyMatches, dropped, alsoSearched } = await engine.search(query, { includeFullText });
  expect({ fuzzyMatches, dropped, alsoSearched }).toEqual({
    fuzzyMatches: [],
    dropped: [],
    alsoSearched: [],
  });
  return results.map(({ question }) => question);
}

describe("a query that may be the start of a question", () => {
  test.each<[string, string[]]>([
    [
      "how does",
      [
        "How does a mirror work?",
        "How does ownership work in Rust?",
        "How do you find out what a command does?",
      ],
    ],
    [
      "how doe",
      [
        "How does a mirror work?",
        "How does ownership work in Rust?",
        "How do you find out what a command does?",
      ],
    ],
    ["how does it", []],
    ["what does", ["How do you find out what a command does?"]],
    ["what is a", ["What is a cat?"]],
    ["how does -rust", ["How does a mirror work?", "How do you find out what a command does?"]],
    ["how does o", ["How does ownership work in Rust?", "What is big O notation?"]],
    ["what is c", ["What is C?", "What is a cat?"]],
  ])(
    "%j finds the questions that begin with it, then those that contain its words in order",
    async (query, questions) => {
      expect(await ask(query)).toEqual(questions);
      expect(await ask(query, true)).toEqual(questions);
    },
  );

  test("finds all that begin with it before others, and corrects and drops none of its words", async () => {
    const words = fc.constantFrom("how", "does", "the", "is", "what", "rust", "poe", "ice");
    const starts = fc.array(fc.constantFrom("how", "does", "is", "what"), { minLength: 1, maxLength: 3 });
    const questions = fc.uniqueArray(
      fc.array(words, { minLength: 2, maxLength: 5 }).map((list) => `${[...list, "atom"].join(" ")}?`),
      { minLength: 1, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(questions, starts, fc.boolean(), async (list, start, includeFullText) => {
        const collection = createTestEngine(list.map((question) => document(question)));
        const response = await collection.search(`${start.join(" ")} `, { includeFullText });
        const beginsWithStart = (question: string): boolean => question.startsWith(`${start.join(" ")} `);
        const count = list.filter(beginsWithStart).length;
        expect(response).toMatchObject({ fuzzyMatches: [], dropped: [] });
        expect(response.results.findLastIndex(({ question }) => beginsWithStart(question))).toBe(count - 1);
        expect(response.results.filter(({ question }) => beginsWithStart(question))).toHaveLength(count);
      }),
    );
  });

  test("finds nothing where the titles are too large to be loaded for it", async () => {
    const loaded: string[] = [];
    const long = Array.from({ length: 500 }, (_, index) =>
      document(`How does ${"x".repeat(200)}${index} work?`),
    );
    const { results, dropped } = await createTestEngine(long, loaded).search("how does", {
      includeFullText: true,
    });
    expect({ results, dropped }).toEqual({ results: [], dropped: [] });
    expect(loaded.filter((path) => path.endsWith("titles.bin"))).toEqual([]);
  });
});
