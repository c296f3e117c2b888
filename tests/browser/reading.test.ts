import { describe, expect, test } from "vitest";
import { samplePaths, startBrowser, waitUntilHydrated } from "./support/sample-pages.ts";

const openPage = startBrowser();

/** In the page: the number of recorded visits. */
function countVisits(): Promise<number> {
  return new Promise((resolve) => {
    const request = indexedDB.open("quire:user-data:/");
    // The app creates it with the first visit.
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onerror = () => resolve(0);
    request.onsuccess = () => {
      const database = request.result;
      const read = database.transaction("user-data").objectStore("user-data").get("visits");
      read.onsuccess = () => {
        database.close();
        resolve(Array.isArray(read.result) ? read.result.length : 0);
      };
    };
  });
}

describe("a reader", () => {
  test("can navigate from the home page to an article and related ones by links", async () => {
    const { page } = await openPage(samplePaths.home);
    await page.getByRole("link", { name: "Mathematics", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Mathematics" }).waitFor();
    await page.locator("ol.entries a").first().click();
    await page.locator("#answer p").first().waitFor();
    await page.locator(".related a").first().click();
    await page.waitForURL(/\/questions\//u);
    expect(await page.locator("h1").count()).toBe(1);
  });

  test("returns to the same scroll position in a list", async () => {
    const { page } = await openPage(samplePaths.subject, { viewport: { width: 390, height: 700 } });
    await page.locator("ol.entries a").nth(8).scrollIntoViewIfNeeded();
    await page.evaluate(() => window.scrollTo(0, 400));
    await page.locator("ol.entries a").nth(8).click();
    await page.locator("#answer").waitFor();
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: "Mathematics" }).waitFor();
    await page.waitForFunction(() => window.scrollY > 300);
  });

  test("follows links within a page as often as they like, and returns to where they were before", async () => {
    const { page } = await openPage(samplePaths.formulas, { viewport: { width: 1280, height: 700 } });
    const scrollTop = (): Promise<number> => page.evaluate(() => window.scrollY);
    const follow = async (link: "first" | "last"): Promise<void> => {
      await page
        .locator("#answer .heading a")
        [link]()
        .evaluate((element) => (element as HTMLElement).click());
    };
    await waitUntilHydrated(page);
    await page.evaluate(() => window.scrollTo(0, 40));
    await follow("last");
    await expect.poll(scrollTop).toBeGreaterThan(200);
    const last = await scrollTop();
    await page.evaluate(() => window.scrollTo(0, 300));
    await follow("first");
    await expect.poll(scrollTop).not.toBe(300);
    expect(await scrollTop()).not.toBe(last);
    await follow("last");
    await expect.poll(scrollTop).toBe(last);
    for (let entry = 0; entry < 3; entry += 1) await page.goBack();
    await expect.poll(scrollTop).toBe(40);
  });

  test("filters a list while typing, and the URL reflects it", async () => {
    const { page } = await openPage(samplePaths.subject);
    const before = await page.locator("ol.entries a").count();
    await page.getByRole("searchbox").fill("interest");
    await page.getByText(/questions? match/u).waitFor();
    await expect.poll(() => page.locator("ol.entries a").count()).toBeLessThan(before);
    await page.waitForURL(/\?q=interest/u);
  });

  test("sees formulas rendered with KaTeX fonts, and MathML for screen readers", async () => {
    const { page } = await openPage(samplePaths.formulas);
    expect(await page.locator("#answer .katex").count()).toBeGreaterThan(5);
    expect(await page.locator("#answer math").count()).toBeGreaterThan(5);
    await page.evaluate(() => document.fonts.ready);
    expect(await page.evaluate(() => document.fonts.check("16px KaTeX_Main"))).toBe(true);
  });

  test("sees highlighted code, and copies it", async () => {
    const { page } = await openPage(samplePaths.code);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    expect(await page.locator("#answer pre .hljs-keyword").count()).toBeGreaterThan(2);
    const copyButton = page.locator("#answer .code-copy").first();
    expect(await copyButton.getAttribute("aria-label")).toMatch(/^Copy code/u);
    // The code that handles clicks is loaded after the app.
    const copy = async (): Promise<string | null> => {
      await copyButton.click();
      return await copyButton.textContent();
    };
    await expect.poll(copy).toBe("Copied");
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await page.locator("#answer pre code").first().textContent());
  });

  test.each([samplePaths.formulas, samplePaths.code])(
    "is told what has changed in %s since the last visit, and only then",
    async (path) => {
      const { page } = await openPage(path);
      const offer = page.getByRole("button", { name: /^Changed since/u });
      const untilRecorded = (): Promise<unknown> =>
        expect.poll(() => page.evaluate(countVisits), { timeout: 15_000 }).toBe(1);
      await untilRecorded();

      // The app renders the answer that the page contained.
      await page.locator(".previous-next a").first().click();
      await page.waitForURL((url) => url.pathname !== path);
      await page.goBack();
      await page.waitForURL((url) => url.pathname === path);
      await page.locator("[data-shortcut=save]").waitFor();
      expect(await page.locator("[data-changed]").count()).toBe(0);

      await page.route(`**${path}`, async (route) => {
        const response = await route.fetch();
        const html = await response.text();
        await route.fulfill({
          response,
          body: html.replace(/(<div class="answer"[^>]*>)/u, "$1<p>New.</p>"),
        });
      });
      await page.reload();
      await offer.waitFor();
      expect(await page.locator("[data-changed]").allTextContents()).toEqual(["New."]);
      await offer.click();
      expect(await offer.count()).toBe(0);
    },
  );

  test("copies the TeX of a formula within a selection", async () => {
    const { page } = await openPage(samplePaths.formulas);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const copySelectedParagraph = async (): Promise<string> => {
      await page
        .locator("#answer p:has(.katex)")
        .first()
        .evaluate((paragraph) => {
          document.getSelection()?.selectAllChildren(paragraph);
        });
      await page.keyboard.press("ControlOrMeta+c");
      return await page.evaluate(() => navigator.clipboard.readText());
    };
    // The code that handles copying is loaded once the page is idle.
    await expect.poll(copySelectedParagraph).toMatch(/\$[^$]+\$/u);
  });

  test("sees the 404 page for an unknown URL", async () => {
    const { page } = await openPage(samplePaths.missing);
    expect(await page.locator("h1").textContent()).toBe("We can’t find that page");
  });

  test("sees a notice while offline, and the page continues by itself when online again", async () => {
    const { page } = await openPage(samplePaths.subject);
    await page.context().setOffline(true);
    await page.getByText("You are offline.").waitFor();
    await page.locator("ol.entries a").first().click();
    await page.getByRole("heading", { level: 1, name: "No connection" }).waitFor();
    await page.context().setOffline(false);
    await page.locator("#answer p").first().waitFor();
  });
});
