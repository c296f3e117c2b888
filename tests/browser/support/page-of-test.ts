import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import { launchBrowser } from "./launch-browser.ts";

/** A page in a browser context of its own, which is closed when its test has finished. */
export interface PageOfTest {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Unexpected page errors. */
  readonly consoleErrors: string[];
}

/** Starts a browser for a test file. Returns a function that opens an empty page. */
export function startPages(): (options?: BrowserContextOptions) => Promise<PageOfTest> {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
  });
  return async (options = {}) => {
    if (browser === undefined) throw new Error("The browser has not started.");
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const consoleErrors: string[] = [];
    page.on("pageerror", (error) => consoleErrors.push(error.message));
    return { context, page, consoleErrors };
  };
}
