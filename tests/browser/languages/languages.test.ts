import { cpSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { projectFolder } from "../../../src/build/project.ts";
import { findAxeViolationsByColorScheme } from "../support/axe.ts";
import { buildBeforeAll, serveBeforeAll } from "../support/built-site.ts";
import { startIsolatedSites } from "../support/isolated-site.ts";
import {
  downloadSubject,
  sidewaysScrollPx,
  startBrowser,
  waitUntilHydrated,
  waitUntilSettled,
} from "../support/sample-pages.ts";

const openPage = startBrowser();
const openIsolatedSite = startIsolatedSites();

const boil = "/learn/physics/questions/why-does-water-boil";
const magnets = "/learn/physics/questions/why-do-magnets-stick";
const bread = "/learn/kitchen/questions/why-does-bread-rise";
const spoon = "/learn/physics/questions/why-does-a-spoon-feel-cold";
const arabicSpoon = "/ar/learn/physics/questions/ملعقة-باردة";

const siteFolder = buildBeforeAll((folder) => {
  cpSync(join(projectFolder, "tests/fixtures/languages"), folder, { recursive: true });
  return { content: join(folder, "content"), app: "languages" };
});
const pathToUrl = serveBeforeAll(siteFolder, ["ar"]);

const menu = "#languages";

/** Opens the menu of languages. */
async function openMenu(page: Page): Promise<void> {
  await page.locator(".language-button").click();
  await page.locator(`${menu}:popover-open`).waitFor();
}

/** The decoded path that the menu leads to in the other language, and what it says about it. */
async function readTarget(page: Page): Promise<readonly [path: string, note: string]> {
  const href = (await page.locator(`${menu} a`).getAttribute("href")) ?? "";
  return [decodeURIComponent(href), (await page.locator(`${menu} small`).textContent()) ?? ""];
}

describe("a site in English and Arabic", () => {
  test.each([
    ["en", "ltr", boil],
    ["en", "ltr", "/"],
    ["ar", "rtl", `/ar${boil}`],
    ["ar", "rtl", "/ar/learn/physics"],
    ["ar", "rtl", "/ar/there/is/no-such-page"],
  ])("has pages in %s (%s) without axe violations, menu included: %s", async (lang, dir, path) => {
    const { page } = await openPage(pathToUrl(path), { reducedMotion: "reduce" });
    const html = page.locator("html");
    expect([await html.getAttribute("lang"), await html.getAttribute("dir")]).toEqual([lang, dir]);
    await waitUntilHydrated(page);
    await openMenu(page);
    await waitUntilSettled(page);
    expect(await findAxeViolationsByColorScheme(page)).toEqual({ light: [], dark: [] });
  });

  test("writes formulas and code from left to right in Arabic, too", async () => {
    const { page } = await openPage(pathToUrl(`/ar${boil}`));
    await waitUntilHydrated(page);
    const answer = page.locator("#answer");
    expect(await answer.evaluate((element) => getComputedStyle(element).direction)).toBe("rtl");
    const lefts = await answer
      .locator(".katex-html .mord.mathnormal")
      .evaluateAll((letters) => letters.map((letter) => letter.getBoundingClientRect().left));
    expect(lefts.length).toBeGreaterThan(3);
    expect(lefts).toEqual(lefts.toSorted((one, other) => one - other));
    const directions = await answer
      .locator("code")
      .evaluateAll((codes) => codes.map((code) => getComputedStyle(code).direction));
    expect(directions).toEqual(["ltr", "ltr"]);
  });

  test.each([320, 390])("has a header in one row on a phone %s px wide", async (width) => {
    for (const path of [boil, `/ar${boil}`]) {
      const { page } = await openPage(pathToUrl(path), { viewport: { width, height: 800 } });
      await waitUntilHydrated(page);
      expect(await sidewaysScrollPx(page)).toBe(0);
      expect((await page.locator(".site-header").boundingBox())?.height).toBeLessThan(70);
    }
  });

  test("leads to the translation of a page without JavaScript, and back", async () => {
    const { page } = await openPage(pathToUrl(boil), { javaScriptEnabled: false });
    await openMenu(page);
    await page.locator(`${menu} a`).click();
    await page.waitForURL(pathToUrl(`/ar${boil}`));
    expect(await page.locator("h1").textContent()).toBe("لماذا يغلي الماء؟");
    await openMenu(page);
    await page.locator(`${menu} a`).click();
    await page.waitForURL(pathToUrl(boil));
  });

  test.each([
    ["a translation with the same path", boil, [`/ar${boil}`, ""]],
    ["one with the same key", spoon, [arabicSpoon, ""]],
    [
      "the subject, if an article has none",
      magnets,
      ["/ar/learn/physics", "Not translated: opens the subject"],
    ],
    ["the home page, if the subject has none either", bread, ["/ar/", "Not translated: opens the home page"]],
    ["the same page of the publisher's", "/about", ["/ar/about", ""]],
    ["the search", "/search", ["/ar/search", ""]],
  ])("leads to %s, on a page that was loaded or reached by links", async (_, path, expected) => {
    const { page } = await openPage(pathToUrl(path));
    await waitUntilHydrated(page);
    await openMenu(page);
    expect(await readTarget(page)).toEqual(expected);
    // The app goes from another page to this one.
    await page.goto(pathToUrl("/saved"));
    await waitUntilHydrated(page);
    await page.evaluate((to) => {
      window.history.pushState(null, "", to);
      window.dispatchEvent(new PopStateEvent("popstate"));
    }, path);
    await page.waitForFunction((to) => !document.title.startsWith("Saved") && location.pathname === to, path);
    await openMenu(page);
    await expect.poll(() => readTarget(page)).toEqual(expected);
  });

  test("names the pages of all languages for search engines", async () => {
    const { page } = await openPage(pathToUrl(`/ar${boil}`), { javaScriptEnabled: false });
    const links = await page
      .locator("link[hreflang]")
      .evaluateAll((elements) =>
        elements.map((each) => [each.getAttribute("hreflang"), each.getAttribute("href")]),
      );
    expect(links).toEqual([
      ["en", `https://example.org${boil}`],
      ["ar", `https://example.org/ar${boil}`],
      ["x-default", `https://example.org${boil}`],
    ]);
    await page.goto(pathToUrl(magnets));
    expect(await page.locator("link[hreflang]").count()).toBe(0);
  });

  test("searches the articles of one language", async () => {
    const { page } = await openPage(pathToUrl("/ar/search?q=water"));
    await page.locator("main h1").waitFor();
    await waitUntilSettled(page);
    expect(await page.locator(`a[href="/ar${boil}"]`).count()).toBe(0);
    await page.goto(pathToUrl(`/ar/search?q=${encodeURIComponent("الماء")}`));
    await page.locator(`main a[href="/ar${boil}"]`).first().waitFor();
  });

  test("keeps the theme that a reader has chosen", async () => {
    const { page } = await openPage(pathToUrl(boil));
    await waitUntilHydrated(page);
    await page.evaluate(() => localStorage.setItem("quire:/:appearance", JSON.stringify({ theme: "sepia" })));
    await openMenu(page);
    await page.locator(`${menu} a`).click();
    await page.waitForURL(pathToUrl(`/ar${boil}`));
    expect(await page.locator("html").getAttribute("data-theme")).toBe("sepia");
  });

  test("never answers in another language, offline and in one that was never opened", async () => {
    const {
      page,
      openPath,
      pathToUrl: toUrl,
      waitUntilCached,
      goOffline,
    } = await openIsolatedSite("/", siteFolder);
    await openPath(boil);
    await waitUntilCached(boil);
    await goOffline();
    await page.goto(toUrl("/learn/physics/questions/why-does-ice-float"));
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    // The browser's own page, and not the app of the English pages, whose worker has this one in its scope.
    await expect(page.goto(toUrl(`/ar${boil}`))).rejects.toThrow("ERR_");
  });

  test("can be read offline in each language that was opened, and says nothing wrong in the others", async () => {
    const { page, openPath, waitUntilCached, goOffline } = await openIsolatedSite("/", siteFolder);
    await openPath(boil);
    await waitUntilCached(boil);
    await openPath(`/ar${boil}`);
    const isCachedInArabic = (): Promise<boolean> =>
      page.evaluate(async (path) => {
        const names = (await caches.keys()).filter((name) => name.startsWith("quire:/ar/:"));
        const found = await Promise.all(names.map(async (name) => (await caches.open(name)).match(path)));
        return found.some((response) => response !== undefined);
      }, `/ar${boil}`);
    await expect.poll(isCachedInArabic).toBe(true);
    await goOffline();
    await page.reload();
    expect(await page.locator("h1").textContent()).toBe("لماذا يغلي الماء؟");
    await page.goto(page.url().replace("/ar/", "/"));
    expect(await page.locator("h1").textContent()).toBe("Why does water boil?");
    // Of a page that was never opened, the app shell of its own language speaks.
    await page.goto(new URL("/ar/learn/physics/questions/why-does-ice-float", page.url()).href);
    expect(await page.locator("html").getAttribute("lang")).toBe("ar");
  });

  test("downloads subjects in each language by itself", async () => {
    const { page, openPath, pathToUrl, goOffline, consoleErrors } = await openIsolatedSite("/", siteFolder);
    await openPath("/learn/kitchen");
    await downloadSubject(page);
    await openPath("/ar/learn/physics");
    await page.locator(".subject-tools input[type=checkbox]").check();
    await page.getByText(/على هذا الجهاز$/u).waitFor();
    await goOffline();
    // Each page of downloads has those of its own language alone.
    for (const [path, subjects] of [
      ["/offline", ["/learn/kitchen"]],
      ["/ar/offline", ["/ar/learn/physics"]],
    ] as const) {
      await openPath(path);
      const links = page.locator(".downloads a");
      await links.first().waitFor();
      const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")));
      expect(hrefs).toEqual(subjects);
    }
    // Never opened, but part of what was downloaded.
    await openPath(bread);
    expect(await page.locator("h1").textContent()).toBe("Why does bread rise?");
    await page.goto(pathToUrl(arabicSpoon));
    await expect.poll(() => page.locator("#answer").count()).toBe(1);
    expect(await page.locator("html").getAttribute("lang")).toBe("ar");
    expect(consoleErrors).toEqual([]);
  });
});
