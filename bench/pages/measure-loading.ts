import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, CDPSession, Page } from "playwright-core";
import { launchBrowser } from "../../tests/browser/support/launch-browser.ts";
import { describeRun, type Section } from "../report/benchmark-page.ts";
import { rowsToMarkdown } from "../report/markdown-table.ts";
import { median } from "../report/median.ts";
import { serveCompressed } from "./compressing-server.ts";

/** The loads of each page. */
type Loads = Record<"bare" | "article" | "bareWithFormulas" | "withFormulas", LoadMetrics[]>;

/** A slow phone: 1.6 Mbit/s, 150 ms round trip time, a quarter of this machine's CPU speed. */
const network = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
export const cpuThrottlingRate = 4;

interface LoadMetrics {
  readonly lcp: number;
  readonly cls: number;
  /** Total blocking time: the part of long tasks beyond 50 ms each. */
  readonly tbt: number;
  readonly bytes: number;
  readonly fontBytes: number;
}

async function throttle(page: Page, cpu = cpuThrottlingRate): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", network);
  await session.send("Emulation.setCPUThrottlingRate", { rate: cpu });
  return session;
}

async function openPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    serviceWorkers: "block",
  });
  // The TypeScript loader wraps functions in a helper that pages don't have.
  await context.addInitScript({ content: "globalThis.__name = (named) => named" });
  return await context.newPage();
}

async function measureLoad(browser: Browser, url: string): Promise<LoadMetrics> {
  const page = await openPage(browser);
  const session = await throttle(page);
  const resourceTypes = new Map<string, string>();
  let bytes = 0;
  let fontBytes = 0;
  session.on("Network.responseReceived", ({ requestId, type }) => resourceTypes.set(requestId, type));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (resourceTypes.get(requestId) === "Font") fontBytes += encodedDataLength;
    else bytes += encodedDataLength;
  });
  await page.goto(url, { waitUntil: "load" });
  await page.waitForTimeout(3000);
  const metrics = await page.evaluate(
    () =>
      new Promise<Pick<LoadMetrics, "lcp" | "cls" | "tbt">>((resolve) => {
        const metrics = { lcp: 0, cls: 0, tbt: 0 };
        const observe = (
          type: string,
          record: (entry: PerformanceEntry & { value?: number }) => void,
        ): void =>
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) record(entry);
          }).observe({ type, buffered: true });
        observe("largest-contentful-paint", ({ startTime }) => {
          metrics.lcp = startTime;
        });
        observe("layout-shift", ({ value = 0 }) => {
          metrics.cls += value;
        });
        observe("longtask", ({ duration }) => {
          metrics.tbt += Math.max(0, duration - 50);
        });
        setTimeout(() => resolve(metrics), 300);
      }),
  );
  await page.context().close();
  return { ...metrics, bytes, fontBytes };
}

/** Time from a click on a prefetched link until the new text is shown, in milliseconds. */
async function measureNavigation(browser: Browser, url: string, cpu: number): Promise<number> {
  const page = await openPage(browser);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(url, { waitUntil: "networkidle" });
  const link = page.locator(".related a").first();
  const question = (await link.textContent()) ?? "";
  await link.scrollIntoViewIfNeeded();
  await throttle(page, cpu);
  await link.hover();
  await page.waitForTimeout(2500);
  await page.evaluate((title) => {
    addEventListener("click", ({ timeStamp }) => {
      const check = (): void => {
        const isRendered =
          document.querySelector("h1")?.textContent === title && document.querySelector("#answer p");
        if (isRendered) Object.assign(window, { took: performance.now() - timeStamp });
        else requestAnimationFrame(check);
      };
      check();
    });
  }, question);
  await link.click();
  const elapsedMs = await page.waitForFunction(() => (window as { took?: number }).took);
  const durationMs = (await elapsedMs.jsonValue()) ?? Number.NaN;
  await page.context().close();
  return durationMs;
}

