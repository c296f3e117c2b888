import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Browser, CDPSession, Page } from "playwright-core";
import { launchBrowser } from "../tests/browser/support/launch-browser.ts";
import { serveCompressed } from "./compressing-server.ts";

/**
 * Measures how quickly an article page loads on a slow phone, compared with a bare page of the same text from the
 * same server: `npm run bench:loading -- --site DIR [--article /learn/…] [--runs 5]`.
 */

/** A slow phone: 1.6 Mbit/s, 150 ms round trip time, a quarter of this machine's CPU speed. */
const network = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const cpuThrottlingRate = 4;

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

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The page's question and answer without styles or scripts. */
function renderBaselinePage(html: string): string {
  const heading = /<h1[^>]*>[\s\S]*?<\/h1>/u.exec(html)?.[0] ?? "";
  const answer = /<div[^>]* id="answer"[^>]*>[\s\S]*?(?=<section|<nav|<footer|<aside)/u.exec(html)?.[0] ?? "";
  if (answer === "") throw new Error("The page contains no answer.");
  const meta = '<meta charset="utf-8"><meta name="viewport" content="width=device-width">';
  return `<!doctype html><html lang="en"><head>${meta}<title>Bare</title></head><body>${heading}${answer}</body></html>`;
}

const { values } = parseArgs({
  options: {
    site: { type: "string", default: "dist" },
    article: {
      type: "string",
      default: "/learn/history-of-the-world/questions/how-did-the-printing-press-change-europe",
    },
    runs: { type: "string", default: "5" },
  },
});
const runs = Number(values.runs);
const html = readFileSync(join(values.site, `${values.article.slice(1)}.html`), "utf8");
const server = await serveCompressed(values.site, new Map([["/bare", renderBaselinePage(html)]]));
const browser = await launchBrowser();
const loads: Record<"bare" | "article", LoadMetrics[]> = { bare: [], article: [] };
const navigations: Record<"slow" | "full", number[]> = { slow: [], full: [] };
for (let run = 0; run < runs; run += 1) {
  loads.bare.push(await measureLoad(browser, `${server.origin}/bare`));
  loads.article.push(await measureLoad(browser, server.origin + values.article));
  navigations.slow.push(await measureNavigation(browser, server.origin + values.article, cpuThrottlingRate));
  navigations.full.push(await measureNavigation(browser, server.origin + values.article, 1));
  console.error(`run ${run + 1} of ${runs}`);
}
await browser.close();
server.close();
for (const [name, metricsOfRuns] of Object.entries(loads)) {
  const medianOf = (getMetric: (loading: LoadMetrics) => number): number =>
    median(metricsOfRuns.map(getMetric));
  console.log(
    `${name.padEnd(8)} LCP ${medianOf(({ lcp }) => lcp).toFixed(0)} ms, CLS ${medianOf(({ cls }) => cls).toFixed(4)}, ` +
      `TBT ${medianOf(({ tbt }) => tbt).toFixed(0)} ms, ${(medianOf(({ bytes }) => bytes) / 1000).toFixed(1)} KB, ` +
      `fonts ${(medianOf(({ fontBytes }) => fontBytes) / 1000).toFixed(1)} KB`,
  );
}
const lcpOf = (name: keyof typeof loads): number => median(loads[name].map(({ lcp }) => lcp));
console.log(`LCP ratio, article to bare page: ${(lcpOf("article") / lcpOf("bare")).toFixed(2)}`);
console.log(
  `time from clicking a hovered related link to its text: ${median(navigations.slow).toFixed(0)} ms, ` +
    `at full CPU speed ${median(navigations.full).toFixed(0)} ms`,
);
