import { describe, expect, test } from "vitest";
import { violationsOf } from "./support/axe.ts";
import { addresses, startBrowser } from "./support/pages.ts";

const openPage = startBrowser();

describe.each(Object.entries(addresses))("the %s page", (_, address) => {
  test.each(["light", "dark"] as const)(
    "has no violations that axe can find, in %s colours",
    async (colorScheme) => {
      const { page } = await openPage(address, { colorScheme, reducedMotion: "reduce" });
      await page.waitForTimeout(300);
      expect(await violationsOf(page)).toEqual([]);
    },
  );

  test.each([320, 768, 1440])("never scrolls sideways at %d px", async (width) => {
    const { page } = await openPage(address, { viewport: { width, height: 800 } });
    const excess = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(excess).toBe(0);
  });

  test("has one h1, a title, and nothing to say on the console", async () => {
    const { page, complaints } = await openPage(address);
    expect(await page.locator("h1").count()).toBe(1);
    expect((await page.title()).length).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });
});
