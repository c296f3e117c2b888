import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { addresses, startBrowser } from "./support/pages.ts";

const openPage = startBrowser();

/** What a page shows, without the parts that come when it is at rest. */
async function textOf(page: Page): Promise<string> {
  const html = await page.locator("main").innerHTML();
  return html
    .replace(/<div class="(?:article-tools|continue)-place">[\s\S]*?(?=<\/header>|<section)/gu, "")
    .replace(/<[^>]*>/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}

describe("without JavaScript", () => {
  const options = { javaScriptEnabled: false };

  test("a reader gets from the home page to a subject, an article and a related one", async () => {
    const { page } = await openPage(addresses.home, options);
    await page.getByRole("link", { name: "Mathematics", exact: true }).click();
    await page.locator("ol.entries a").first().click();
    await page.locator("#answer p").first().waitFor();
    const first = page.url();
    await page.locator(".related a").first().click();
    await page.waitForURL((url) => url.href !== first);
    await page.locator("#answer p").first().waitFor();
  });

  test("formulas are set and code is coloured", async () => {
    const { page } = await openPage(addresses.formulas, options);
    expect(await page.locator("#answer .katex").count()).toBeGreaterThan(5);
    const family = await page
      .locator("#answer .katex")
      .first()
      .evaluate((element) => getComputedStyle(element).fontFamily);
    expect(family).toContain("KaTeX_Main");
    await page.goto(new URL(addresses.code, page.url()).href);
    expect(await page.locator("#answer .hljs-keyword").count()).toBeGreaterThan(2);
  });

  test("an address that leads nowhere says so, with status 404", async () => {
    const { page } = await openPage(addresses.home, options);
    const response = await page.goto(new URL(addresses.missing, page.url()).href);
    expect(response?.status()).toBe(404);
    expect(await page.locator("h1").textContent()).toBe("We can’t find that page");
  });
});

describe("a page that was prerendered", () => {
  test.each(["formulas", "subject", "home"] as const)("is taken over as it is: %s", async (name) => {
    const { page } = await openPage(addresses[name], { javaScriptEnabled: false });
    const before = await textOf(page);
    const { page: live, complaints } = await openPage(addresses[name]);
    await live.waitForLoadState("networkidle");
    expect(complaints).toEqual([]);
    expect(await textOf(live)).toBe(before);
  });

  test("asks for no data, and for none of the code that renders answers", async () => {
    const asked: string[] = [];
    const { page } = await openPage(addresses.missing);
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(new URL(addresses.formulas, page.url()).href, { waitUntil: "networkidle" });
    expect(asked.filter((path) => path.startsWith("/data/"))).toEqual([]);
    expect(asked.filter((path) => /katex.*\.js|render-answer/iu.test(path))).toEqual([]);
  });

  test("copies its code and goes on within the app", async () => {
    const { page } = await openPage(addresses.code);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page
      .getByRole("button", { name: /^Copy code/u })
      .first()
      .click();
    await page.getByRole("button", { name: "Copied" }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      await page.locator("#answer pre code").first().textContent(),
    );
    await page.evaluate(() => Object.assign(window, { isSamePage: true }));
    await page.locator(".related a").first().click();
    await page.waitForURL((url) => !url.pathname.endsWith(addresses.code));
    await page.locator("#answer p").first().waitFor();
    expect(await page.evaluate(() => "isSamePage" in window)).toBe(true);
  });

  test("is rendered in the browser where its address asks for something else", async () => {
    const { page, complaints } = await openPage(addresses.filtered);
    await page.getByText(/questions? match/u).waitFor();
    expect(complaints).toEqual([]);
  });

  test("moves nothing when it is taken over", async () => {
    const { page } = await openPage(addresses.formulas);
    await page.waitForLoadState("networkidle");
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
  });
});
