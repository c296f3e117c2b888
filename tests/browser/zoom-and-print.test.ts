import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { samplePaths, sidewaysScrollPx, startBrowser } from "./support/sample-pages.ts";

const openPage = startBrowser();

/** A 1,280 px window at 400 % zoom: 320 CSS px with a device pixel ratio of 4. */
const zoomed = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 } as const;

describe("at 400 %", () => {
  test.each(Object.entries(samplePaths))("the %s page never scrolls sideways", async (_, path) => {
    const { page } = await openPage(path, zoomed);
    await page.waitForLoadState("networkidle");
    expect(await sidewaysScrollPx(page)).toBe(0);
  });

  test("the preferences and search dialogs are fully usable", async () => {
    const { page } = await openPage(samplePaths.plain, zoomed);
    await page.getByRole("button", { name: "Reading settings" }).click();
    const reset = page.getByRole("button", { name: "Reset to defaults" });
    await reset.scrollIntoViewIfNeeded();
    expect(await reset.isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    await page.keyboard.press("/");
    const close = page.getByRole("dialog").getByRole("button", { name: "Close" });
    await close.waitFor();
    const box = await close.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
  });
});

/** Sets the browser's own size of text to twice the usual, as readers do in its settings. */
async function doubleTextSize(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
  await page.waitForFunction(() => getComputedStyle(document.documentElement).fontSize === "32px");
}

describe("on a phone with text of 200 %", () => {
  test.each(Object.entries(samplePaths))("the %s page never scrolls sideways", async (_, path) => {
    const { page } = await openPage(path, { viewport: { width: 390, height: 844 } });
    await doubleTextSize(page);
    await page.waitForLoadState("networkidle");
    expect(await sidewaysScrollPx(page)).toBe(0);
  });
});

describe("a word of 300 letters", () => {
  const word = "abcdefghij".repeat(30);

  test.each([
    ["a search", `/search?q=${word}`, 390],
    ["a search", `/search?q=${word}`, 1280],
    ["a filter", `${samplePaths.subject}?q=${word}`, 390],
    ["a missing page", `/learn/${word}`, 390],
  ])("in %s never makes the page scroll sideways, path %#", async (_, path, width) => {
    const { page } = await openPage(path, { viewport: { width, height: 844 } });
    await page.waitForLoadState("networkidle");
    expect(await sidewaysScrollPx(page)).toBe(0);
  });
});

describe("on paper", () => {
  test("an article prints its question and answer, without the site layout", async () => {
    const { page } = await openPage(samplePaths.formulas, { colorScheme: "dark" });
    await page.getByRole("button", { name: "Save", exact: true }).waitFor();
    await page.emulateMedia({ media: "print" });
    for (const selector of [
      ".site-header",
      ".site-footer",
      ".breadcrumbs",
      ".article-footer",
      ".article-tools button",
      ".table-of-contents",
    ]) {
      expect(await page.locator(selector).first().isVisible(), selector).toBe(false);
    }
    expect(await page.locator("h1").isVisible()).toBe(true);
    expect(await page.locator("#answer p").first().isVisible()).toBe(true);
    const [ink, paper] = await page.evaluate(() => {
      const { color } = getComputedStyle(document.querySelector("#answer p") ?? document.body);
      return [color, getComputedStyle(document.documentElement).backgroundColor];
    });
    expect(paper).toBe("rgb(255, 255, 255)");
    expect(ink).toBe("rgb(0, 0, 0)");
    expect((await page.screenshot()).length).toBeGreaterThan(10_000);
  });

  test.each([samplePaths.home, samplePaths.subjects])(
    "%s prints subjects and their sizes in columns",
    async (path) => {
      const { page } = await openPage(path);
      await page.emulateMedia({ media: "print" });
      expect(await page.locator("main :is(input, .home-examples)").filter({ visible: true }).count()).toBe(0);
      const subject = page.locator(".subject-grid li").first();
      const [name, count] = await Promise.all(
        ["a", ".subject-count"].map((selector) => subject.locator(selector).boundingBox()),
      );
      expect(name?.x).toBe(count?.x);
    },
  );

  test("external links print their URLs", async () => {
    const { page } = await openPage(samplePaths.plain);
    await page.emulateMedia({ media: "print" });
    const printedUrl = await page.locator("#answer .answer").evaluate((answer) => {
      const link = document.createElement("a");
      link.href = "https://example.org/";
      link.className = "external";
      answer.append(link);
      return getComputedStyle(link, "::after").content;
    });
    expect(printedUrl).toContain("https://example.org/");
  });

  test("a subject prints its questions, without the controls", async () => {
    const { page } = await openPage(samplePaths.subject);
    await page.emulateMedia({ media: "print" });
    for (const selector of [".list-bar", ".chips", ".subject-tools", ".download-toggle"])
      expect(await page.locator(selector).filter({ visible: true }).count(), selector).toBe(0);
    expect(await page.locator("ol.entries a").first().isVisible()).toBe(true);
  });

  test("a search prints what was searched for and its results, without its field and filters", async () => {
    const { page } = await openPage(samplePaths.search);
    await page.locator(".search-results ol.entries a").first().waitFor();
    await page.emulateMedia({ media: "print" });
    for (const selector of [".search-form", ".result-controls", ".facets"])
      expect(await page.locator(selector).filter({ visible: true }).count(), selector).toBe(0);
    expect(await page.locator("ol.entries a").first().isVisible()).toBe(true);
    const query = page.locator(".printed-source");
    expect([await query.innerText(), await query.isVisible()]).toEqual(["number", true]);
  });

  test("the keywords print without their field and their letters", async () => {
    const { page } = await openPage(samplePaths.keywords);
    await page.emulateMedia({ media: "print" });
    for (const selector of ["main input", "main nav", "main button"])
      expect(await page.locator(selector).filter({ visible: true }).count(), selector).toBe(0);
    expect(await page.locator(".keyword-columns a").first().isVisible()).toBe(true);
  });
});
