import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { readCollection } from "../../../../src/build/collect/collection.ts";
import { RecordFile } from "../../../../src/build/collect/record-file.ts";
import { buildServerApp } from "../../../../src/build/output/app/build-server-app.ts";
import { createAtomicOutput, markerFile } from "../../../../src/build/output/atomic-output.ts";
import { writeBundle } from "../../../../src/build/output/bundle/write-bundle.ts";
import { type BuildCache, noCache, openBuildCache } from "../../../../src/build/output/cache/build-cache.ts";
import { CacheFile } from "../../../../src/build/output/cache/cache-file.ts";
import { OutputWriter } from "../../../../src/build/output/output-writer.ts";
import { prerender } from "../../../../src/build/output/prerender/prerender.ts";
import { silentProgressReporter } from "../../../../src/build/progress.ts";
import { projectFolder } from "../../../../src/build/project.ts";
import { defaultLocale } from "../../../../src/build/ui-locale.ts";
import { createSite } from "../../../support/create-site.ts";
import { readFiles } from "../../../support/read-files.ts";
import { smallArticle } from "../../../support/small-article.ts";
import { createTempFolder } from "../../../support/temp-folder.ts";
import { createTopicArticles } from "../../../support/topic-articles.ts";
import { writeFiles } from "../../../support/write-files.ts";
import { createMemoryCacheStore } from "./memory-cache-store.ts";

const site = createSite({ name: "Test" });

const app = {
  files: [],
  template: {
    beforeHeadEnd: '<html lang="en"><head>',
    stylesheet: "",
    betweenHeadAndBody: "</head><body>",
    betweenBodyStartAndRoot: '<div id="root">',
    betweenBodyAndEnd: "</div>",
    afterEnd: "</body></html>",
  },
  scriptsAndStyles: [],
  grammars: [],
  stylesheet: "",
  formulaFonts: [],
  formulas: { stylesheets: [], fonts: [], styles: { rules: [] } },
  getScripts: () => [],
  getStylesheets: () => [],
  getAssetFile: (source: string) => source,
};

let serverApp = "";
const serverFolder = mkdtempSync(join(tmpdir(), "quire-"));

beforeAll(async () => {
  const site = { externalImages: false };
  const options = { projectFolder, base: "/", site, uiLocale: defaultLocale, tempFolder: serverFolder };
  serverApp = await buildServerApp(options, noCache.apps);
}, 180_000);

afterAll(() => rmSync(serverFolder, { recursive: true }));

/** Builds the data of a site into a folder, and returns the contents of its files. */
async function buildBundleFiles(content: string, cache: BuildCache, out?: string) {
  return await buildSite(content, cache, out, "data");
}

/** Builds a site into a folder, and returns the contents of its files. */
async function buildSite(
  content: string,
  cache: BuildCache,
  out = join(createTempFolder(), "out"),
  scope: "all" | "data" = "all",
) {
  const atomicOutput = await createAtomicOutput(out, content);
  const recordFile = new RecordFile(join(atomicOutput.tempFolder, "records"));
  const readOptions = { folder: content, lint: false };
  const sourceCache = { ...cache, trustTimes: true };
  const collection = await readCollection(readOptions, recordFile, silentProgressReporter, sourceCache);
  const output = new OutputWriter(atomicOutput.folder, { folder: out, steps: cache.steps });
  const bundle = await writeBundle({ collection, recordFile, site }, output, silentProgressReporter, cache);
  const source = { app, serverApp, base: "/", prerenderScope: "all" as const, site, ...bundle };
  const updates: number[] = [];
  const progress = { ...silentProgressReporter, update: (done: number) => void updates.push(done) };
  if (scope === "all") await prerender(source, output, progress, cache.apps);
  recordFile.close();
  const written = readOutput(output.folder);
  await atomicOutput.commit(output.pathsInPlace);
  output.steps.save();
  cache.close();
  return { files: readOutput(out), folder: out, written: [...written.keys()], rendered: updates.length - 1 };
}

/** The contents of the files of a folder, without the one that marks an output folder. */
function readOutput(folder: string): Map<string, string> {
  const files = readFiles(folder);
  files.delete(markerFile);
  return files;
}

const articles = {
  "physics/ice.md": smallArticle("Why does ice float?", { date: "2024-03-01", keywords: "ice, water" }),
  "physics/sky.md": smallArticle("Why is the sky blue?", { date: "2024-03-02", keywords: "light, air" }),
  "physics/tide.md": smallArticle("What makes the tides?", { date: "2024-03-03", keywords: "moon, water" }),
  "history/print.md": smallArticle("Who printed first?", { subject: "History", keywords: "paper" }),
};

function writeArticle(folder: string, path: string, text: string): void {
  writeFiles(folder, { [path]: text });
}

