import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptyStore, type Store } from "../../../src/pack/cache/store.ts";
import { silentProgress } from "../../../src/pack/progress.ts";
import { planCompression } from "../../../src/pack/publish/compression-plan.ts";
import { precompress } from "../../../src/pack/publish/precompress.ts";
import { tempFolder } from "../../support/temp-folder.ts";
import { memoryStore } from "../memory-store.ts";

const page = "<p>Ice floats on water.</p>\n".repeat(200);

async function compressed(files: Readonly<Record<string, string>>, kept: Store = emptyStore) {
  const folder = tempFolder(files);
  const counted = new Map<string, number>();
  await precompress(
    {
      folder,
      encodings: ["br", "gz"],
      budgetSeconds: 1,
      kept,
      count: (path, bytes) => counted.set(path, bytes),
    },
    silentProgress,
  );
  return { folder, counted, read: (path: string) => readFileSync(join(folder, path)) };
}

describe("compressed copies", () => {
  test("hold what lies beside them, and are counted", async () => {
    const { counted, read } = await compressed({ "learn/a.html": page, "search/1/a.bin": page });
    expect([...counted.keys()].sort()).toEqual([
      "learn/a.html.br",
      "learn/a.html.gz",
      "search/1/a.bin.br",
      "search/1/a.bin.gz",
    ]);
    expect(brotliDecompressSync(read("learn/a.html.br")).toString()).toBe(page);
    expect(gunzipSync(read("learn/a.html.gz")).toString()).toBe(page);
    expect(counted.get("learn/a.html.br")).toBe(read("learn/a.html.br").length);
  });

  test("are always the same", async () => {
    const [one, other] = [await compressed({ "a.html": page }), await compressed({ "a.html": page })];
    for (const path of one.counted.keys()) expect(one.read(path)).toEqual(other.read(path));
  });

  test("are taken from an earlier build where a file is what it was", async () => {
    const store = memoryStore();
    const made = await compressed({ "a.html": page, "b.html": page }, store);
    const setBefore = store.sets;
    const again = await compressed({ "a.html": page, "b.html": page.toUpperCase() }, store);
    expect(again.read("a.html.br")).toEqual(made.read("a.html.br"));
    expect(brotliDecompressSync(again.read("b.html.br")).toString()).toBe(page.toUpperCase());
    expect(store.sets - setBefore).toBe(2);
  });

  test("are not made of what is small, compressed already, hidden, or no smaller", async () => {
    const folder = tempFolder({
      "small.html": "<p>",
      "font.woff2": page,
      ".nginx/site.conf": page,
      ".quire-output": page,
      _headers: page,
    });
    writeFileSync(join(folder, "noise.bin"), randomBytes(4_000));
    const counted: string[] = [];
    const job = { folder, encodings: ["br", "gz"] as const, budgetSeconds: 1, kept: emptyStore };
    await precompress({ ...job, count: (path) => counted.push(path) }, silentProgress);
    expect(counted).toEqual([]);
    const copies = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
      /\.(?:br|gz)$/u.test(name),
    );
    expect(copies).toEqual([]);
  });
});

describe("how hard files are compressed", () => {
  test("is best for what readers load first, as far as the time goes", () => {
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

  test("follows from the files alone, in whatever order they come, and stays within the time", () => {
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
