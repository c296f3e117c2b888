import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Response } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import {
  type ServiceWorkerConfig,
  serviceWorkerFile,
} from "../../src/bundle/offline/service-worker-config.ts";
import { launchBrowser } from "./support/launch-browser.ts";
import { samplePaths } from "./support/sample-pages.ts";

type ResourceKind =
  | "page"
  | "script"
  | "deferred"
  | "style"
  | "data"
  | "snippet"
  | "textFont"
  | "formulaFont";

/**
 * Maximum transfer size of a first visit in KB (1,000 bytes), Brotli-compressed except for fonts. `script` is what
 * the HTML itself references, and blocks interaction; `deferred` loads when the browser is idle, as does a list's `textFont`.
 */
const budgetsKb: Readonly<Record<string, Readonly<Record<Exclude<ResourceKind, "snippet">, number>>>> = {
  home: { page: 4, script: 92.7, deferred: 29, style: 11.4, data: 0, textFont: 30, formulaFont: 0 },
  subject: { page: 3.7, script: 97.7, deferred: 28, style: 11.9, data: 0, textFont: 30, formulaFont: 0 },
  plain: { page: 5.5, script: 90, deferred: 32.1, style: 10.6, data: 0, textFont: 60, formulaFont: 0 },
  formulas: { page: 12.8, script: 90, deferred: 32.1, style: 10.6, data: 0, textFont: 60, formulaFont: 80 },
  search: { page: 2.5, script: 98.2, deferred: 44.5, style: 11.5, data: 30, textFont: 30, formulaFont: 0 },
};

/** Maximum size of what finds the passages of answers after the results of a search, in KB: the code, and articles in view. */
const snippetBudgetKb = 15;

/**
 * Maximum size of the parts of an article's page without formulas, in bytes before compression: of the page that has least
 * of it, one of plain text, and of the page that has most. A host's limit is on what a site takes up, and it has a page for
 * each article.
 */
const partBudgets: readonly (readonly [name: string, part: RegExp, smallest: number, largest: number])[] = [
  ["critical styles", /<style>(@layer.*?)<\/style>/su, 4_800, 9_200],
  ["data", /<script type="application\/json"[^>]*>(.*?)<\/script>/su, 420, 900],
  ["structured data", /<script type="application\/ld\+json">(.*?)<\/script>/su, 750, 1_250],
  ["script in the head", /<script>(.*?)<\/script>/su, 1_160, 1_160],
  ["elements before the article", /<body>(.*?<main[^>]*>)/su, 1_150, 1_150],
];

/** Maximum number of files that a page's HTML references. */
const maxReferencedFiles = 12;

const kinds: readonly [RegExp, ResourceKind][] = [
  [
    /\/(?:text-snippet|highlight|tree-to-text|tex-to-unicode|tex-commands|content-limits)-[\w-]{8}\.js$|\/data\/articles\//u,
    "snippet",
  ],
  [/\.js$/u, "script"],
  [/\.css$/u, "style"],
  [/\.(?:json|bin)$/u, "data"],
  [/\/KaTeX[^/]*\.woff2$/u, "formulaFont"],
  [/\.woff2$/u, "textFont"],
  [/\/[^.]*$/u, "page"],
];

/** What a first visit loads. */
interface PageWeight {
  readonly weights: Readonly<Record<ResourceKind, number>>;
  /** Files that the HTML references. */
  readonly referencedFiles: number;
}

/** The hash in the name of a built file: 8 characters of 6 bits (6 bytes), and 2 bytes because it interrupts the text. */
const fileHash = /(?<=-)[\w-]{8}(?=\.(?:js|css|woff2)\b)/gu;

/** Compressed size without what compression happens to save or add by the values of hashes: up to 30 bytes from build to build. */
function compressedBytes(body: Buffer): number {
  const text = body.toString();
  const hashes = new Set(text.match(fileHash));
  return brotliCompressSync(text.replace(fileHash, "")).length + 8 * hashes.size;
}

