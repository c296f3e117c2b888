import { describe, expect, test } from "vitest";
import { cumulativeLayoutShift, samplePaths, startBrowser } from "./support/sample-pages.ts";

const openPage = startBrowser();

describe("an article whose stylesheet loads late", () => {
  test.each([360, 1280])(
    "is painted without it, and has no layout shift when it arrives, at %d px",
    async (width) => {
      const { page } = await openPage(samplePaths.missing, { viewport: { width, height: 900 } });
      let sendStyles = (): void => undefined;
      const isPainted = new Promise<void>((resolve) => {
        sendStyles = resolve;
      });
      await page.route(/\.css$/u, async (route) => {
        await isPainted;
        await route.continue();
      });
      await page.goto(new URL(samplePaths.plain, page.url()).href, { waitUntil: "commit" });
      await page.waitForFunction(
        () =>
          performance.getEntriesByName("first-contentful-paint").length > 0 &&
          document.querySelector("#answer p"),
      );
      sendStyles();
      await page.locator("html[data-hydrated]").waitFor({ state: "attached" });
      const shift = await cumulativeLayoutShift(page);
      expect(shift).toBeLessThanOrEqual(0.01);
    },
  );
});
