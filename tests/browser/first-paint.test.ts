import { describe, expect, test } from "vitest";
import { samplePaths, startBrowser } from "./support/sample-pages.ts";

const openPage = startBrowser();

describe("an article whose stylesheet loads late", () => {
  test.each([360, 1280])(
    "is painted without it, and has no layout shift when it arrives, at %d px",
    async (width) => {
      const { page } = await openPage(samplePaths.missing, { viewport: { width, height: 900 } });
      let isStyled = false;
      await page.route(/\.css$/u, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 3000));
        isStyled = true;
        await route.continue();
      });
      await page.goto(new URL(samplePaths.plain, page.url()).href, { waitUntil: "commit" });
      await page.waitForFunction(
        () =>
          performance.getEntriesByName("first-contentful-paint").length > 0 &&
          document.querySelector("#answer p"),
      );
      const wasStyled = isStyled;
      expect(wasStyled).toBe(false);
      await page.locator("html[data-hydrated]").waitFor({ state: "attached" });
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
            }).observe({ type: "layout-shift", buffered: true });
            setTimeout(() => resolve(sum), 500);
          }),
      );
      expect(shift).toBeLessThanOrEqual(0.01);
    },
  );
});
