import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createEngine, type SearchEngine } from "../../src/search/engine.ts";
import { DamagedIndexError } from "../../src/search/search-error.ts";
import { decodeTitleTier, encodeTitleTier } from "../../src/search/title-tier.ts";
import { buildIndex, document, loaderOf, readHeader } from "./small-index.ts";

const files = buildIndex([
  document("What is a black hole?", { keywords: ["gravity"], text: "Not even light leaves it." }),
  document("What is a white dwarf?", { keywords: ["stars"], text: "A star at its end, dense and hot." }),
  document("Was ist das?", { url: "/learn/physics/questions/another", keywords: ["German"] }),
]);

/** An engine that can't load anything, but has the title tier. */
function engineWithTier(loaded: string[] = []): SearchEngine {
  const engine = createEngine({
    load: async (path) => {
      loaded.push(path);
      throw new TypeError("offline");
    },
    header: readHeader(files),
  });
  engine.keepTier(files.get(engine.tier.path) ?? new Uint8Array(0));
  return engine;
}

describe("the title tier", () => {
  test.each([
    ["black hole", "/learn/physics/questions/what-is-a-black-hole"],
    ["gravity", "/learn/physics/questions/what-is-a-black-hole"],
    ["white dwa", "/learn/physics/questions/what-is-a-white-dwarf"],
    ["german", "/learn/physics/questions/another"],
  ])("finds %s without loading anything", async (query, url) => {
    const loaded: string[] = [];
    const answer = await engineWithTier(loaded).search(query, { leads: false });
    expect(answer.results.map((result) => result.url)).toEqual([url]);
    expect(answer.isPartial).toBe(false);
    expect(loaded).toEqual([]);
  });

  test("finds a word with a slip in it, though texts can't be asked", async () => {
    const answer = await engineWithTier().search("black hloe", { leads: false });
    expect(answer.corrections).toEqual([{ from: "hloe", to: "hole" }]);
    expect(answer.isPartial).toBe(true);
  });

  test("shows results without their first words where these can't be had, and says so", async () => {
    const answer = await engineWithTier().search("black hole");
    expect(answer).toMatchObject({ isPartial: true, total: 1 });
    expect(answer.results[0]).toMatchObject({ question: "What is a black hole?", snippet: { text: "" } });
  });

  test.each([
    ["what", ["what-is-a-black-hole", "what-is-a-white-dwarf"]],
    ["What is ", ["what-is-a-black-hole", "what-is-a-white-dwarf"]],
    ["how to", []],
  ])("lists the questions that begin with nothing but %j, the shortest first", async (query, slugs) => {
    const { results, dropped } = await engineWithTier().search(query, { leads: false });
    expect(results.map(({ url }) => url.split("/").at(-1))).toEqual(slugs);
    expect(dropped).toEqual([]);
  });

  test("says that texts were not searched where nothing else holds the words", async () => {
    expect(await engineWithTier().search("light leaves")).toMatchObject({ total: 0, isPartial: true });
  });

  test("finds the same as without, in the same order", async () => {
    const whole = createEngine({ load: loaderOf(files), header: readHeader(files) });
    const withTier = createEngine({ load: loaderOf(files), header: readHeader(files) });
    withTier.keepTier(files.get(withTier.tier.path) ?? new Uint8Array(0));
    for (const query of ["hole gravity", "stars", "dense and hot", "blakc hole", "hole dwarf"]) {
      expect(await withTier.search(query)).toEqual(await whole.search(query));
    }
  });

  test("is refused where it is damaged or of another index", () => {
    const other = buildIndex([document("What is inertia?")]);
    const otherTier = [...other].find(([path]) => path.endsWith("/titles.bin"))?.[1] ?? new Uint8Array(0);
    const engine = createEngine({ load: loaderOf(files), header: readHeader(files) });
    const tier = files.get(engine.tier.path) ?? new Uint8Array(0);
    expect(() => engine.keepTier(otherTier)).toThrow(DamagedIndexError);
    expect(() => engine.keepTier(tier.slice(0, tier.length / 2))).toThrow(DamagedIndexError);
    expect(() => engine.keepTier(new Uint8Array(0))).toThrow(DamagedIndexError);
  });

  test("is read as it was written", () => {
    const name = fc.stringMatching(/^[a-z]{1,8}\/\d{1,3}$/u);
    const parts = fc.dictionary(name, fc.uint8Array({ maxLength: 40 }));
    const rows = fc.array(
      fc.oneof(
        fc.string().map((question) => [question, "", ""] as const),
        fc.tuple(fc.string(), fc.string()).map(([question, url]) => [question, "", "", url] as const),
      ),
    );
    fc.assert(
      fc.property(parts, rows, (byName, questions) => {
        const tier = decodeTitleTier(
          encodeTitleTier(new Map(Object.entries(byName)), questions),
          "titles.bin",
        );
        expect(tier.questions).toEqual(questions);
        expect([...tier.files].map(([path, bytes]) => [path, [...bytes]])).toEqual(
          Object.entries(byName).map(([path, bytes]) => [path, [...bytes]]),
        );
      }),
    );
  });
});
