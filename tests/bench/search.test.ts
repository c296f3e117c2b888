import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { createTempFolder } from "../support/temp-folder.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

test("the search benchmark writes a row per engine, with the same queries for all", async () => {
  const folder = createTempFolder({
    "page.md": "# Figures\n\n<!-- search -->\nold\n<!-- /search -->\n\nThe end.\n",
  });
  const page = join(folder, "page.md");
  const args = ["--import", "tsx", "bench/main.ts", "--only", "search", "--articles", "12", "--page", page];
  const { stderr } = await promisify(execFile)(process.execPath, args, { cwd: root });
  const lines = readFileSync(page, "utf8").split("\n");
  expect([lines[0], lines.at(-2)]).toEqual(["# Figures", "The end."]);
  expect(lines).not.toContain("old");
  const rows = lines.filter((line) => line.startsWith("|"));
  expect(rows[0]).toMatch(
    /^\| engine \| build time \| peak memory \| cold .* \| title .* \| ms p50 \/ p95 \|$/u,
  );
  expect(rows.slice(2).map((row) => row.split(" | ")[0])).toEqual([
    "| Quire",
    "| Pagefind",
    "| MiniSearch, titles and keywords",
    "| MiniSearch, full text",
  ]);
  expect(rows[2]).toMatch(/ 1\.000 \/ 1\.000 /u);
  expect(rows.filter((row) => row.includes("not measured"))).toEqual([]);
  expect(stderr).toMatch(/12 articles; \d+ of them have test queries/u);
}, 60_000);
