import fc from "fast-check";
import { expect, test } from "vitest";
import { searchViewToParameters } from "../../../../src/app/features/search/search-view.ts";
import {
  type DeckSource,
  deckSourceToId,
  deckSourceToPath,
  parseDeckSource,
} from "../../../../src/app/features/study/deck/deck-source.ts";
import type { Slug, SubjectSlug } from "../../../../src/content/url.ts";

const words = fc.string({ minLength: 1, maxLength: 20, unit: "grapheme" });

const sources: fc.Arbitrary<DeckSource> = fc.oneof(
  fc.constantFrom("physics", "courses/optics", "物理").map((subject) => ({
    kind: "subject" as const,
    subject: subject as SubjectSlug,
  })),
  fc.constantFrom("waves", "光").map((topic) => ({
    kind: "topic" as const,
    subject: "physics" as SubjectSlug,
    topic: topic as Slug,
  })),
  fc.constantFrom("saved", "0a1b2c").map((list) => ({ kind: "list" as const, list })),
  fc.record({ query: words, keywords: fc.array(words, { maxLength: 2 }) }).map(({ query, keywords }) => ({
    kind: "search" as const,
    search: searchViewToParameters({ query, filters: { keywords } }).toString(),
  })),
  fc.constant({ kind: "all" as const }),
);

test("the URL of a deck says what it consists of", () => {
  fc.assert(
    fc.property(sources, (source) => {
      const { searchParams, pathname } = new URL(deckSourceToPath(source), "https://example.com");
      expect(pathname).toBe("/study");
      expect(parseDeckSource(searchParams)).toEqual(source);
      expect(parseDeckSource(new URLSearchParams(deckSourceToId(source)))).toEqual(source);
    }),
  );
});

test("a search is the same deck, however many of its results were shown", () => {
  expect(parseDeckSource(new URLSearchParams("deck=search&q=ice&show=40"))).toEqual({
    kind: "search",
    search: "q=ice",
  });
});

test.each([
  "",
  "deck=",
  "deck=subject",
  "deck=subject&subject=../x",
  "deck=topic&subject=physics",
  "deck=list&list=a%20b",
  "deck=search",
])("“%s” names no deck", (query) => {
  expect(parseDeckSource(new URLSearchParams(query))).toBeUndefined();
});
