import { rmSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, inject, onTestFinished } from "vitest";
import { startPreviewServer } from "../../../src/build/dev/preview-server.ts";
import { type PageOfTest, startPages } from "./page-of-test.ts";
import { createNextBuild } from "./redeploy.ts";

/** A site with its own server, which can be stopped to simulate being offline. */
export interface IsolatedSite extends PageOfTest {
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
  const openPage = startPages();
  return async (base = "/", folder = inject("siteFolder")) => {
    let site = await startPreviewServer(folder, base, 0);
    const { url } = site;
    let isOnline = true;
    const opened = await openPage();
    const { page } = opened;
    const goOffline = async (): Promise<void> => {
      if (isOnline) await site.close();
      isOnline = false;
    };
    const copies: string[] = [];
    onTestFinished(async () => {
      await goOffline();
      for (const copy of copies) rmSync(copy, { recursive: true, force: true });
    });
    const toUrl = (path: string): string => url.replace(/\/$/u, "") + path;
    return {
      ...opened,
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
