import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createTestEngine, document } from "../small-index.ts";

const words = ["water", "light", "energy", "cell", "law", "motion", "heat", "wave", "force", "field"];

/** Questions of several different words. */
const questions = fc
  .uniqueArray(fc.uniqueArray(fc.constantFrom(...words), { minLength: 3, maxLength: 7 }), {
    minLength: 2,
    maxLength: 14,
    selector: (each) => each.toSorted().join(" "),
  })
  .map((list) => list.map((each) => each.join(" ")));

function countShared(question: string, other: string): number {
  const others = new Set(other.replace("?", "").split(" "));
  return question.split(" ").filter((word) => others.has(word)).length;
}

describe("a search that few documents contain all words of", () => {
  const engineOf = (list: readonly string[]) =>
    createTestEngine(list.map((question) => document(`${question}?`)));

  test("finds up to ten questions, the others with most of the words, best first and not counted", async () => {
    await fc.assert(
      fc.asyncProperty(questions, async (list) => {
        const [asked = ""] = list;
        const { results, total } = await engineOf(list).search(`${asked} `, { includeFullText: true });
        const count = asked.split(" ").length;
        const shared = list.map((question) => countShared(asked, question));
        const complete = shared.filter((each) => each === count).length;
        const most = shared.filter((each) => 2 * each > count).length;
        expect(total).toBe(complete);
        expect(results.length).toBe(complete >= 10 ? complete : Math.min(10, most));
        for (const [place, { question, reason }] of results.entries()) {
          expect(reason === "near").toBe(place >= total);
          expect(2 * countShared(asked, question)).toBeGreaterThan(count);
        }
      }),
    );
  });

  test("finds none without texts, in a filter, or for a phrase", async () => {
    const engine = engineOf(["water light energy cell", "water light energy law"]);
    const search = async (query: string, options = {}) =>
      (await engine.search(query, options)).results.length;
    const query = "water light energy cell ";
    expect(await search(query, { includeFullText: true })).toBe(2);
    expect(await search(query)).toBe(1);
    expect(await search(query, { includeFullText: true, includeRelated: false })).toBe(1);
    expect(await search('"water light energy cell"', { includeFullText: true })).toBe(1);
    expect(await search(`${query}-law`, { includeFullText: true })).toBe(1);
  });

  test("prefers titles with the rare words, then those that say little else", async () => {
    const filler = Array.from({ length: 20 }, (_, index) => `light energy item ${index}`);
    const engine = engineOf([
      "quark light energy cell",
      "quark light cell among many other words that it does not share",
      "quark light cell",
      "light energy cell",
      ...filler,
    ]);
    const { results } = await engine.search("quark light energy cell ", { includeFullText: true, limit: 4 });
    expect(results.map(({ question }) => question)).toEqual([
      "quark light energy cell?",
      "quark light cell?",
      "quark light cell among many other words that it does not share?",
      "light energy cell?",
    ]);
  });

  test("texts complete long questions too: all words are looked up everywhere", async () => {
    const engine = createTestEngine([
      document("water light energy cell law motion?"),
      document("motion?", { text: "water light energy cell law" }),
    ]);
    const { total } = await engine.search("water light energy cell law motion ", { includeFullText: true });
    expect(total).toBe(2);
  });

  test("a second page goes on with them", async () => {
    const engine = engineOf([
      "water light energy cell",
      "water light energy law",
      "water light energy field",
    ]);
    const page = await engine.search("water light energy cell ", {
      includeFullText: true,
      limit: 1,
      offset: 2,
    });
    expect(page.results.map(({ reason }) => reason)).toEqual(["near"]);
    expect(page.total).toBe(1);
  });
});
