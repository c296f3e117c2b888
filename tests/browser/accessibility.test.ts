import { describe, expect, test } from "vitest";
import { findAxeViolationsByColorScheme } from "./support/axe.ts";
import { samplePaths, sidewaysScrollPx, startBrowser, waitUntilSettled } from "./support/sample-pages.ts";

const openPage = startBrowser();

describe.each(Object.entries(samplePaths))("the %s page", (_, path) => {
  test("has no axe violations, light and dark", async () => {
    const { page } = await openPage(path, { reducedMotion: "reduce" });
    await waitUntilSettled(page);
    expect(await findAxeViolationsByColorScheme(page)).toEqual({ light: [], dark: [] });
  });

  test("never scrolls sideways", async () => {
    const { page } = await openPage(path, { viewport: { width: 320, height: 800 } });
    for (const width of [320, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await sidewaysScrollPx(page), `at ${width} px`).toBe(0);
    }
  });

  test("has one h1, a title, and no console errors", async () => {
    const { page, consoleErrors } = await openPage(path);
    expect(await page.locator("h1").count()).toBe(1);
    expect(await page.title()).not.toBe("");
    expect(consoleErrors).toEqual([]);
  });
});
