import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type BuildCache, noCache, openBuildCache } from "../../src/pack/cache/build-cache.ts";
import { PackFile } from "../../src/pack/cache/pack-file.ts";
import { readCollection } from "../../src/pack/collection.ts";
import { OutputFiles } from "../../src/pack/output-files.ts";
import { prerender } from "../../src/pack/prerender/prerender.ts";
import { silentProgress } from "../../src/pack/progress.ts";
import { Spool } from "../../src/pack/spool.ts";
import { writeBundle } from "../../src/pack/write-bundle.ts";
import { smallArticle } from "../support/small-article.ts";
import { tempFolder } from "../support/temp-folder.ts";
import { memoryStore } from "./memory-store.ts";

const site = { name: "Test", description: "", language: "en", qaPage: false };

const app = {
  files: [],
  shell: '<html lang="en"><head></head><body><div id="root"></div></body></html>',
  code: [],
  grammars: [],
  stylesheet: "",
  formulaFonts: [],
  scriptsOf: () => [],
  stylesOf: () => [],
  fileOf: (source: string) => source,
};

/** Builds the data of a site, and returns what its files hold. */
async function buildData(content: string, cache: BuildCache, previous?: string) {
  return await buildSite(content, cache, previous, "data");
}

/** Builds a site, and returns what its files hold. */
async function buildSite(
  content: string,
  cache: BuildCache,
  previous?: string,
  what: "all" | "data" = "all",
) {
  const folder = tempFolder();
  const spool = new Spool(join(folder, "records"));
  const read = { folder: content, lint: false };
  const collection = await readCollection(read, spool, silentProgress, cache.sources);
  const output = new OutputFiles(join(folder, "out"), previous);
  const bundle = await writeBundle({ collection, spool, site }, output, silentProgress, cache);
  const source = { app, base: "/", scope: "all" as const, site, ...bundle };
  if (what === "all") await prerender(source, output, silentProgress, cache.pages);
  spool.close();
  cache.close();
  const files = new Map(
    readdirSync(output.folder, { recursive: true, encoding: "utf8" })
      .filter((path) => statSync(join(output.folder, path)).isFile())
      .sort()
      .map((path) => [path, readFileSync(join(output.folder, path), "latin1")]),
  );
  return { files, folder: output.folder };
}

const articles = {
  "physics/ice.md": smallArticle("Why does ice float?", { date: "2024-03-01", keywords: "ice, water" }),
  "physics/sky.md": smallArticle("Why is the sky blue?", { date: "2024-03-02", keywords: "light, air" }),
  "physics/tide.md": smallArticle("What makes the tides?", { date: "2024-03-03", keywords: "moon, water" }),
  "history/print.md": smallArticle("Who printed first?", { subject: "History", keywords: "paper" }),
};

function put(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

describe("a build after a change", () => {
  test.each<[string, (content: string) => void]>([
    ["nothing", () => undefined],
    [
      "an answer",
      (content) => put(content, "physics/ice.md", articles["physics/ice.md"].replace("Because", "Since")),
    ],
    ["a question", (content) => put(content, "physics/sky.md", smallArticle("Why is it blue up there?"))],
    ["a new article", (content) => put(content, "physics/new.md", smallArticle("What is new?"))],
    ["an article that is gone", (content) => rmSync(join(content, "physics/tide.md"))],
    [
      "a subject's name",
      (content) =>
        put(content, "history/print.md", smallArticle("Who printed first?", { subject: "Old times" })),
    ],
  ])("writes the bytes that a first build would write: %s", async (name, change) => {
    // Pages take the most time, and these two reach all kinds of them.
    const what = name === "a question" || name === "a subject's name" ? "all" : "data";
    const content = tempFolder(articles);
    const cache = tempFolder();
    const first = await buildSite(content, openBuildCache(cache, "1"), undefined, what);
    change(content);
    const second = await buildSite(content, openBuildCache(cache, "1"), first.folder, what);
    expect(second.files).toEqual((await buildSite(content, noCache, undefined, what)).files);
  });

  test("writes these bytes whatever was changed before", async () => {
    const questions = ["Why does ice float?", "What is new?", "Who printed first?"];
    const edit = fc.record({
      path: fc.constantFrom("physics/ice.md", "physics/b.md", "history/c.md", "history/print.md"),
      question: fc.constantFrom(...questions),
      keywords: fc.constantFrom("ice", "water, ice", "moon"),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
        const content = tempFolder(articles);
        const cache = tempFolder();
        let previous: string | undefined;
        for (const { path, question, keywords } of edits) {
          put(content, path, smallArticle(question, { keywords }));
          previous = (await buildData(content, openBuildCache(cache, "1"), previous)).folder;
        }
        const last = await buildData(content, openBuildCache(cache, "1"), previous);
        expect(last.files).toEqual((await buildData(content, noCache)).files);
      }),
      { numRuns: 8 },
    );
  });

  test("makes only what the change has touched", async () => {
    const content = tempFolder(articles);
    const stores = {
      sources: memoryStore(),
      subjects: memoryStore(),
      segments: memoryStore(),
      apps: memoryStore(),
      pages: memoryStore(),
      copies: memoryStore(),
    };
    const cache: BuildCache = { ...stores, close: () => undefined };
    await buildSite(content, cache);
    const before = Object.values(stores).map(({ sets }) => sets);
    put(content, "physics/ice.md", articles["physics/ice.md"].replace("Because", "Since"));
    await buildSite(content, cache);
    const made = Object.values(stores).map(({ sets }, index) => sets - (before[index] ?? 0));
    // One file, one subject, one run of articles, no app; its page, its subject's list, and those that show the newest.
    expect(made.slice(0, 4)).toEqual([1, 1, 1, 0]);
    expect(made[4]).toBeLessThanOrEqual(5);
  });
});