async function measurePage(path: string): Promise<PageWeight> {
  const browser = await launchBrowser();
  // Files that the service worker precaches load after the page, and have their own budget below.
  const page = await browser.newPage({ serviceWorkers: "block" });
  const responses: Response[] = [];
  page.on("response", (response) => responses.push(response));
  const html =
    (await (await page.goto(inject("siteUrl") + path, { waitUntil: "networkidle" }))?.text()) ?? "";
  const weights: Record<ResourceKind, number> = {
    page: 0,
    script: 0,
    deferred: 0,
    style: 0,
    data: 0,
    snippet: 0,
    textFont: 0,
    formulaFont: 0,
  };
  let referencedFiles = 0;
  for (const response of [...responses]) {
    const path = new URL(response.url()).pathname;
    if (html.includes(`"${path}"`)) referencedFiles += 1;
    const kind = kinds.find(([pattern]) => pattern.test(path))?.[1];
    if (kind === undefined) continue;
    const body = await response.body();
    const bytes = path.endsWith(".woff2") ? body.length : compressedBytes(body);
    weights[kind === "script" && !html.includes(path) ? "deferred" : kind] += bytes / 1000;
  }
  await browser.close();
  return { weights, referencedFiles };
}

/** Size of the service worker and of the files it precaches, in KB: most of them are already in the HTTP cache. */
const workerBudgetsKb = { worker: 12.5, shell: 419 };

test("the service worker and its precache stay within their budgets", () => {
  const read = (path: string) => readFileSync(join(inject("siteFolder"), path));
  const compressedKb = (path: string) => brotliCompressSync(read(path)).length / 1000;
  const [, build = ""] =
    /^self\.quireServiceWorkerConfig=(.*);\n/u.exec(read(serviceWorkerFile).toString()) ?? [];
  const { appShell } = JSON.parse(build) as ServiceWorkerConfig;
  const appShellKb = appShell.reduce((sum, path) => sum + compressedKb(path), 0);
  console.log(`worker ${compressedKb(serviceWorkerFile).toFixed(1)} KB, shell ${appShellKb.toFixed(1)} KB`);
  expect(compressedKb(serviceWorkerFile)).toBeLessThanOrEqual(workerBudgetsKb.worker);
  expect(appShellKb).toBeLessThanOrEqual(workerBudgetsKb.shell);
  expect(appShell).toContain("early.js");
});

describe("the pages of articles", () => {
  const readPages = (): string[] =>
    readdirSync(join(inject("siteFolder"), "learn"), { recursive: true, encoding: "utf8" })
      .filter((path) => /questions\/[^/]+\.html$/u.test(path))
      .map((path) => readFileSync(join(inject("siteFolder"), "learn", path), "utf8"))
      .filter((html) => !html.includes("KaTeX"));

  test.each(partBudgets)("have no more %s than their budget", (name, part, smallest, largest) => {
    const sizes = readPages().map((html) => Buffer.byteLength(part.exec(html)?.[1] ?? ""));
    const [min, max] = [Math.min(...sizes), Math.max(...sizes)];
    console.log(`${name}: ${min} to ${max} bytes on ${sizes.length} pages`);
    expect(min).toBeGreaterThan(0);
    expect(min).toBeLessThanOrEqual(smallest);
    expect(max).toBeLessThanOrEqual(largest);
  });
});

describe.each(Object.entries(budgetsKb))("a first visit to a %s page", (name, budget) => {
  test("stays within its budget", async () => {
    const { weights, referencedFiles } = await measurePage(samplePaths[name as keyof typeof samplePaths]);
    console.log(
      name,
      Object.entries(weights)
        .map(([kind, weight]) => `${kind} ${weight.toFixed(1)} KB`)
        .join(", "),
      `${referencedFiles} files`,
    );
    expect(referencedFiles).toBeLessThanOrEqual(maxReferencedFiles);
    expect(weights.snippet).toBeLessThanOrEqual(name === "search" ? snippetBudgetKb : 0);
    for (const kind of Object.keys(budget) as (keyof typeof budget)[]) {
      expect(weights[kind], `${kind} of ${name}, in KB`).toBeLessThanOrEqual(budget[kind]);
    }
  });
});
