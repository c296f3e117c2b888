import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DamagedIndexError, UnknownIndexFormatError } from "../../../src/search/codec/index-errors.ts";
import { createSearchEngine } from "../../../src/search/query/search-engine.ts";
import { buildIndex, createLoader, document, readHeader, readIndexFile } from "../small-index.ts";

const documents = [
  document("What is a black hole?", { keywords: ["gravity"], text: "Not even light leaves it." }),
  document("What is a white dwarf?", { keywords: ["stars"], text: "A star at its end, dense and hot." }),
  document("What is inertia?", {
    subject: "mechanics",
    keywords: ["mass"],
    text: "Bodies keep their speed.",
  }),
];
const files = buildIndex(documents);

describe("an index", () => {
  test("is the same, byte for byte, of the same documents", () => {
    expect([...buildIndex(documents)]).toEqual([...files]);
  });

  test("is in another folder as soon as one letter differs", () => {
    const [first, ...rest] = documents;
    const changed = buildIndex([{ ...first, text: "Not even light leaves it!" } as never, ...rest]);
    expect(readHeader(changed)["folder"]).not.toBe(readHeader(files)["folder"]);
  });

  test("has its header last, under a stable name", () => {
    expect([...files.keys()].at(-1)).toBe("index.json");
  });

  test("may be empty", async () => {
    const none = buildIndex([]);
    const engine = createSearchEngine({ load: createLoader(none), header: readHeader(none) });
    expect(await engine.search("anything at all", { includeFacets: true })).toMatchObject({
      results: [],
      total: 0,
    });
  });
});

describe("an engine", () => {
  test.each([
    [{ ...readHeader(files), version: 99 }, "quire-search 99"],
    [{ ...readHeader(files), format: "other" }, "other 6"],
    [{ ...readHeader(files), documentCount: 7 }, "incomplete"],
    [null, "unknown"],
    ["index", "unknown"],
  ])("rejects an unknown header, naming its format", (header, found) => {
    expect(() => createSearchEngine({ load: createLoader(files), header })).toThrow(UnknownIndexFormatError);
    expect(() => createSearchEngine({ load: createLoader(files), header })).toThrow(found);
  });

  test("loads nothing before a query, and each file once", async () => {
    const loaded: string[] = [];
    const engine = createSearchEngine({ load: createLoader(files, loaded), header: readHeader(files) });
    expect(loaded).toEqual([]);
    await engine.search("black hole");
    const once = loaded.length;
    await engine.search("black hole");
    expect(loaded).toHaveLength(once);
    expect(new Set(loaded).size).toBe(once);
  });

  test("rejects with the loader's error, and retries the next time", async () => {
    let isOnline = false;
    const load = createLoader(files);
    const engine = createSearchEngine({
      load: (path) => (isOnline ? load(path) : Promise.reject(new TypeError("offline"))),
      header: readHeader(files),
    });
    await expect(engine.search("gravity")).rejects.toThrow("offline");
    isOnline = true;
    expect((await engine.search("gravity")).total).toBe(1);
  });

  test("stops when aborted", async () => {
    const engine = createSearchEngine({ load: createLoader(files), header: readHeader(files) });
    await expect(engine.search("gravity", { signal: AbortSignal.abort() })).rejects.toThrow("abort");
  });

  test("answers two concurrent queries, each with its own results", async () => {
    const engine = createSearchEngine({ load: createLoader(files), header: readHeader(files) });
    const [holes, dwarfs] = await Promise.all([engine.search("gravity "), engine.search("stars ")]);
    expect(holes.results.map(({ question }) => question)).toEqual(["What is a black hole?"]);
    expect(dwarfs.results.map(({ question }) => question)).toEqual(["What is a white dwarf?"]);
  });

  test("rejects with DamagedIndexError or returns results for damaged files, but never hangs", async () => {
    const paths = [...files.keys()].filter((path) => path !== "index.json");
    const damage = fc.record({
      path: fc.constantFrom(...paths),
      remainingShare: fc.double({ min: 0, max: 1, noNaN: true }),
      position: fc.nat(),
      byte: fc.integer({ min: 0, max: 255 }),
    });
    const query = fc.constantFrom(
      "black hole",
      "dwarf star end",
      '"dense and hot"',
      "inertai",
      "speed -light",
    );
    await fc.assert(
      fc.asyncProperty(damage, query, async ({ path, remainingShare, position, byte }, text) => {
        const whole = readIndexFile(files, path);
        const damaged = whole.slice(0, Math.ceil(whole.length * remainingShare));
        if (damaged.length > 0) damaged[position % damaged.length] = byte;
        const engine = createSearchEngine({
          load: createLoader(new Map([...files, [path, damaged]])),
          header: readHeader(files),
        });
        const outcome = await engine.search(text, { includeFacets: true }).catch((error: unknown) => error);
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(DamagedIndexError);
        else expect(outcome).toHaveProperty("results");
      }),
      { numRuns: 400 },
    );
  });
});
