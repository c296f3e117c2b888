import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Response } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { type WorkerBuild, workerFile } from "../../src/offline/worker-build.ts";
import { launchBrowser } from "./support/launch-browser.ts";
import { addresses } from "./support/pages.ts";

type Kind = "page" | "script" | "later" | "style" | "data" | "textFont" | "formulaFont";

/**
 * What a page may take on its first visit, brotli, in KB (1,000 bytes); fonts as they are. `script` is what the page
 * itself names, and must be there before it can be used; `later` comes when it is at rest. So does a list's `textFont`.
 */
const budgets: Readonly<Record<string, Readonly<Record<Kind, number>>>> = {
  home: { page: 12, script: 118, later: 30, style: 10, data: 0, textFont: 30, formulaFont: 0 },
  subject: { page: 15, script: 118, later: 30, style: 10, data: 0, textFont: 30, formulaFont: 0 },
  plain: { page: 12, script: 118, later: 30, style: 10, data: 0, textFont: 60, formulaFont: 0 },
  formulas: { page: 15, script: 118, later: 30, style: 16, data: 0, textFont: 60, formulaFont: 130 },
  search: { page: 5, script: 120, later: 40, style: 10, data: 80, textFont: 30, formulaFont: 0 },
};

const kinds: readonly [RegExp, Kind][] = [
  [/\.js$/u, "script"],
  [/\.css$/u, "style"],
  [/\.(?:json|bin)$/u, "data"],
  [/\/KaTeX[^/]*\.woff2$/u, "formulaFont"],
  [/\.woff2$/u, "textFont"],
  [/\/[^.]*$/u, "page"],
];

async function weigh(address: string): Promise<Record<Kind, number>> {
  const browser = await launchBrowser();
  // What the service worker loads comes after the page, and is weighed by itself below.
  const page = await browser.newPage({ serviceWorkers: "block" });
  const responses: Response[] = [];
  page.on("response", (response) => responses.push(response));
  const html =
    (await (await page.goto(inject("siteUrl") + address, { waitUntil: "networkidle" }))?.text()) ?? "";
  const weights: Record<Kind, number> = {
    page: 0,
    script: 0,
    later: 0,
    style: 0,
    data: 0,
    textFont: 0,
    formulaFont: 0,
  };
  for (const response of [...responses]) {
    const path = new URL(response.url()).pathname;
    const kind = kinds.find(([pattern]) => pattern.test(path))?.[1];
    if (kind === undefined) continue;
    const body = await response.body();
    const bytes = path.endsWith(".woff2") ? body.length : brotliCompressSync(body).length;
    weights[kind === "script" && !html.includes(path) ? "later" : kind] += bytes / 1000;
  }
  await browser.close();
  return weights;
}

/** What the service worker takes, and what it loads once, in KB: most of it only where it was not loaded with a page. */
const workerBudgets = { worker: 10, shell: 380 };

test("the service worker and what it loads stay within their budgets", () => {
  const read = (path: string) => readFileSync(join(inject("siteFolder"), path));
  const weigh = (path: string) => brotliCompressSync(read(path)).length / 1000;
  const [, build = ""] = /^self\.quireBuild=(.*);\n/u.exec(read(workerFile).toString()) ?? [];
  const { shell } = JSON.parse(build) as WorkerBuild;
  const shellWeight = shell.reduce((sum, path) => sum + weigh(path), 0);
  console.log(`worker ${weigh(workerFile).toFixed(1)} KB, shell ${shellWeight.toFixed(1)} KB`);
  expect(weigh(workerFile)).toBeLessThanOrEqual(workerBudgets.worker);
  expect(shellWeight).toBeLessThanOrEqual(workerBudgets.shell);
  expect(shell).toContain("theme.js");
});

describe.each(Object.entries(budgets))("a first visit to a %s page", (name, budget) => {
  test("stays within its budget", async () => {
    const weights = await weigh(addresses[name as keyof typeof addresses]);
    console.log(
      name,
      Object.entries(weights)
        .map(([kind, weight]) => `${kind} ${weight.toFixed(1)} KB`)
        .join(", "),
    );
    for (const kind of Object.keys(budget) as Kind[]) {
      expect(weights[kind], `${kind} of ${name}, in KB`).toBeLessThanOrEqual(budget[kind]);
    }
  });
});
