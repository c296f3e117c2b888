import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../../tests/browser/support/launch-browser.ts";
import { describeRun, type Section } from "../report/benchmark-page.ts";
import { rowsToMarkdown } from "../report/markdown-table.ts";
import { serveCompressed } from "./compressing-server.ts";
import { cpuThrottlingRate } from "./measure-loading.ts";

/** Delay between keystrokes of a fast typist. In milliseconds. */
const keyDelayMs = 90;

/** Threshold of a long task as defined by the Long Tasks API. In milliseconds. */
const longTaskMs = 50;

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly name?: string };
  /** CPU time of the thread, in microseconds. */
  readonly tdur?: number;
}

/** CPU time of each task on the page's main thread, in milliseconds. */
function traceToTaskDurationsMs(events: readonly TraceEvent[]): number[] {
  const isMain = ({ name, args }: TraceEvent): boolean =>
    name === "thread_name" && args?.name === "CrRendererMain";
  const mains = new Set(events.filter(isMain).map(({ pid, tid }) => `${pid} ${tid}`));
  return events
    .filter(({ name, pid, tid }) => name === "RunTask" && mains.has(`${pid} ${tid}`))
    .map(({ tdur = 0 }) => tdur / 1000);
}

/**
 * Types into an input with a throttled CPU. Returns the duration of the longest task in milliseconds, as CPU time
 * instead of wall-clock time like `longtask` entries, because the test machine is shared.
 */
async function measureLongestTaskMs(page: Page, text: string): Promise<number> {
  const browser = page.context().browser();
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: cpuThrottlingRate });
  const categories = ["disabled-by-default-devtools.timeline", "devtools.timeline", "toplevel"];
  await browser?.startTracing(page, { categories });
  await page.keyboard.type(text, { delay: keyDelayMs });
  await page.waitForTimeout(800);
  const trace = JSON.parse(String(await browser?.stopTracing())) as { traceEvents: TraceEvent[] };
  return Math.max(...traceToTaskDurationsMs(trace.traceEvents));
}

/** Minimum of three runs, because the first one may include one-time costs. Stops at the first good one. */
async function bestOfThreeMs(measure: () => Promise<number>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3 && least > longTaskMs; round += 1) least = Math.min(least, await measure());
  return least;
}

async function openPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await page.goto(url, { waitUntil: "networkidle" });
  return page;
}

async function typeIntoSearchBox(browser: Browser, url: string): Promise<number> {
  const page = await openPage(browser, url);
  await page.keyboard.press("/");
  await page.locator("input[role=combobox]").waitFor();
  await page.waitForLoadState("networkidle");
  const longest = await measureLongestTaskMs(page, "how does compound interest");
  await page.close();
  return longest;
}

async function typeIntoFilter(browser: Browser, url: string): Promise<number> {
  const page = await openPage(browser, url);
  await page.getByRole("searchbox").focus();
  await page.waitForLoadState("networkidle");
  const longest = await measureLongestTaskMs(page, "prime numbers");
  await page.close();
  return longest;
}

/**
 * Measures the longest task on the main thread while a reader types into the search box and into the filter of a subject, on a
 * slow phone. `site` is the folder of a built site, `subject` the path of a subject.
 */
export async function measureTyping(site: string, subject: string): Promise<Section> {
  const server = await serveCompressed(site, new Map());
  const browser = await launchBrowser();
  try {
    const url = server.origin + subject;
    const longestMs = {
      "search box": await bestOfThreeMs(() => typeIntoSearchBox(browser, url)),
      "filter of a subject": await bestOfThreeMs(() => typeIntoFilter(browser, url)),
    };
    const rows = Object.entries(longestMs).map(([name, ms]) => [
      name,
      `${ms.toFixed(0)} ms`,
      ms > longTaskMs ? "a long task" : "none",
    ]);
    const table = rowsToMarkdown([["typing into", "longest task", `tasks over ${longTaskMs} ms`], ...rows]);
    const description = describeRun(new Date(), [`Chromium ${browser.version()}`]);
    return { name: "typing", markdown: [description, "", table].join("\n") };
  } finally {
    await browser.close();
    server.close();
  }
}
