import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodeTitleIndex } from "../../../src/search/codec/encode/encode-title-index.ts";
import { DamagedIndexError } from "../../../src/search/codec/index-errors.ts";
import { decodeTitleIndex } from "../../../src/search/codec/title-index.ts";
import { createSearchEngine, type SearchEngine } from "../../../src/search/query/search-engine.ts";
import { buildIndex, createLoader, document, readHeader, readIndexFile } from "../small-index.ts";

const files = buildIndex([
  document("What is a black hole?", { keywords: ["gravity"], text: "Not even light leaves it." }),
  document("What is a white dwarf?", { keywords: ["stars"], text: "A star at its end, dense and hot." }),
  document("Was ist das?", { url: "/learn/physics/questions/another", keywords: ["German"] }),
]);

/** An engine that can't load any file, but has the title index. */
function engineWithTitleIndex(loaded: string[] = []): SearchEngine {
  const engine = createSearchEngine({
    load: async (path) => {
      loaded.push(path);
      throw new TypeError("offline");
    },
    header: readHeader(files),
  });
  engine.attachTitleIndex(readIndexFile(files, engine.titleIndex.path));
  return engine;
}

describe("the title index", () => {
  test.each([
    ["black hole", "/learn/physics/questions/what-is-a-black-hole"],
    ["gravity", "/learn/physics/questions/what-is-a-black-hole"],
    ["white dwa", "/learn/physics/questions/what-is-a-white-dwarf"],
    ["german", "/learn/physics/questions/another"],
  ])("finds %s without loading anything", async (query, url) => {
    const loaded: string[] = [];
    const answer = await engineWithTitleIndex(loaded).search(query, { includeExcerpts: false });
    expect(answer.results.map((result) => result.url)).toEqual([url]);
    expect(answer.isPartial).toBe(false);
    expect(loaded).toEqual([]);
  });

  test("finds a word with a typo, even though texts can't be searched", async () => {
    const answer = await engineWithTitleIndex().search("black hloe", { includeExcerpts: false });
    expect(answer.fuzzyMatches).toEqual([{ from: "hloe", to: "hole" }]);
    expect(answer.isPartial).toBe(true);
  });

  test("returns results without excerpts if these can't be loaded, and reports it", async () => {
    const answer = await engineWithTitleIndex().search("black hole");
    expect(answer).toMatchObject({ isPartial: true, total: 1 });
    expect(answer.results[0]).toMatchObject({ question: "What is a black hole?", snippet: { text: "" } });
  });

  test.each([
    ["what", ["what-is-a-black-hole", "what-is-a-white-dwarf"]],
    ["What is ", ["what-is-a-black-hole", "what-is-a-white-dwarf"]],
    ["how to", []],
  ])("lists the questions that start with %j, shortest first", async (query, slugs) => {
    const { results, dropped } = await engineWithTitleIndex().search(query, { includeExcerpts: false });
    expect(results.map(({ url }) => url.split("/").at(-1))).toEqual(slugs);
    expect(dropped).toEqual([]);
  });

  test("reports that texts were not searched if nothing else matches", async () => {
    expect(await engineWithTitleIndex().search("light leaves")).toMatchObject({ total: 0, isPartial: true });
  });

  test("finds the same results as without it, in the same order", async () => {
    const whole = createSearchEngine({ load: createLoader(files), header: readHeader(files) });
    const withTitleIndex = createSearchEngine({ load: createLoader(files), header: readHeader(files) });
    withTitleIndex.attachTitleIndex(readIndexFile(files, withTitleIndex.titleIndex.path));
    for (const query of ["hole gravity", "stars", "dense and hot", "blakc hole", "hole dwarf"]) {
      expect(await withTitleIndex.search(query)).toEqual(await whole.search(query));
    }
  });

  test("is rejected if it is damaged or of another index", () => {
    const other = buildIndex([document("What is inertia?")]);
    const otherEngine = createSearchEngine({ load: createLoader(other), header: readHeader(other) });
    const otherTitleIndex = readIndexFile(other, otherEngine.titleIndex.path);
    const engine = createSearchEngine({ load: createLoader(files), header: readHeader(files) });
    const titleIndex = readIndexFile(files, engine.titleIndex.path);
    expect(() => engine.attachTitleIndex(otherTitleIndex)).toThrow(DamagedIndexError);
    expect(() => engine.attachTitleIndex(titleIndex.slice(0, titleIndex.length / 2))).toThrow(
      DamagedIndexError,
    );
    expect(() => engine.attachTitleIndex(new Uint8Array(0))).toThrow(DamagedIndexError);
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
        const titleIndex = decodeTitleIndex(
          encodeTitleIndex(new Map(Object.entries(byName)), questions),
          "titles.bin",
        );
        expect(titleIndex.questions).toEqual(questions);
        expect([...titleIndex.files].map(([path, bytes]) => [path, [...bytes]])).toEqual(
          Object.entries(byName).map(([path, bytes]) => [path, [...bytes]]),
        );
      }),
    );
  });
});