describe("a build after a change", () => {
  // The times of files that are a moment old aren't trusted.
  beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 10_000 }));
  afterEach(() => void vi.useRealTimers());

  test.each<[string, (content: string) => void]>([
    ["nothing", () => undefined],
    [
      "an answer",
      (content) =>
        writeArticle(content, "physics/ice.md", articles["physics/ice.md"].replace("Because", "Since")),
    ],
    [
      "a question",
      (content) => writeArticle(content, "physics/sky.md", smallArticle("Why is it blue up there?")),
    ],
    ["a new article", (content) => writeArticle(content, "physics/new.md", smallArticle("What is new?"))],
    ["a deleted article", (content) => rmSync(join(content, "physics/tide.md"))],
    [
      "a subject's name",
      (content) =>
        writeArticle(
          content,
          "history/print.md",
          smallArticle("Who printed first?", { subject: "Old times" }),
        ),
    ],
  ])("writes the same bytes as a clean build: %s", async (name, change) => {
    // Pages take the most time, and these two changes affect all kinds of them.
    const scope = name === "a question" || name === "a subject's name" ? "all" : "data";
    const content = createTempFolder(articles);
    const cache = createTempFolder();
    const first = await buildSite(content, openBuildCache(cache, "1"), undefined, scope);
    change(content);
    const second = await buildSite(content, openBuildCache(cache, "1"), first.folder, scope);
    expect(second.files).toEqual((await buildSite(content, noCache, undefined, scope)).files);
  });

  test("writes the same bytes after any sequence of changes", async () => {
    const questions = ["Why does ice float?", "What is new?", "Who printed first?"];
    const edit = fc.record({
      path: fc.constantFrom("physics/ice.md", "physics/b.md", "history/c.md", "history/print.md"),
      question: fc.constantFrom(...questions),
      keywords: fc.constantFrom("ice", "water, ice", "moon"),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
        const content = createTempFolder(articles);
        const cache = createTempFolder();
        const out = join(createTempFolder(), "out");
        for (const { path, question, keywords } of edits) {
          writeArticle(content, path, smallArticle(question, { keywords }));
          await buildBundleFiles(content, openBuildCache(cache, "1"), out);
        }
        const last = await buildBundleFiles(content, openBuildCache(cache, "1"), out);
        expect(last.files).toEqual((await buildBundleFiles(content, noCache)).files);
      }),
      { numRuns: 8 },
    );
  });

  test("recomputes only what the change affects", async () => {
    const content = createTempFolder(articles);
    const stores = {
      files: createMemoryCacheStore(),
      sources: createMemoryCacheStore(),
      images: createMemoryCacheStore(),
      subjects: createMemoryCacheStore(),
      segments: createMemoryCacheStore(),
      apps: createMemoryCacheStore(),
      compressedFiles: createMemoryCacheStore(),
      topics: createMemoryCacheStore(),
      steps: createMemoryCacheStore(),
    };
    const cache: BuildCache = { ...stores, save: () => undefined, close: () => undefined };
    const { folder, rendered } = await buildSite(content, cache);
    const before = Object.values(stores).map(({ sets }) => sets);
    writeArticle(content, "physics/ice.md", articles["physics/ice.md"].replace("Because", "Since"));
    const after = await buildSite(content, cache, folder);
    const computed = Object.values(stores).map(({ sets }, index) => sets - (before[index] ?? 0));
    // The list of files, one file, no picture, one subject, one segment in five parts, no app.
    expect(computed.slice(0, 6)).toEqual([1, 1, 0, 1, 5, 0]);
    // Its page, its subject's list, and those that show the newest articles.
    expect([rendered, after.rendered]).toEqual([21, 4]);
  });

  describe("of a subject with topics", () => {
    const many = Object.fromEntries(
      createTopicArticles(80).map(({ slug, question, keywords }) => [
        `nature/${slug}.md`,
        smallArticle(question, { subject: "Nature", keywords: keywords.join(", ") }),
      ]),
    );

    test.each([
      ["an answer", "nature/question-3.md", many["nature/question-3.md"]?.replace("Because", "Since")],
      ["a keyword", "nature/question-3.md", many["nature/question-3.md"]?.replace("rivers", "tides")],
      ["a new article", "nature/new.md", smallArticle("What are caves?", { keywords: "caves, bats, water" })],
    ])("writes the same bytes as a clean build: %s", async (_, path, text = "") => {
      const content = createTempFolder(many);
      const cache = createTempFolder();
      const first = await buildBundleFiles(content, openBuildCache(cache, "1"));
      expect([...first.files.keys()].filter((file) => file.endsWith("topics.json"))).toHaveLength(1);
      writeArticle(content, path, text);
      const second = await buildBundleFiles(content, openBuildCache(cache, "1"), first.folder);
      expect(second.files).toEqual((await buildBundleFiles(content, noCache)).files);
    });

    test("finds its topics again only if a question or keyword has changed", async () => {
      const content = createTempFolder(many);
      const topics = createMemoryCacheStore();
      const cache: BuildCache = { ...noCache, topics };
      await buildBundleFiles(content, cache);
      writeArticle(
        content,
        "nature/question-3.md",
        many["nature/question-3.md"]?.replace("Because", "Since") ?? "",
      );
      await buildBundleFiles(content, cache);
      expect(topics.sets).toBe(1);
      writeArticle(content, "nature/question-3.md", smallArticle("What else?", { keywords: "a, b, c" }));
      await buildBundleFiles(content, cache);
      expect(topics.sets).toBe(2);
    });
  });
});

