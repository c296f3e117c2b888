import type { BrowserContextOptions, Page } from "playwright-core";
import { expect, inject } from "vitest";
import { startPages } from "./page-of-test.ts";

/** Paths of the sample site, one for each kind of page. */
export const samplePaths = {
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

/** An opened page and its unexpected console messages. */
export interface OpenedPage {
  readonly page: Page;
  readonly consoleErrors: string[];
}

/** Waits until the app is hydrated and interactive. */
export async function waitUntilHydrated(page: Page): Promise<void> {
  await page.locator("html[data-hydrated]").waitFor({ state: "attached" });
}

/**
 * Waits for what pages do besides showing something, which loads after them: returning the focus, hiding the header. The latter
 * tells, so the page is scrolled until it does; in the end it is at the top.
 */
export async function waitForPageBehavior(page: Page): Promise<void> {
  const scrollTo = (top: number) =>
    page.evaluate((y) => {
      window.scrollTo(0, y);
      // The event of scrolling comes with the next frame.
      return new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    }, top);
  const header = page.locator("html");
  await expect
    .poll(async () => {
      await scrollTo(0);
      await scrollTo(400);
      return await header.getAttribute("data-header");
    })
    .toBe("hidden");
  await scrollTo(0);
}

/** Waits until nothing loads or is searched, fonts are ready, and all animations that end have ended. */
export async function waitUntilSettled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  // The results of before are shown dimmed until those of a search are there.
  await page.locator('[aria-busy="true"]').first().waitFor({ state: "detached" });
  await page.evaluate(async () => {
    await document.fonts.ready;
    const endingAnimations = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(endingAnimations.map(({ finished }) => finished));
  });
}

/**
 * Holds back the requests of a page whose URLs match, from now on until the returned function is called. The network of a page with
 * routes may never be idle, as Playwright sometimes misses the end of a worker's request. Tests that wait for an idle network use
 * `startProxiedSites` instead.
 */
export async function holdBack(page: Page, pattern: RegExp): Promise<() => void> {
  let release = (): void => undefined;
  const areReleased = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(pattern, async (route) => {
    await areReleased;
    await route.continue();
  });
  return release;
}

/** The scripts of the app. */
export const scriptPattern = /\bassets\/.*\.js$/u;

/** How far a page scrolls sideways, in CSS px. */
export async function sidewaysScrollPx(page: Page): Promise<number> {
  return await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}

/** The sum of a page's layout shifts until it is settled. */
export async function cumulativeLayoutShift(page: Page): Promise<number> {
  await waitUntilSettled(page);
  return await layoutShiftSoFar(page);
}

/** The sum of a page's layout shifts until now. */
export async function layoutShiftSoFar(page: Page): Promise<number> {
  return await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
        }).observe({ type: "layout-shift", buffered: true });
        // Shifts of the last frame are reported in the next one, and buffered entries in a task of their own.
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum))));
      }),
  );
}

/** Saves the article of a page. */
export async function saveArticle(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("button", { name: "Saved. Remove from list" }).waitFor();
}

/** Saves the subject of a page for reading offline. Resolves when all of it is there. */
export async function downloadSubject(page: Page): Promise<void> {
  await page.getByRole("checkbox", { name: "Save for offline" }).check();
  await page.getByText(/^\S+ kB on this device$/u).waitFor();
}

/** Loads another path of the same site, as if typed into the address bar. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(new URL(path, page.url()).href);
  await waitUntilHydrated(page);
}

/**
 * Starts a browser for a test file. Returns a function that opens a path of the sample, or a URL of another site, in
 * its own browser context.
 */
export function startBrowser(): (path: string, options?: BrowserContextOptions) => Promise<OpenedPage> {
  const openEmptyPage = startPages();
  return async (path, options = {}) => {
    // Service workers load files in the background, which only their own tests expect.
    const { page, consoleErrors } = await openEmptyPage({ serviceWorkers: "block", ...options });
    page.on("console", (message) => {
      // The browser logs the expected 404 status of the missing page.
      const isStatus = path.endsWith(samplePaths.missing) && message.text().includes("404");
      const isBlocking = message.text().startsWith("Service Worker registration blocked");
      if (["error", "warning"].includes(message.type()) && !isStatus && !isBlocking) {
        consoleErrors.push(message.text());
      }
    });
    await page.goto(new URL(path, inject("siteUrl")).href);
    await page.waitForSelector("h1");
    if (options.javaScriptEnabled !== false) await waitUntilHydrated(page);
    return { page, consoleErrors };
  };
}
