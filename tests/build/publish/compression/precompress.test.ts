import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CacheStore, emptyCacheStore } from "../../../../src/build/output/cache/cache-store.ts";
import { OutputWriter } from "../../../../src/build/output/output-writer.ts";
import { silentProgressReporter } from "../../../../src/build/progress.ts";
import { planCompression } from "../../../../src/build/publish/compression/plan-compression.ts";
import { precompress } from "../../../../src/build/publish/compression/precompress.ts";
import { createTempFolder } from "../../../support/temp-folder.ts";
import { createMemoryCacheStore } from "../../output/cache/memory-cache-store.ts";

const page = "<p>Ice floats on water.</p>\n".repeat(200);

function createOutput(files: Readonly<Record<string, string | Uint8Array>>): OutputWriter {
  const output = new OutputWriter(createTempFolder());
  for (const [path, content] of Object.entries(files)) output.write(path, content);
  return output;
}

async function precompressFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  cache: CacheStore = emptyCacheStore,
) {
  const output = createOutput(files);
  await precompress({ output, encodings: ["br", "gz"], budgetSeconds: 1, cache }, silentProgressReporter);
  const written = output.files.filter(({ path }) => !(path in files));
  const writtenFiles = new Map(written.map(({ path, bytes }) => [path, bytes]));
  return { writtenFiles, read: (path: string) => readFileSync(join(output.folder, path)) };
}

describe("compressed files", () => {
  test("have the content of the original, and are counted", async () => {
    const { writtenFiles, read } = await precompressFiles({
      "learn/a.html": page,
      "search/1/a.bin": page,
    });
    expect([...writtenFiles.keys()].sort()).toEqual([
      "learn/a.html.br",
      "learn/a.html.gz",
      "search/1/a.bin.br",
      "search/1/a.bin.gz",
    ]);
    expect(brotliDecompressSync(read("learn/a.html.br")).toString()).toBe(page);
    expect(gunzipSync(read("learn/a.html.gz")).toString()).toBe(page);
    expect(writtenFiles.get("learn/a.html.br")).toBe(read("learn/a.html.br").length);
  });

  test("are always the same", async () => {
    const [one, other] = [
      await precompressFiles({ "a.html": page }),
      await precompressFiles({ "a.html": page }),
    ];
    for (const path of one.writtenFiles.keys()) expect(one.read(path)).toEqual(other.read(path));
  });

  test("are reused from an earlier build if the file is unchanged", async () => {
    const store = createMemoryCacheStore();
    const first = await precompressFiles({ "a.html": page, "b.html": page }, store);
    const setBefore = store.sets;
    const again = await precompressFiles({ "a.html": page, "b.html": page.toUpperCase() }, store);
    expect(again.read("a.html.br")).toEqual(first.read("a.html.br"));
    expect(brotliDecompressSync(again.read("b.html.br")).toString()).toBe(page.toUpperCase());
    expect(store.sets - setBefore).toBe(2);
  });

  test("aren't written for small, compressed or hidden files, or if they wouldn't be smaller", async () => {
    const { writtenFiles } = await precompressFiles({
      "small.html": "<p>",
      "font.woff2": page,
      ".nginx/site.conf": page,
      ".quire-output": page,
      _headers: page,
      "noise.bin": randomBytes(4_000),
    });
    expect([...writtenFiles]).toEqual([]);
  });
});

describe("the quality of compression", () => {
  test("is best for what readers load first, within the budget", () => {
    const files = [
      { path: "data/articles/a/1/0.json", bytes: 40_000 },
      { path: "learn/a/questions/b.html", bytes: 40_000 },
      { path: "learn/a.html", bytes: 40_000 },
      { path: "assets/app.js", bytes: 40_000 },
      { path: "assets/large.js", bytes: 300_000 },
    ];
    expect(planCompression(files, 0.25).map(({ path, quality }) => `${path} ${quality}`)).toEqual([
      "assets/app.js 11",
      "assets/large.js 6",
      "learn/a.html 11",
      "learn/a/questions/b.html 11",
      "data/articles/a/1/0.json 6",
    ]);
  });

  test("depends only on the files, not on their order, and stays within the budget", () => {
    const file = fc.record({
      path: fc.string({ unit: fc.constantFrom(..."ab/"), minLength: 1 }).map((path) => `${path}.html`),
      bytes: fc.nat(300_000),
    });
    fc.assert(
      fc.property(fc.uniqueArray(file, { selector: ({ path }) => path }), fc.nat(3), (files, seconds) => {
        const planned = planCompression(files, seconds);
        expect(planCompression(files.toReversed(), seconds)).toEqual(planned);
        const best = planned
          .filter(({ quality }) => quality === 11)
          .reduce((sum, { bytes }) => sum + bytes, 0);
        expect(best).toBeLessThanOrEqual(seconds * 500_000);
      }),
    );
  });
});
