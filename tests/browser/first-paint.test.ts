import { describe, expect, test } from "vitest";
import { cumulativeLayoutShift, samplePaths, startBrowser } from "./support/sample-pages.ts";

const openPage = startBrowser();

describe("an article whose stylesheet loads late", () => {
  test.each([320, 360, 1280])(
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

test("an article whose end arrives late is where it stays, at 1280 px", async () => {
  const { page } = await openPage(samplePaths.plain, { viewport: { width: 1280, height: 900 } });
  const answerLeft = async (): Promise<number> =>
    await page
      .locator("#answer p")
      .first()
      .evaluate((text) => text.getBoundingClientRect().left);
  const left = await answerLeft();
  await page.locator(".article-rail").waitFor();
  await page.route(page.url(), async (route) => {
    const html = await (await route.fetch()).text();
    const [start = ""] = html.split('<aside class="article-rail"');
    await route.fulfill({ contentType: "text/html", body: start });
  });
  await page.route(/\.js$/u, (route) => route.abort());
  await page.reload();
  expect(await page.locator(".article-rail").count()).toBe(0);
  expect(await answerLeft()).toBe(left);
});

test("the icons of subjects are drawn after a reload, without a service worker", async () => {
  const { page } = await openPage(samplePaths.home, { serviceWorkers: "block" });
  const countBlank = async (): Promise<number> =>
    await page
      .locator("main .subject-badge use")
      .evaluateAll((icons) => icons.filter((icon) => (icon as SVGUseElement).getBBox().width === 0).length);
  for (let reload = 0; reload < 3; reload += 1) {
    await page.reload();
    await expect.poll(countBlank).toBe(0);
  }
});
