import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { growCollection, numberToWord, wordsToVocabulary } from "../../bench/builds/grow-collection.ts";
import { readCollection } from "../../src/build/collect/collection.ts";
import { RecordFile } from "../../src/build/collect/record-file.ts";
import { silentProgressReporter } from "../../src/build/progress.ts";

const folder = mkdtempSync(join(tmpdir(), "quire-grow-"));
afterAll(() => rmSync(folder, { recursive: true }));

const samples = [
  {
    question: "What is ice?",
    answer: "Water that is frozen.\\n\\nIts density is $\\\\rho$ at `zero` degrees.",
  },
  { question: "How do lists look?", answer: "- first thing\\n- second thing" },
];

test("a grown collection is the same in each run, has no errors, and keeps formulas and code", async () => {
  growCollection(samples, 700, join(folder, "one"));
  growCollection(samples, 700, join(folder, "two"));
  const paths = readdirSync(join(folder, "one"), { recursive: true, encoding: "utf8" });
  for (const path of paths.filter((each) => each.endsWith(".md")))
    expect(readFileSync(join(folder, "two", path), "utf8")).toBe(
      readFileSync(join(folder, "one", path), "utf8"),
    );
  const recordFile = new RecordFile(join(folder, "records"));
  try {
    const options = { folder: join(folder, "one"), lint: true };
    const collection = await readCollection(options, recordFile, silentProgressReporter);
    expect(collection.diagnostics).toEqual([]);
    expect(collection.articles.size).toBe(700);
    expect([...collection.articles.values()].filter(({ hasFormulas }) => hasFormulas)).toHaveLength(350);
    expect([...collection.articles.values()].every(({ related }) => related.length <= 3)).toBe(true);
  } finally {
    recordFile.close();
  }
});

test("words of the vocabulary differ from each other", () => {
  expect(new Set(Array.from({ length: 100_000 }, (_, number) => numberToWord(number))).size).toBe(100_000);
});

test("the vocabulary grows as in the collection that it was fitted to", () => {
  expect(wordsToVocabulary(352_164) / 16_456).toBeCloseTo(1, 1);
  expect(wordsToVocabulary(9_512_064) / 58_636).toBeCloseTo(1, 1);
});
