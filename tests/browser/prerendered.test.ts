import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openHoldingBack, startProxiedSites } from "./support/proxied-site.ts";
import {
  cumulativeLayoutShift,
  holdBack,
  samplePaths,
  scriptPattern,
  startBrowser,
  waitUntilHydrated,
  waitUntilSettled,
} from "./support/sample-pages.ts";

const openPage = startBrowser();
const openProxiedSite = startProxiedSites();

/** Text of a page without deferred parts. */
async function visibleText(page: Page): Promise<string> {
  const html = await page.locator("main").innerHTML();
  return (
    html
      .replace(
        /<div class="(?:article-tools|continue-reading)-slot">[\s\S]*?(?=<div id="answer"|<section)/gu,
        "",
      )
      // Others each day.
      .replace(/<ul class="question-cards">[\s\S]*?<\/ul>/gu, "")
      .replace(/<[^>]*>/gu, " ")
      .replace(/\s+/gu, " ")
      .trim()
  );
}

function firstCopyButton(page: Page): Locator {
  return page.getByRole("button", { name: /^Copy code/u }).first();
}

/** Fails unless the first code of the answer is in the clipboard. */
async function expectCodeCopied(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Copied" }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await page.locator("#answer pre code").first().textContent(),
  );
}

describe("without JavaScript", () => {
  const options = { javaScriptEnabled: false };

  test("a reader can navigate from the home page to a subject, an article and a related one", async () => {
    const { page } = await openPage(samplePaths.home, options);
    await page.getByRole("link", { name: "Mathematics", exact: true }).click();
    await page.locator("ol.entries a").first().click();
    await page.locator("#answer p").first().waitFor();
    const first = page.url();
    await page.locator(".related a").first().click();
    await page.waitForURL((url) => url.href !== first);
    await page.locator("#answer p").first().waitFor();
  });

  test("formulas are rendered and code is highlighted", async () => {
    const { page } = await openPage(samplePaths.formulas, options);
    expect(await page.locator("#answer .katex").count()).toBeGreaterThan(5);
    const family = await page
      .locator("#answer .katex")
      .first()
      .evaluate((element) => getComputedStyle(element).fontFamily);
    expect(family).toContain("KaTeX_Main");
    await page.goto(new URL(samplePaths.code, page.url()).href);
    expect(await page.locator("#answer .hljs-keyword").count()).toBeGreaterThan(2);
  });

  test.each(["/saved", "/study"])("%s says what it needs, and leads to what can be read", async (path) => {
    const { page } = await openPage(path, options);
    const main = page.getByRole("main");
    expect(await main.innerText()).toContain("Saving and studying need JavaScript.");
    expect(await main.getByRole("link", { name: "All subjects" }).isVisible()).toBe(true);
    expect(await main.getByRole("status", { name: "Loading" }).isVisible()).toBe(false);
  });

  test("an unknown URL shows the 404 page, with status 404", async () => {
    const { page } = await openPage(samplePaths.home, options);
    const response = await page.goto(new URL(samplePaths.missing, page.url()).href);
    expect(response?.status()).toBe(404);
    expect(await page.locator("h1").textContent()).toBe("We can’t find that page");
    expect(await page.title()).toMatch(/^Page not found · ./u);
  });
});

