import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { addresses, startBrowser } from "./support/pages.ts";

const openPage = startBrowser();

/** Counts the transitions that a page starts from now on. */
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

describe("a change of page", () => {
  test("fades, in a tenth of a second, and Back finds the place", async () => {
    const { page, complaints } = await openPage(addresses.subject);
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
    expect(complaints).toEqual([]);
  });

  test("is not called off by the next one", async () => {
    const { page, complaints } = await openPage(addresses.home);
    for (const name of ["Keywords", "Saved", "Subjects"]) {
      await page
        .getByRole("navigation", { name: "Site" })
        .getByRole("link", { name })
        .evaluate((link) => (link as HTMLElement).click());
    }
    await page.getByRole("heading", { level: 1, name: "Subjects" }).waitFor();
    await page.waitForTimeout(300);
    expect(complaints).toEqual([]);
  });

  test("is no fade from one question to the next: it is there at once", async () => {
    const { page } = await openPage(addresses.plain);
    const count = await countTransitions(page);
    const related = page.locator(".related a").first();
    const question = (await related.textContent()) ?? "";
    await related.click();
    await page.getByRole("heading", { level: 1, name: question }).waitFor();
    expect(await count()).toBe(0);
  });

  test("is no fade while one types into a filter", async () => {
    const { page } = await openPage(addresses.subject);
    const count = await countTransitions(page);
    await page.getByRole("searchbox").fill("interest");
    await page.waitForURL(/\?q=interest/u);
    expect(await count()).toBe(0);
  });

  test("is no fade for readers who asked for less motion", async () => {
    const { page } = await openPage(addresses.subject, { reducedMotion: "reduce" });
    const count = await countTransitions(page);
    await page.locator("ol.entries a").first().click();
    await page.locator("#answer p").first().waitFor();
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: "Mathematics" }).waitFor();
    expect(await count()).toBe(0);
  });
});