describe("the output of an earlier build", () => {
  // Most of these tests leave it as they found it, and a whole build takes much longer than one that reuses it.
  const earlier = mkdtempSync(join(tmpdir(), "quire-"));
  const [content, cache] = [join(earlier, "content"), join(earlier, "cache")];
  const folder = join(earlier, "out");
  const rebuild = () => buildSite(content, openBuildCache(cache, "1"), folder);
  let files = new Map<string, string>();

  beforeAll(async () => {
    writeFiles(content, articles);
    ({ files } = await rebuild());
  }, 180_000);

  afterAll(() => rmSync(earlier, { recursive: true }));

  test("stays where it is if nothing has changed", async () => {
    expect((await rebuild()).written).toEqual([]);
  });

  test("is replaced only where an edit changes it", async () => {
    const content = createTempFolder(articles);
    const cache = createTempFolder();
    const { folder } = await buildSite(content, openBuildCache(cache, "1"));
    writeArticle(content, "physics/ice.md", articles["physics/ice.md"].replace("Because", "Since"));
    const { written } = await buildSite(content, openBuildCache(cache, "1"), folder);
    expect(written).toContain("learn/physics/questions/ice.html");
    expect(written.filter((path) => path.includes("history"))).toEqual([]);
    expect(written.filter((path) => path.endsWith("sky.html") || path.endsWith("tide.html"))).toEqual([]);
  });

  test("gives files with the same bytes another name where a version changes", async () => {
    const content = createTempFolder(articles);
    const cache = createTempFolder();
    const { folder, files } = await buildBundleFiles(content, openBuildCache(cache, "1"));
    const findKeywords = (paths: Iterable<string>) =>
      [...paths].find((path) => /^data\/lists\/physics\/.*\/keywords\.json$/u.test(path)) ?? "";
    const before = findKeywords(files.keys());
    const { ino } = statSync(join(folder, before));
    writeArticle(content, "physics/ice.md", articles["physics/ice.md"].replace("Because", "Since"));
    const again = await buildBundleFiles(content, openBuildCache(cache, "1"), folder);
    const after = findKeywords(again.files.keys());
    expect(after).not.toBe(before);
    expect(statSync(join(folder, after)).ino).toBe(ino);
  });

  test.each<[string, (file: string) => void]>([
    ["edited", (file) => writeFileSync(file, "<p>My own words.")],
    ["edited to the same size", (file) => writeFileSync(file, readFileSync(file).fill(65))],
    [
      "edited to the same size and time",
      (file) => {
        const { atime, mtime } = statSync(file);
        writeFileSync(file, readFileSync(file).fill(65));
        utimesSync(file, atime, mtime);
      },
    ],
    ["cut short", (file) => truncateSync(file, 10)],
    ["deleted", (file) => rmSync(file)],
    [
      "replaced by a folder",
      (file) => {
        rmSync(file);
        mkdirSync(file);
      },
    ],
    [
      "replaced by a link",
      (file) => {
        rmSync(file);
        symlinkSync("/dev/null", file);
      },
    ],
  ])("is restored where it was %s", async (_, damage) => {
    for (const path of ["learn/physics/questions/ice.html", "data/manifest.json", "learn/history.html"])
      damage(join(folder, path));
    expect((await rebuild()).files).toEqual(files);
  });

  test("is complete in another folder, too", async () => {
    const content = createTempFolder(articles);
    const cache = createTempFolder();
    const { files } = await buildSite(content, openBuildCache(cache, "1"));
    expect((await buildSite(content, openBuildCache(cache, "1"))).files).toEqual(files);
  });

  test("loses what is added to it", async () => {
    const content = createTempFolder(articles);
    const cache = createTempFolder();
    const { files, folder } = await buildBundleFiles(content, openBuildCache(cache, "1"));
    writeFileSync(join(folder, "data/notes.txt"), "Mine.");
    expect((await buildBundleFiles(content, openBuildCache(cache, "1"), folder)).files).toEqual(files);
  });

  test("doesn't make the cache forget what it need not read", async () => {
    const size = () => statSync(join(cache, "subjects.bin")).size;
    const before = size();
    await rebuild();
    expect(size()).toBe(before);
  });
});

