import { expect, test } from "vitest";
import { startIsolatedSites } from "./support/isolated-site.ts";
import {
  samplePaths,
  saveArticle,
  sidewaysScrollPx,
  startBrowser,
  visit,
  waitForPageBehavior,
} from "./support/sample-pages.ts";

const openPage = startBrowser();
const openIsolatedSite = startIsolatedSites();

/** A small phone that is common. */
const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

test("a message covers nothing of a menu that is opened while it is shown", async () => {
  const { page } = await openPage(samplePaths.plain, phone);
  await page.getByRole("button", { name: "Save", exact: true }).tap();
  await page.locator(".toast[data-open]").waitFor();
  await page.locator("summary", { hasText: "Lists" }).tap();
  const menu = await page.locator("[open] > .menu-panel").boundingBox();
  const toast = await page.locator(".toast[data-open]").boundingBox();
  expect(Number(toast?.y) + Number(toast?.height)).toBeLessThanOrEqual(Number(menu?.y));
  expect(toast?.y).toBeGreaterThanOrEqual(0);
});

test("the filter of a list and the order of its results share a row", async () => {
  const { page } = await openPage(samplePaths.filtered, phone);
  const order = page.locator(".list-bar select");
  expect(await order.evaluate((menu: HTMLSelectElement) => menu.selectedOptions[0]?.text)).toBe("Best match");
  const field = await page.locator(".list-bar input").boundingBox();
  expect((await order.boundingBox())?.y).toBe(field?.y);
});

test("all controls of a search's results are on the screen", async () => {
  const { page } = await openPage(samplePaths.search, phone);
  await page.locator(".result-controls select").waitFor();
  for (const control of await page.locator(".result-controls .chip").all()) {
    const box = await control.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(16);
    expect(Number(box?.x) + Number(box?.width)).toBeLessThanOrEqual(344);
  }
});

test("a menu at the foot of the screen has a title, and a button that closes it", async () => {
  const { page } = await openPage(samplePaths.plain, phone);
  const share = page.locator("summary", { hasText: "Share" });
  await share.tap();
  const panel = page.locator("[open] > .menu-panel");
  await panel.getByText("Share", { exact: true }).waitFor();
  await panel.getByRole("button", { name: "Close" }).tap();
  await panel.waitFor({ state: "detached" });
  expect(await share.evaluate((button) => button === document.activeElement)).toBe(true);
});

test("what scrolls below the bar of a list can't be seen beside it", async () => {
  const { page } = await openPage(samplePaths.subject, phone);
  await waitForPageBehavior(page);
  const bar = await page.locator(".list-bar").boundingBox();
  expect(bar).toMatchObject({ x: 0, width: 360 });
});

test("the offer to save a subject for offline moves nothing when it arrives", async () => {
  const { page, openPath } = await openIsolatedSite();
  await page.setViewportSize(phone.viewport);
  await openPath(samplePaths.subject);
  const head = page.locator(".subject-head");
  const before = await head.boundingBox();
  await page.getByText("Save for offline").waitFor();
  expect(await head.boundingBox()).toEqual(before);
  await page.getByRole("checkbox", { name: "Save for offline" }).check();
  await page.getByText("on this device").waitFor();
  expect(await head.boundingBox()).toEqual(before);
});

test("the hint in the search field of the home page can be read to its end", async () => {
  const { page } = await openPage(samplePaths.home, phone);
  const [given, needed] = await page.locator("#home-field").evaluate((field: HTMLInputElement) => {
    const text = document.createElement("span");
    text.textContent = field.placeholder;
    Object.assign(text.style, {
      font: getComputedStyle(field).font,
      position: "absolute",
      whiteSpace: "pre",
    });
    field.after(text);
    return [field.clientWidth, text.getBoundingClientRect().width];
  });
  expect(given).toBeGreaterThanOrEqual(Number(needed));
});

test("below the suggestions of the search dialog there is no empty bar", async () => {
  const { page } = await openPage(samplePaths.subject, phone);
  await page.locator(".search-button").tap();
  const footer = page.locator(".search-footer");
  await footer.waitFor({ state: "attached" });
  expect((await footer.boundingBox())?.height ?? 0).toBe(0);
  await page.keyboard.type("number");
  await footer.getByText("results").waitFor();
  expect((await footer.boundingBox())?.height).toBeGreaterThan(24);
});

test("each action of an article has its label in one line", async () => {
  const { page } = await openPage(samplePaths.formulas, phone);
  await page.getByRole("button", { name: "Mark as read" }).waitFor();
  const lines = await page.locator(".article-bar :is(.bar-button, summary):visible").evaluateAll((actions) =>
    actions.map((action) => {
      const range = document.createRange();
      const texts = document.createTreeWalker(action, NodeFilter.SHOW_TEXT);
      const tops = new Set<number>();
      while (texts.nextNode()) {
        range.selectNodeContents(texts.currentNode);
        for (const { top } of range.getClientRects()) tops.add(Math.round(top));
      }
      return tops.size;
    }),
  );
  expect(lines).toEqual([1, 1, 1, 1, 1]);
});

test("the name of a saved list has the whole width", async () => {
  const { page } = await openPage(samplePaths.plain, phone);
  await saveArticle(page);
  await visit(page, samplePaths.saved);
  const name = page.getByRole("heading", { level: 2, name: "Reading list" });
  await name.waitFor();
  const list = await page.locator(".saved-list").boundingBox();
  expect((await name.boundingBox())?.width).toBe(list?.width);
});

test.each([320, 1280])(
  "a word that is longer than a screen of %i px doesn't widen an article",
  async (width) => {
    const { page } = await openPage(samplePaths.plain, { viewport: { width, height: 800 } });
    for (const selector of ["h1", ".previous-next bdi"]) {
      await page
        .locator(selector)
        .first()
        .evaluate((element) => {
          element.textContent = "pneumonoultramicroscopic".repeat(12);
        });
      expect(await sidewaysScrollPx(page), selector).toBe(0);
    }
  },
);
