import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openHoldingBack, startProxiedSites } from "./support/proxied-site.ts";
import {
  cumulativeLayoutShift,
  holdBack,
  layoutShiftSoFar,
  samplePaths,
  startBrowser,
  visit,
  waitUntilHydrated,
} from "./support/sample-pages.ts";

const openPage = startBrowser();
const openProxiedSite = startProxiedSites();

/** Waits until a page has been painted and contains an element. */
async function waitForFirstPaint(page: Page, selector: string): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      performance.getEntriesByName("first-contentful-paint").length > 0 && document.querySelector(wanted),
    selector,
  );
}

describe("an article whose stylesheet loads late", () => {
  test.each([320, 360, 1280])(
    "is painted without it, and has no layout shift when it arrives, at %d px",
    async (width) => {
      const viewport = { width, height: 900 };
      const { page, release } = await openHoldingBack(openProxiedSite, samplePaths.plain, /\.css$/u, {
        viewport,
      });
      await waitForFirstPaint(page, "#answer p");
      release();
      await waitUntilHydrated(page);
      const shift = await cumulativeLayoutShift(page);
      expect(shift).toBeLessThanOrEqual(0.01);
    },
  );
});

describe("an article with formulas", () => {
  /** Where title and answer are, with all parts of formulas, in CSS px. */
  const readPlaces = async (page: Page): Promise<readonly string[]> =>
    await page.locator("h1, #answer .answer, #answer .answer *").evaluateAll((elements) =>
      elements.map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [element.nodeName, ...[x, y, width, height].map((value) => value.toFixed(1))].join(" ");
      }),
    );

  test.each([320, 360, 1280])("has its place before its styles and fonts arrive, at %d px", async (width) => {
    const { page } = await openPage(samplePaths.missing, { viewport: { width, height: 900 } });
    const formulasUrl = new URL(samplePaths.formulas, page.url()).href;
    await page.route(/literata/u, (route) => route.abort());
    await visit(page, samplePaths.formulas);
    await page.evaluate(() => document.fonts.ready);
    const places = await readPlaces(page);
    expect(places.length).toBeGreaterThan(500);
    await page.route(/\.css$|KaTeX|\.js$/u, (route) => route.abort());
    await page.goto(formulasUrl);
    expect(await readPlaces(page)).toEqual(places);
  });

  test("has no layout shift when its fonts arrive", async () => {
    const { page } = await openPage(samplePaths.missing, { viewport: { width: 360, height: 740 } });
    // Nothing but the fonts may move anything.
    await page.route(/\.js$|literata/u, (route) => route.abort());
    const sendFonts = await holdBack(page, /KaTeX/u);
    await page.goto(new URL(samplePaths.formulas, page.url()).href, { waitUntil: "domcontentloaded" });
    await waitForFirstPaint(page, "#answer .katex");
    // A page that is painted while it is parsed has moved by then.
    const shiftBefore = await layoutShiftSoFar(page);
    sendFonts();
    await page.evaluate(() => document.fonts.ready);
    expect(await layoutShiftSoFar(page)).toBe(shiftBefore);
    const loaded = await page.evaluate(() =>
      [...document.fonts].filter(({ family, status }) => family === "KaTeX_Main" && status === "loaded"),
    );
    expect(loaded.length).toBeGreaterThan(0);
  });

  test("shows its formulas in another font if theirs never arrive", async () => {
    const { page } = await openPage(samplePaths.missing);
    await page.route(/KaTeX/u, (route) => route.abort());
    await page.goto(new URL(samplePaths.formulas, page.url()).href);
    const hasPlaceholders = async (): Promise<boolean> =>
      await page.evaluate(() => [...document.fonts].some(({ family }) => family.endsWith("_Placeholder")));
    expect(await hasPlaceholders()).toBe(true);
    await expect.poll(hasPlaceholders, { timeout: 10_000 }).toBe(false);
  });

  test("keeps its placeholder fonts if its own have loaded", async () => {
    const { page } = await openPage(samplePaths.missing);
    await page.clock.install();
    await visit(page, samplePaths.formulas);
    await page.evaluate(() => document.fonts.ready);
    // Longer than browsers wait for fonts.
    await page.clock.fastForward(3_500);
    const families = await page.evaluate(() => [...document.fonts].map(({ family }) => family));
    expect(families).toContain("KaTeX_Main_Placeholder");
  });

  test("loads no stylesheet of formulas", async () => {
    const { page } = await openPage(samplePaths.missing);
    const requested: string[] = [];
    page.on("request", (request) => requested.push(request.url()));
    await visit(page, samplePaths.formulas);
    expect(requested.filter((url) => url.endsWith(".css"))).toHaveLength(1);
  });
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
