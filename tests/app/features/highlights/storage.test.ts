import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { setUserDataStore } from "../../../../src/app/data/user-data/user-data.ts";
import { normalizeNote } from "../../../../src/app/data/user-data/user-data-schema.ts";
import { createMemoryStore } from "../../../../src/app/data/user-data/user-data-store.ts";
import { groupByArticle } from "../../../../src/app/features/highlights/list/group-by-article.ts";
import {
  editHighlight,
  removeHighlight,
} from "../../../../src/app/features/highlights/storage/edit-highlights.ts";
import type { ArticleHighlight } from "../../../../src/app/features/highlights/storage/highlight-schema.ts";
import {
  readHighlights,
  updateHighlights,
} from "../../../../src/app/features/highlights/storage/highlight-store.ts";
import { mergeHighlights } from "../../../../src/app/features/highlights/storage/merge-highlights.ts";
import type { ArticleUrl } from "../../../../src/content/url.ts";
import { highlights } from "./highlight-arbitraries.ts";

const ice: ArticleHighlight = {
  id: "a1",
  url: "/learn/physics/questions/ice" as ArticleUrl,
  question: "Why does ice float?",
  quote: { exact: "less dense", prefix: "It is ", suffix: " than", position: 6 },
  color: "yellow",
  note: "",
  created: 5,
  changed: 5,
};

beforeEach(() => setUserDataStore(createMemoryStore()));

describe("merging the highlights of two devices", () => {
  test("is commutative, associative and idempotent", () => {
    fc.assert(
      fc.property(highlights, highlights, highlights, (one, two, three) => {
        const merged = mergeHighlights(one, two);
        expect(mergeHighlights(two, one)).toEqual(merged);
        expect(mergeHighlights(merged, three)).toEqual(mergeHighlights(one, mergeHighlights(two, three)));
        expect(mergeHighlights(merged, two)).toEqual(merged);
        expect(mergeHighlights(merged, [])).toEqual(merged);
      }),
    );
  });

  test("loses no passage, and has each once", () => {
    fc.assert(
      fc.property(highlights, highlights, (one, other) => {
        const keys = (all: readonly ArticleHighlight[]) =>
          all.map(({ url, quote }) => JSON.stringify([url, quote])).sort();
        expect(keys(mergeHighlights(one, other))).toEqual([...new Set(keys([...one, ...other]))].sort());
      }),
    );
  });

  test("keeps the note that was changed last", () => {
    const later = { ...ice, id: "b2", note: "Hydrogen bonds", created: 8, changed: 9 };
    expect(mergeHighlights([ice], [later])).toEqual([{ ...later, id: "a1", created: 5 }]);
  });
});

describe("the store", () => {
  test("has no highlights at first, and what was added later", async () => {
    expect(await readHighlights()).toEqual([]);
    await updateHighlights((current) => mergeHighlights(current, [ice]));
    await updateHighlights((current) => editHighlight(current, "a1", { note: "So" }, 6));
    expect(await readHighlights()).toEqual([{ ...ice, note: "So", changed: 6 }]);
    await updateHighlights((current) => removeHighlight(current, "a1"));
    expect(await readHighlights()).toEqual([]);
  });

  test.each<[string, unknown]>([
    ["no list", { a: 1 }],
    ["nothing", undefined],
    ["a foreign URL", [{ ...ice, url: "javascript:alert(1)" }]],
    ["an unknown color", [{ ...ice, color: "red" }]],
    ["no words", [{ ...ice, quote: { ...ice.quote, exact: "" } }]],
    ["a quote of a million characters", [{ ...ice, quote: { ...ice.quote, exact: "x".repeat(1e6) } }]],
  ])("drops what is invalid: %s", async (_, stored) => {
    const store = createMemoryStore();
    setUserDataStore(store);
    await store.update("highlights", () => stored);
    expect(await readHighlights()).toEqual([]);
  });

  test("keeps the valid entries beside an invalid one", async () => {
    const store = createMemoryStore();
    setUserDataStore(store);
    await store.update("highlights", () => [null, ice, 7]);
    expect(await readHighlights()).toEqual([ice]);
  });
});

test("a note has no spaces around it, and at most 4,000 characters", () => {
  expect(normalizeNote("  So\n")).toBe("So");
  expect(normalizeNote("x".repeat(5000))).toHaveLength(4000);
});

test("highlights are grouped by article, the last used first, each in the order of its text", () => {
  const at = (id: string, url: string, position: number, created: number): ArticleHighlight => ({
    ...ice,
    id,
    url: url as ArticleUrl,
    quote: { ...ice.quote, position },
    created,
  });
  const groups = groupByArticle([at("1", "/a", 9, 1), at("2", "/b", 0, 2), at("3", "/a", 4, 3)]);
  expect([...groups].map(([url, group]) => [url, group.map(({ id }) => id)])).toEqual([
    ["/a", ["3", "1"]],
    ["/b", ["2"]],
  ]);
});