test("stores of earlier versions are removed, and nothing else is", () => {
  const folder = createTempFolder({ "pages.bin": "1", "pages.json": "2", "notes.txt": "3" });
  openBuildCache(folder, "1").close();
  const names = readdirSync(folder);
  expect(names).toEqual(expect.arrayContaining(["files.bin", "notes.txt"]));
  expect(names.filter((name) => name.startsWith("pages"))).toEqual([]);
});

describe("a damaged cache", () => {
  const damageBy = {
    "cut short": (file: string) => truncateSync(file, Math.floor(statSync(file).size / 2)),
    overwritten: (file: string) => writeFileSync(file, readFileSync(file).fill(65)),
    lost: (file: string) => rmSync(file),
  };

  test.each([
    ["cut short", "bin", "data"],
    ["cut short", "json", "data"],
    ["overwritten", "bin", "all"],
    ["overwritten", "json", "data"],
    ["lost", "bin", "data"],
    ["lost", "json", "data"],
  ] as const)("is rebuilt if files are %s: %s", async (damage, ending, scope) => {
    const content = createTempFolder(articles);
    const cache = createTempFolder();
    const { files } = await buildSite(content, openBuildCache(cache, "1"), undefined, scope);
    for (const name of readdirSync(cache)) if (name.endsWith(ending)) damageBy[damage](join(cache, name));
    for (let round = 0; round < 2; round += 1) {
      const reopened = await buildSite(content, openBuildCache(cache, "1"), undefined, scope);
      expect(reopened.files).toEqual(files);
    }
  });
});

describe("a cache file", () => {
  test("returns what was stored, also after reopening", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.uint8Array())), (pairs) => {
        const path = join(createTempFolder(), "cache");
        const expected = new Map(pairs);
        const cacheFile = new CacheFile(path, "1");
        for (const [key, bytes] of pairs) cacheFile.set(key, bytes);
        for (const [key, bytes] of expected) expect([...(cacheFile.get(key) ?? [])]).toEqual([...bytes]);
        cacheFile.close();
        const reopened = new CacheFile(path, "1");
        for (const [key, bytes] of expected) expect([...(reopened.get(key) ?? [])]).toEqual([...bytes]);
        expect(reopened.get("never put in")).toBeUndefined();
        reopened.close();
      }),
      { numRuns: 30 },
    );
  });

  test("is empty for another version", () => {
    const path = join(createTempFolder(), "cache");
    const cacheFile = new CacheFile(path, "1");
    cacheFile.set("a", new Uint8Array([1]));
    cacheFile.close();
    const other = new CacheFile(path, "2");
    expect([other.has("a"), other.get("a")]).toEqual([false, undefined]);
    other.close();
  });

  test("keeps what a stopped build has saved, and what earlier ones stored", () => {
    const path = join(createTempFolder(), "cache");
    const old = new CacheFile(path, "1");
    for (let key = 0; key < 10; key += 1) old.set(String(key), new Uint8Array(1000));
    old.close();
    const stopped = new CacheFile(path, "1");
    stopped.set("new", new Uint8Array([7]));
    stopped.save();
    const next = new CacheFile(path, "1");
    expect([next.get("3")?.length, next.get("new")?.[0]]).toEqual([1000, 7]);
    next.close();
    stopped.close();
  });

  test("stays as it was closed if the process is stopped later", () => {
    const path = join(createTempFolder(), "cache");
    const old = new CacheFile(path, "1");
    for (let key = 0; key < 10; key += 1) old.set(String(key), new Uint8Array(1000).fill(key));
    old.close();
    const served = new CacheFile(path, "1");
    served.get("3");
    served.close();
    served.save();
    const next = new CacheFile(path, "1");
    expect([next.get("3")?.[0], next.has("4")]).toEqual([3, false]);
    next.close();
  });

  test("drops unused values once they are most of it", () => {
    const path = join(createTempFolder(), "cache");
    const old = new CacheFile(path, "1");
    for (let key = 0; key < 10; key += 1) old.set(String(key), new Uint8Array(1000));
    old.close();
    const next = new CacheFile(path, "1");
    expect(next.get("3")).toHaveLength(1000);
    next.set("new", new Uint8Array([7]));
    next.close();
    expect(statSync(`${path}.bin`).size).toBe(1001);
    const last = new CacheFile(path, "1");
    expect([last.get("3")?.length, last.get("new")?.[0], last.has("4")]).toEqual([1000, 7, false]);
    last.close();
  });
});
