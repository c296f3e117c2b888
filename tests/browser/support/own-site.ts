import { rmSync } from "node:fs";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, inject, onTestFinished } from "vitest";
import { serveSite } from "../../../src/pack/serve.ts";
import { launchBrowser } from "./launch-browser.ts";
import { toLaterBuild } from "./redeploy.ts";

/** A site with a server of its own, that can be stopped: to a browser there is then no connection. */
export interface OwnSite {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What consoles said that they should not have. */
  readonly complaints: string[];
  /** An address of the site as a URL. */
  readonly toUrl: (address: string) => string;
  readonly goOffline: () => Promise<void>;
  /** Serves at the same place what a later build made, with changes in its texts. */
  readonly republish: (changes?: Readonly<Record<string, string>>) => Promise<void>;
  /** Opens an address in the page, and waits until its heading is there. */
  readonly open: (address: string) => Promise<void>;
  /** Waits until the service worker rules over the page, and has stored what the page used. */
  readonly untilKept: (address: string) => Promise<void>;
}

/** Whether a cache of the site has an address. */
async function isInCaches(page: Page, url: string): Promise<boolean> {
  return await page.evaluate(async (wanted) => (await caches.match(wanted)) !== undefined, url);
}

/** Starts a browser for a file of tests. Returns what serves a site in a context of its own, below a base path. */
export function startOwnSites(): (base?: string, folder?: string) => Promise<OwnSite> {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
  });
  return async (base = "/", folder = inject("siteFolder")) => {
    if (browser === undefined) throw new Error("The browser has not started.");
    let site = await serveSite(folder, base, 0);
    const { url } = site;
    let isOnline = true;
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    const goOffline = async (): Promise<void> => {
      if (isOnline) await site.close();
      isOnline = false;
    };
    const copies: string[] = [];
    onTestFinished(async () => {
      await context.close();
      await goOffline();
      for (const copy of copies) rmSync(copy, { recursive: true, force: true });
    });
    const toUrl = (address: string): string => url.replace(/\/$/u, "") + address;
    return {
      context,
      page,
      complaints,
      toUrl,
      goOffline,
      republish: async (changes = {}) => {
        await goOffline();
        const copy = toLaterBuild(folder, changes);
        copies.push(copy);
        site = await serveSite(copy, base, Number(new URL(url).port));
        isOnline = true;
      },
      open: async (address) => {
        await page.goto(toUrl(address));
        await page.waitForSelector("h1");
      },
      untilKept: async (address) => {
        const isThere = async (): Promise<boolean> =>
          (await page.evaluate(() => navigator.serviceWorker.controller !== null)) &&
          (await isInCaches(page, toUrl(address)));
        while (!(await isThere())) await page.waitForTimeout(100);
      },
    };
  };
}
