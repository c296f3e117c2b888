import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

test("the search benchmark prints a row per engine, with the same queries for all", async () => {
  const args = ["--import", "tsx", "bench/search.ts", "--articles", "12"];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { cwd: root });
  const [headers = "", ...rows] = stdout.trimEnd().split("\n");
  expect(headers).toMatch(/^engine +build time +peak memory +cold .* title .* ms p50 \/ p95$/u);
  expect(rows.map((row) => row.split(/ {2,}/u)[0])).toEqual([
    "Quire",
    "Pagefind",
    "MiniSearch, titles and keywords",
    "MiniSearch, full text",
  ]);
  expect(rows[0]).toMatch(/ 1\.000 \/ 1\.000 /u);
  expect(stderr).toMatch(/12 articles; \d+ of them have test queries/u);
}, 60_000);
