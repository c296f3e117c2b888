import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

test("a bench of search engines prints a row for each, with the same queries asked of all", async () => {
  const bench = ["--import", "tsx", "bench/search.ts", "--articles", "12"];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, bench, { cwd: root });
  const [heads = "", ...rows] = stdout.trimEnd().split("\n");
  expect(heads).toMatch(/^engine +build time +peak memory +cold .* title .* ms p50 \/ p95$/u);
  expect(rows.map((row) => row.split(/ {2,}/u)[0])).toEqual([
    "Quire",
    "Pagefind",
    "MiniSearch, titles and keywords",
    "MiniSearch, full text",
  ]);
  expect(rows[0]).toMatch(/ 1\.000 \/ 1\.000 /u);
  expect(stderr).toMatch(/12 articles; \d+ of them have test queries/u);
}, 60_000);
