import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, inject, onTestFinished } from "vitest";
import { launchBrowser } from "./launch-browser.ts";

/** Addresses of the sample, one for each kind of page. */
export const addresses = {
  home: "/",
  subjects: "/learn",
  subject: "/learn/mathematics",
  filtered: "/learn/mathematics?q=number",
  formulas: "/learn/mathematics/questions/how-does-compound-interest-work",
  code: "/learn/computer-science/questions/how-does-ownership-work-in-rust",
  plain: "/learn/history-of-the-world/questions/how-did-the-printing-press-change-europe",
  search: "/search?q=number",
  keywords: "/keywords/c",
  saved: "/saved",
  missing: "/learn/mathematics/questions/there-is-no-such-thing",
} as const;

/** A page that has been opened, and what its console said that it should not have. */
export interface OpenPage {
  readonly page: Page;
  readonly complaints: string[];
}

/** Waits until the app has taken a page over: its keys and buttons answer. */
export async function untilReady(page: Page): Promise<void> {
  await page.locator("html[data-ready]").waitFor({ state: "attached" });
}

/** Goes to another address of the same site, as if it had been typed. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(new URL(address, page.url()).href);
  await untilReady(page);
}

/**
 * Starts a browser for a file of tests. Returns what opens an address of the sample, or the URL of another site, in a
 * context of its own.
 */
export function startBrowser(): (address: string, options?: BrowserContextOptions) => Promise<OpenPage> {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
  });
  return async (address, options = {}) => {
    if (browser === undefined) throw new Error("The browser has not started.");
    // The service worker loads in the background what no test but its own expects.
    const defaults = { viewport: { width: 1280, height: 900 }, serviceWorkers: "block" } as const;
    const context = await browser.newContext({ ...defaults, ...options });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => {
      // That a page is missing is told by its status: the browser says so too.
      const isStatus = address.endsWith(addresses.missing) && message.text().includes("404");
      const isBlocking = message.text().startsWith("Service Worker registration blocked");
      if (["error", "warning"].includes(message.type()) && !isStatus && !isBlocking) {
        complaints.push(message.text());
      }
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(new URL(address, inject("siteUrl")).href);
    await page.waitForSelector("h1");
    if (options.javaScriptEnabled !== false) await untilReady(page);
    return { page, complaints };
  };
}
