import { rmSync } from "node:fs";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, onTestFinished } from "vitest";
import { startPreviewServer } from "../../../src/build/dev/preview-server.ts";
import { launchBrowser } from "./launch-browser.ts";
import { createNextBuild } from "./redeploy.ts";

/** A site with its own server, which can be stopped to simulate being offline. */
export interface IsolatedSite {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Unexpected page errors. */
  readonly consoleErrors: string[];
  /** Absolute URL of a path of the site. */
  readonly pathToUrl: (path: string) => string;
  readonly goOffline: () => Promise<void>;
  /** Serves a later build at the same URL, with changes in its texts. */
  readonly republish: (changes?: Readonly<Record<string, string>>) => Promise<void>;
  /** Opens a path in the page, and waits for its heading. */
  readonly openPath: (path: string) => Promise<void>;
  /** Waits until the service worker controls the page and has cached a path. */
  readonly waitUntilCached: (path: string) => Promise<void>;
}

/** Whether a cache of the site contains a URL. */
async function isInCaches(page: Page, url: string): Promise<boolean> {
  return await page.evaluate(async (wanted) => (await caches.match(wanted)) !== undefined, url);
}

/** Starts a browser for a test file. Returns a function that serves a site below a base path, in its own browser context. */
export function startIsolatedSites(): (base?: string, folder?: string) => Promise<IsolatedSite> {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
  });
  return async (base = "/", folder = inject("siteFolder")) => {
    if (browser === undefined) throw new Error("The browser has not started.");
    let site = await startPreviewServer(folder, base, 0);
    const { url } = site;
    let isOnline = true;
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const consoleErrors: string[] = [];
    page.on("pageerror", (error) => consoleErrors.push(error.message));
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
    const toUrl = (path: string): string => url.replace(/\/$/u, "") + path;
    return {
      context,
      page,
      consoleErrors,
      pathToUrl: toUrl,
      goOffline,
      republish: async (changes = {}) => {
        await goOffline();
        const copy = createNextBuild(folder, changes);
        copies.push(copy);
        site = await startPreviewServer(copy, base, Number(new URL(url).port));
        isOnline = true;
      },
      openPath: async (path) => {
        await page.goto(toUrl(path));
        await page.waitForSelector("h1");
      },
      waitUntilCached: async (path) => {
        const isCached = async (): Promise<boolean> =>
          (await page.evaluate(() => navigator.serviceWorker.controller !== null)) &&
          (await isInCaches(page, toUrl(path)));
        await expect.poll(isCached, { message: `${path} is cached` }).toBe(true);
      },
    };
  };
}
