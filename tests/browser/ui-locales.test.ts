import { describe, expect, test } from "vitest";
import { loadCatalog } from "../i18n/load-catalog.ts";
import { localeToScript } from "../i18n/locale-to-script.ts";
import { findAxeViolationsByColorScheme } from "./support/axe.ts";
import { buildBeforeAll, serveBeforeAll } from "./support/built-site.ts";
import { samplePaths, sidewaysScrollPx, startBrowser, waitUntilSettled } from "./support/sample-pages.ts";

const openPage = startBrowser();

/** Both directions, and letters that the fonts lack. The tests of messages cover the other languages. */
const locales = ["ar", "ja"] as const;

const { home, subject, formulas, search, saved, missing } = samplePaths;
const pages = Object.entries({ home, subject, formulas, search, saved, missing });

/** Selector for texts of the interface, as opposed to content. */
const interfaceSelector =
  ".site-header nav a, .skip-link, .secondary-text, .home-count, .pager a, .article-header button";

describe.each(locales)("a site in %s", async (locale) => {
  const { critical, lazy } = await loadCatalog(locale);
  const script = localeToScript(locale);
  const pathToUrl = serveBeforeAll(buildBeforeAll(() => ({ flags: ["--site-language", locale] })));

  test.each(pages)("uses it on the %s page, without axe violations", async (_, path) => {
    const { page } = await openPage(pathToUrl(path), { reducedMotion: "reduce" });
    expect(await page.locator("html").getAttribute("lang")).toBe(locale);
    expect(await page.locator("html").getAttribute("dir")).toBe(critical.direction);
    // The site's name is content and is not translated.
    const texts = (await page.locator(interfaceSelector).allTextContents()).filter(
      (text) => /\p{L}/u.test(text) && text !== "Quire" && text !== "Aa",
    );
    expect(texts.length).toBeGreaterThan(2);
    for (const text of texts) expect(text).toMatch(script);
    await waitUntilSettled(page);
    expect(await findAxeViolationsByColorScheme(page)).toEqual({ light: [], dark: [] });
  });

  test.each(pages)("never scrolls the %s page sideways on a small phone", async (_, path) => {
    const { page } = await openPage(pathToUrl(path), { viewport: { width: 320, height: 800 } });
    expect(await sidewaysScrollPx(page)).toBe(0);
  });

  test("searches, opens and saves with localized labels", async () => {
    const { page, consoleErrors } = await openPage(pathToUrl(samplePaths.home));
    await page.keyboard.press("/");
    const field = page.getByRole("combobox", { name: critical.searchAll });
    await field.fill("compound interest");
    await page.getByRole("option", { name: "How does compound interest work?" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/how-does-compound-interest-work/u);
    await page.locator("h1:focus").waitFor();
    await page.getByRole("button", { name: lazy.save, exact: true }).click();
    await page.getByRole("button", { name: lazy.savedRemove }).waitFor();
    expect(consoleErrors).toEqual([]);
  });

  test("opens the reading settings at the side where their button is", async () => {
    const { page } = await openPage(pathToUrl(samplePaths.home));
    const button = page.getByRole("button", { name: critical.readingSettings });
    await button.click();
    const panel = page.locator(".appearance-panel");
    await panel.waitFor();
    const [buttonBox, panelBox] = [await button.boundingBox(), await panel.boundingBox()];
    const middle = 1280 / 2;
    const isOnTheLeft = (box: typeof buttonBox): boolean => (box?.x ?? 0) + (box?.width ?? 0) / 2 < middle;
    expect(isOnTheLeft(panelBox)).toBe(isOnTheLeft(buttonBox));
  });

  test("keeps the direction of the answer's own language", async () => {
    const { page } = await openPage(pathToUrl(samplePaths.plain));
    const direction = await page.locator("#answer").evaluate((answer) => getComputedStyle(answer).direction);
    expect(direction).toBe("ltr");
  });
});