describe("a damaged cache", () => {
  const damages = {
    "cut short": (file: string) => truncateSync(file, Math.floor(statSync(file).size / 2)),
    overwritten: (file: string) => writeFileSync(file, readFileSync(file).fill(65)),
    lost: (file: string) => rmSync(file),
  };

  test.each([
    ["cut short", "pack", "data"],
    ["cut short", "json", "data"],
    ["overwritten", "pack", "all"],
    ["overwritten", "json", "data"],
    ["lost", "pack", "data"],
    ["lost", "json", "data"],
  ] as const)("is made anew where files are %s: %s", async (damage, ending, what) => {
    const content = tempFolder(articles);
    const cache = tempFolder();
    const { files } = await buildSite(content, openBuildCache(cache, "1"), undefined, what);
    for (const name of readdirSync(cache)) if (name.endsWith(ending)) damages[damage](join(cache, name));
    for (let time = 0; time < 2; time += 1) {
      const again = await buildSite(content, openBuildCache(cache, "1"), undefined, what);
      expect(again.files).toEqual(files);
    }
  });
});

describe("a pack file", () => {
  test("gives back what was put in, now and when it is opened again", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.uint8Array())), (pairs) => {
        const path = join(tempFolder(), "pack");
        const expected = new Map(pairs);
        const pack = new PackFile(path, "1");
        for (const [key, bytes] of pairs) pack.set(key, bytes);
        for (const [key, bytes] of expected) expect([...(pack.get(key) ?? [])]).toEqual([...bytes]);
        pack.close();
        const again = new PackFile(path, "1");
        for (const [key, bytes] of expected) expect([...(again.get(key) ?? [])]).toEqual([...bytes]);
        expect(again.get("never put in")).toBeUndefined();
        again.close();
      }),
      { numRuns: 30 },
    );
  });

  test("is empty for another version", () => {
    const path = join(tempFolder(), "pack");
    const pack = new PackFile(path, "1");
    pack.set("a", new Uint8Array([1]));
    pack.close();
    const other = new PackFile(path, "2");
    expect([other.has("a"), other.get("a")]).toEqual([false, undefined]);
    other.close();
  });

  test("loses what is not used any more, once that is the most of it", () => {
    const path = join(tempFolder(), "pack");
    const old = new PackFile(path, "1");
    for (let key = 0; key < 10; key += 1) old.set(String(key), new Uint8Array(1000));
    old.close();
    const next = new PackFile(path, "1");
    expect(next.get("3")).toHaveLength(1000);
    next.set("new", new Uint8Array([7]));
    next.close();
    expect(statSync(`${path}.pack`).size).toBe(1001);
    const last = new PackFile(path, "1");
    expect([last.get("3")?.length, last.get("new")?.[0], last.has("4")]).toEqual([1000, 7, false]);
    last.close();
  });
});
