import { brotliCompressSync } from "node:zlib";
import type { Response } from "playwright-core";
import { describe, expect, test } from "vitest";
import { findAxeViolationsByColorScheme } from "../support/axe.ts";
import { samplePaths, sidewaysScrollPx, startBrowser, waitUntilSettled } from "../support/sample-pages.ts";

const openPage = startBrowser();

const searchPath = `/search?${new URLSearchParams({ q: "$P\\left( 1+r\\right)^{n}$" })}`;

/**
 * Most that a first search for a formula loads besides the search page itself, in KB: code, styles, parts of the index, and its
 * header, which is in the browser's cache.
 */
const formulaBudgetKb = 34;

describe("a search for a formula", () => {
  test("is reached from the formula with the keyboard, and lists where else it is", async () => {
    const { page, consoleErrors } = await openPage(samplePaths.formulas);
    await page
      .locator("#answer")
      .getByRole("button", { name: /^TeX: copy this formula \(1\)/u })
      .focus();
    const button = page.getByRole("button", { name: /^Find this formula elsewhere \(1\)/u });
    await button.waitFor();
    await page.keyboard.press("ArrowRight");
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    const same = page.getByRole("region", { name: "The same formula" });
    await same.getByRole("link", { name: "How does compound interest work?" }).waitFor();
    await same.getByText("A = P(1 + r)ⁿ").waitFor();
    expect(consoleErrors).toEqual([]);
  });

  test("loads nothing for it on the page of an article until a formula is approached", async () => {
    const { page } = await openPage(samplePaths.formulas);
    await waitUntilSettled(page);
    expect(await page.locator(".formula-find").count()).toBe(0);
    await page.locator(".formula-display").first().hover();
    await page.locator(".formula-find").first().waitFor();
  });

  test("has no axe violations, light and dark", async () => {
    const { page, consoleErrors } = await openPage(searchPath, { reducedMotion: "reduce" });
    await page.getByRole("region", { name: "Part of a formula" }).waitFor();
    await waitUntilSettled(page);
    expect(await findAxeViolationsByColorScheme(page)).toEqual({ light: [], dark: [] });
    expect(consoleErrors).toEqual([]);
  });

  test.each([320, 1280])("never scrolls sideways at %d px", async (width) => {
    const { page } = await openPage(searchPath, { viewport: { width, height: 800 } });
    await page.getByRole("region", { name: "Part of a formula" }).waitFor();
    expect(await sidewaysScrollPx(page)).toBe(0);
  });

  test("stays within its budget", async () => {
    const { page } = await openPage("/search");
    await waitUntilSettled(page);
    const responses: Response[] = [];
    page.on("response", (response) => responses.push(response));
    await page.getByRole("searchbox").fill("$P(1+r)^n$");
    await page.getByRole("region", { name: "Part of a formula" }).waitFor();
    await page.waitForLoadState("networkidle");
    let bytes = 0;
    for (const response of responses) {
      if (/\.(?:js|css|json|bin)$/u.test(new URL(response.url()).pathname))
        bytes += brotliCompressSync(await response.body()).length;
    }
    console.log(`formula search: ${(bytes / 1000).toFixed(1)} KB in ${responses.length} requests`);
    expect(bytes / 1000).toBeLessThanOrEqual(formulaBudgetKb);
  });
});
