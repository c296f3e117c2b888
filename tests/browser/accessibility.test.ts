import { describe, expect, test } from "vitest";
import { findAxeViolations } from "./support/axe.ts";
import { samplePaths, sidewaysScrollPx, startBrowser, waitUntilSettled } from "./support/sample-pages.ts";

const openPage = startBrowser();

describe.each(Object.entries(samplePaths))("the %s page", (_, path) => {
  test.each(["light", "dark"] as const)(
    "has no axe violations in the %s colour scheme",
    async (colorScheme) => {
      const { page } = await openPage(path, { colorScheme, reducedMotion: "reduce" });
      await waitUntilSettled(page);
      expect(await findAxeViolations(page)).toEqual([]);
    },
  );

  test.each([320, 768, 1440])("never scrolls sideways at %d px", async (width) => {
    const { page } = await openPage(path, { viewport: { width, height: 800 } });
    expect(await sidewaysScrollPx(page)).toBe(0);
  });

  test("has one h1, a title, and no console errors", async () => {
    const { page, consoleErrors } = await openPage(path);
    expect(await page.locator("h1").count()).toBe(1);
    expect(await page.title()).not.toBe("");
    expect(consoleErrors).toEqual([]);
  });
});
