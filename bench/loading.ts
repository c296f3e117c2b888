import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Browser, CDPSession, Page } from "playwright-core";
import { launchBrowser } from "../tests/browser/support/launch-browser.ts";
import { serveCompressed } from "./compressing-server.ts";

/**
 * Measures how soon an article's page is there on a slow phone, side by side with a bare page of the same text from the
 * same server: `npm run bench:loading -- --site DIR [--article /learn/…] [--runs 5]`.
 */

/** A slow phone: 1.6 Mbit/s, 150 ms there and back, a quarter of this machine's speed. */
const network = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const slowness = 4;

interface Loading {
  readonly lcp: number;
  readonly cls: number;
  /** Total blocking time: what tasks took beyond 50 ms each. */
  readonly tbt: number;
  readonly bytes: number;
  readonly fontBytes: number;
}

async function slowDown(page: Page, cpu = slowness): Promise<CDPSession> {
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
  // The loader of TypeScript names functions through a helper that pages lack.
  await context.addInitScript({ content: "globalThis.__name = (named) => named" });
  return await context.newPage();
}

async function load(browser: Browser, url: string): Promise<Loading> {
  const page = await openPage(browser);
  const session = await slowDown(page);
  const kinds = new Map<string, string>();
  let bytes = 0;
  let fontBytes = 0;
  session.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (kinds.get(requestId) === "Font") fontBytes += encodedDataLength;
    else bytes += encodedDataLength;
  });
  await page.goto(url, { waitUntil: "load" });
  await page.waitForTimeout(3000);
  const seen = await page.evaluate(
    () =>
      new Promise<Pick<Loading, "lcp" | "cls" | "tbt">>((resolve) => {
        const seen = { lcp: 0, cls: 0, tbt: 0 };
        const watch = (type: string, note: (entry: PerformanceEntry & { value?: number }) => void): void =>
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) note(entry);
          }).observe({ type, buffered: true });
        watch("largest-contentful-paint", ({ startTime }) => {
          seen.lcp = startTime;
        });
        watch("layout-shift", ({ value = 0 }) => {
          seen.cls += value;
        });
        watch("longtask", ({ duration }) => {
          seen.tbt += Math.max(0, duration - 50);
        });
        setTimeout(() => resolve(seen), 300);
      }),
  );
  await page.context().close();
  return { ...seen, bytes, fontBytes };
}

/** How long it takes from a click on a link that was pointed at before to the new text, in milliseconds. */
async function followRelated(browser: Browser, url: string, cpu: number): Promise<number> {
  const page = await openPage(browser);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(url, { waitUntil: "networkidle" });
  const link = page.locator(".related a").first();
  const question = (await link.textContent()) ?? "";
  await link.scrollIntoViewIfNeeded();
  await slowDown(page, cpu);
  await link.hover();
  await page.waitForTimeout(2500);
  await page.evaluate((title) => {
    addEventListener("click", ({ timeStamp }) => {
      const look = (): void => {
        const isThere =
          document.querySelector("h1")?.textContent === title && document.querySelector("#answer p");
        if (isThere) Object.assign(window, { took: performance.now() - timeStamp });
        else requestAnimationFrame(look);
      };
      look();
    });
  }, question);
  await link.click();
  const took = await page.waitForFunction(() => (window as { took?: number }).took);
  const milliseconds = (await took.jsonValue()) ?? Number.NaN;
  await page.context().close();
  return milliseconds;
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The page's question and answer as they stand, without a style or a script. */
function toBarePage(html: string): string {
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
const server = await serveCompressed(values.site, new Map([["/bare", toBarePage(html)]]));
const browser = await launchBrowser();
const measured: Record<"bare" | "article", Loading[]> = { bare: [], article: [] };
const followed: Record<"slow" | "full", number[]> = { slow: [], full: [] };
for (let run = 0; run < runs; run += 1) {
  measured.bare.push(await load(browser, `${server.origin}/bare`));
  measured.article.push(await load(browser, server.origin + values.article));
  followed.slow.push(await followRelated(browser, server.origin + values.article, slowness));
  followed.full.push(await followRelated(browser, server.origin + values.article, 1));
  console.error(`run ${run + 1} of ${runs}`);
}
await browser.close();
server.close();
for (const [name, loadings] of Object.entries(measured)) {
  const of = (pick: (loading: Loading) => number): number => median(loadings.map(pick));
  console.log(
    `${name.padEnd(8)} LCP ${of(({ lcp }) => lcp).toFixed(0)} ms, CLS ${of(({ cls }) => cls).toFixed(4)}, ` +
      `TBT ${of(({ tbt }) => tbt).toFixed(0)} ms, ${(of(({ bytes }) => bytes) / 1000).toFixed(1)} KB, ` +
      `fonts ${(of(({ fontBytes }) => fontBytes) / 1000).toFixed(1)} KB`,
  );
}
const lcpOf = (name: keyof typeof measured): number => median(measured[name].map(({ lcp }) => lcp));
console.log(`LCP ratio, article to bare page: ${(lcpOf("article") / lcpOf("bare")).toFixed(2)}`);
console.log(
  `time from clicking a hovered related link to its text: ${median(followed.slow).toFixed(0)} ms, ` +
    `at full CPU speed ${median(followed.full).toFixed(0)} ms`,
);
