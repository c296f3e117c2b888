import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { samplePaths, startBrowser, waitUntilSettled } from "./support/sample-pages.ts";

const openPage = startBrowser();

/** Counts the view transitions that a page starts from now on. */
async function countTransitions(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const start = document.startViewTransition.bind(document);
    Object.assign(window, { transitions: 0 });
    document.startViewTransition = (...args) => {
      (window as unknown as { transitions: number }).transitions += 1;
      return start(...args);
    };
  });
  return () => page.evaluate(() => (window as unknown as { transitions: number }).transitions);
}

describe("a navigation", () => {
  test("fades within 0.1 s, and Back restores the scroll position", async () => {
    const { page, consoleErrors } = await openPage(samplePaths.subject, {
      viewport: { width: 390, height: 700 },
    });
    const count = await countTransitions(page);
    await page.evaluate(() => window.scrollTo(0, 400));
    await page.locator("ol.entries a").nth(8).click();
    await page.locator("#answer p").first().waitFor();
    expect(await count()).toBe(1);
    const longest = await page.evaluate(() => {
      const fades = document
        .getAnimations()
        .map(({ effect }) => effect as KeyframeEffect)
        .filter(({ pseudoElement }) => pseudoElement?.startsWith("::view-transition"));
      return Math.max(0, ...fades.map((fade) => Number(fade.getTiming().duration)));
    });
    expect(longest).toBeLessThanOrEqual(100);
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: "Mathematics" }).waitFor();
    await page.waitForFunction(() => window.scrollY > 300);
    expect(consoleErrors).toEqual([]);
  });

  test("is not aborted by the next one", async () => {
    const { page, consoleErrors } = await openPage(samplePaths.home);
    for (const name of ["Keywords", "Saved", "Subjects"]) {
      await page
        .getByRole("navigation", { name: "Site" })
        .getByRole("link", { name })
        .evaluate((link) => (link as HTMLElement).click());
    }
    await page.getByRole("heading", { level: 1, name: "Subjects" }).waitFor();
    await waitUntilSettled(page);
    expect(consoleErrors).toEqual([]);
  });

  test("does not fade between articles", async () => {
    const { page } = await openPage(samplePaths.plain);
    const count = await countTransitions(page);
    const related = page.locator(".related a").first();
    const question = (await related.textContent()) ?? "";
    await related.click();
    await page.getByRole("heading", { level: 1, name: question }).waitFor();
    expect(await count()).toBe(0);
  });

  test("does not fade while typing into a filter", async () => {
    const { page } = await openPage(samplePaths.subject);
    const count = await countTransitions(page);
    await page.getByRole("searchbox").fill("interest");
    await page.waitForURL(/\?q=interest/u);
    expect(await count()).toBe(0);
  });

  test("does not fade for readers who prefer reduced motion", async () => {
    const { page } = await openPage(samplePaths.subject, { reducedMotion: "reduce" });
    const count = await countTransitions(page);
    await page.locator("ol.entries a").first().click();
    await page.locator("#answer p").first().waitFor();
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: "Mathematics" }).waitFor();
    expect(await count()).toBe(0);
  });
});