/** An article's question and answer without styles or scripts. */
function renderBarePage(site: string, article: string): string {
  const html = readFileSync(join(site, `${article.slice(1)}.html`), "utf8");
  const heading = /<h1[^>]*>[\s\S]*?<\/h1>/u.exec(html)?.[0] ?? "";
  const answer = /<div[^>]* id="answer"[^>]*>[\s\S]*?(?=<section|<nav|<footer|<aside)/u.exec(html)?.[0] ?? "";
  if (answer === "") throw new Error("The page contains no answer.");
  const meta = '<meta charset="utf-8"><meta name="viewport" content="width=device-width">';
  return `<!doctype html><html lang="en"><head>${meta}<title>Bare</title></head><body>${heading}${answer}</body></html>`;
}

/** What is loaded, and how often. */
export interface LoadingOptions {
  /** The folder of a built site. */
  readonly site: string;
  /** The URL of an article that has related ones. */
  readonly article: string;
  readonly articleWithFormulas: string;
  readonly runs: number;
}

/**
 * Measures how quickly an article page loads on a slow phone, compared with a bare page of the same text from the same server,
 * and how quickly the next article is shown after a click.
 */
export async function measureLoading(
  { site, article, articleWithFormulas, runs }: LoadingOptions,
  log: (text: string) => void,
): Promise<Section> {
  const paths = {
    bare: "/bare",
    article,
    bareWithFormulas: "/bare-formulas",
    withFormulas: articleWithFormulas,
  };
  const barePages = new Map([
    [paths.bare, renderBarePage(site, article)],
    [paths.bareWithFormulas, renderBarePage(site, articleWithFormulas)],
  ]);
  const server = await serveCompressed(site, barePages);
  const browser = await launchBrowser();
  const loads: Loads = { bare: [], article: [], bareWithFormulas: [], withFormulas: [] };
  const navigations: Record<"slow" | "full", number[]> = { slow: [], full: [] };
  try {
    for (let run = 0; run < runs; run += 1) {
      for (const name of Object.keys(paths) as (keyof Loads)[])
        loads[name].push(await measureLoad(browser, server.origin + paths[name]));
      navigations.slow.push(await measureNavigation(browser, server.origin + article, cpuThrottlingRate));
      navigations.full.push(await measureNavigation(browser, server.origin + article, 1));
      log(`run ${run + 1} of ${runs}`);
    }
    const versions = [`Chromium ${browser.version()}`];
    return { name: "loading", markdown: loadsToMarkdown(loads, navigations, versions) };
  } finally {
    await browser.close();
    server.close();
  }
}

function loadsToMarkdown(
  loads: Loads,
  navigations: Readonly<Record<"slow" | "full", readonly number[]>>,
  versions: readonly string[],
): string {
  const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;
  const toRow = (name: string, metricsOfRuns: readonly LoadMetrics[]): string[] => {
    const medianOf = (getMetric: (loading: LoadMetrics) => number): number =>
      median(metricsOfRuns.map(getMetric));
    return [
      name,
      `${medianOf(({ lcp }) => lcp).toFixed(0)} ms`,
      medianOf(({ cls }) => cls).toFixed(4),
      `${medianOf(({ tbt }) => tbt).toFixed(0)} ms`,
      kilobytes(medianOf(({ bytes }) => bytes)),
      kilobytes(medianOf(({ fontBytes }) => fontBytes)),
    ];
  };
  const headings = ["", "LCP", "CLS", "blocking time", "without fonts", "fonts"];
  const rows = [
    headings,
    toRow("bare page", loads.bare),
    toRow("article", loads.article),
    toRow("bare page with formulas", loads.bareWithFormulas),
    toRow("article with formulas", loads.withFormulas),
  ];
  const lcpOf = (name: keyof Loads): number => median(loads[name].map(({ lcp }) => lcp));
  const ratioOf = (one: keyof Loads, other: keyof Loads): string => (lcpOf(one) / lcpOf(other)).toFixed(2);
  return [
    describeRun(new Date(), versions),
    "",
    rowsToMarkdown(rows),
    "",
    `The article takes ${ratioOf("article", "bare")} times as long as the bare page, the one with formulas`,
    `${ratioOf("withFormulas", "bareWithFormulas")} times. From a click on a link that the pointer has rested on to the text of the next article: ${median(navigations.slow).toFixed(0)} ms,`,
    `at the full speed of the processor ${median(navigations.full).toFixed(0)} ms.`,
  ].join("\n");
}