describe("a page that was prerendered", () => {
  test.each(["formulas", "subject", "home"] as const)("is hydrated without changes: %s", async (name) => {
    const { page } = await openPage(samplePaths[name], { javaScriptEnabled: false });
    const before = await visibleText(page);
    const { page: hydratedPage, consoleErrors } = await openPage(samplePaths[name]);
    await hydratedPage.waitForLoadState("networkidle");
    expect(consoleErrors).toEqual([]);
    expect(await visibleText(hydratedPage)).toBe(before);
  });

  test("has as many examples as before, but those of the day", async () => {
    const { page } = await openPage(samplePaths.home, { javaScriptEnabled: false });
    const before = await page.locator(".question-cards li").count();
    const { page: hydratedPage } = await openPage(samplePaths.home);
    expect(before).toBeGreaterThan(0);
    expect(await hydratedPage.locator(".question-cards li").count()).toBe(before);
  });

  test("requests neither data nor the answer renderer", async () => {
    const requestedPaths: string[] = [];
    const { page } = await openPage(samplePaths.missing);
    page.on("request", (request) => requestedPaths.push(new URL(request.url()).pathname));
    await page.goto(new URL(samplePaths.formulas, page.url()).href, { waitUntil: "networkidle" });
    expect(requestedPaths).toContain(samplePaths.formulas);
    expect(requestedPaths).toContainEqual(expect.stringMatching(/^\/assets\/.*\.js$/u));
    expect(requestedPaths.filter((path) => path.startsWith("/data/"))).toEqual([]);
    expect(requestedPaths.filter((path) => /katex.*\.js|render-answer/iu.test(path))).toEqual([]);
  });

  test("copies code when the button was clicked while what copies it was loading", async () => {
    const { page } = await openPage(samplePaths.missing);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const release = await holdBack(page, /\/deferred-/u);
    await page.goto(new URL(samplePaths.code, page.url()).href, { waitUntil: "commit" });
    await waitUntilHydrated(page);
    await firstCopyButton(page).click();
    release();
    await expectCodeCopied(page);
  });

  test("copies code that was asked for before any script was there", async () => {
    const { page } = await openPage(samplePaths.home);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const release = await holdBack(page, scriptPattern);
    await page.goto(new URL(samplePaths.code, page.url()).href, { waitUntil: "commit" });
    await firstCopyButton(page).click();
    release();
    await expectCodeCopied(page);
  });

  test("copies no code of which the button was only reached by Tab", async () => {
    const { page, release } = await openHoldingBack(openProxiedSite, samplePaths.code, scriptPattern);
    const copy = firstCopyButton(page);
    await copy.waitFor();
    for (let presses = 0; presses < 60; presses++) {
      if (await copy.evaluate((button) => button === document.activeElement)) break;
      await page.keyboard.press("Tab");
    }
    release();
    await waitUntilHydrated(page);
    await waitUntilSettled(page);
    expect(await copy.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await page.getByRole("button", { name: "Copied" }).count()).toBe(0);
  });

  test("copies its code and uses client-side navigation", async () => {
    const { page } = await openPage(samplePaths.code);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await firstCopyButton(page).click();
    await expectCodeCopied(page);
    await page.evaluate(() => Object.assign(window, { isSamePage: true }));
    await page.locator(".related a").first().click();
    await page.waitForURL((url) => !url.pathname.endsWith(samplePaths.code));
    await page.locator("#answer p").first().waitFor();
    expect(await page.evaluate(() => "isSamePage" in window)).toBe(true);
  });

  test("is rendered in the browser if the query string asks for something else", async () => {
    const { page, consoleErrors } = await openPage(samplePaths.filtered);
    await page.getByText(/questions? match/u).waitFor();
    expect(consoleErrors).toEqual([]);
  });

  test("counts what is typed and chosen before its scripts are there", async () => {
    const { page } = await openPage(samplePaths.missing);
    const sendScripts = await holdBack(page, scriptPattern);
    await page.goto(new URL(samplePaths.subject, page.url()).href, { waitUntil: "commit" });
    await page.locator(".list-bar select").selectOption("A–Z");
    await page.locator(".list-bar input").fill("number");
    sendScripts();
    await page.getByText(/questions? match/u).waitFor();
    await page.waitForURL((url) => url.searchParams.get("q") === "number");
    expect(new URL(page.url()).searchParams.get("sort")).not.toBeNull();
    expect(await page.locator(".list-bar input").inputValue()).toBe("number");
  });

  test("has no layout shift during hydration", async () => {
    const { page } = await openPage(samplePaths.formulas);
    await page.waitForLoadState("networkidle");
    const shift = await cumulativeLayoutShift(page);
    expect(shift).toBeLessThanOrEqual(0.01);
  });
});
