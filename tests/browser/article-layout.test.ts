import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { cumulativeLayoutShift, samplePaths, startBrowser } from "./support/sample-pages.ts";

const openPage = startBrowser();

const phone = { viewport: { width: 390, height: 844 } } as const;

/** The edges of an element, in CSS px from the top left corner of the screen. */
async function boundsOf(page: Page, selector: string): Promise<DOMRect> {
  return await page
    .locator(selector)
    .first()
    .evaluate((element) => element.getBoundingClientRect().toJSON() as DOMRect);
}

/** The actions load when the browser is idle. */
async function waitForActions(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Save", exact: true }).waitFor();
}

describe("an article on a phone", () => {
  test("begins its answer within 280 px, below a title of two lines", async () => {
    const { page } = await openPage(samplePaths.plain, phone);
    await waitForActions(page);
    const title = await boundsOf(page, "h1");
    const lines = await page.locator("h1").evaluate((h1) => {
      const range = document.createRange();
      range.selectNodeContents(h1);
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
    });
    expect(lines).toBe(2);
    expect(title.height).toBeLessThanOrEqual(2 * 24 * 1.3);
    expect((await boundsOf(page, "#answer p")).top).toBeLessThanOrEqual(280);
  });

  test("has its actions at the bottom of the screen, each at least 44 px high, and covers nothing at its end", async () => {
    const { page } = await openPage(samplePaths.plain, phone);
    await waitForActions(page);
    const bar = await boundsOf(page, ".article-bar");
    expect(bar.bottom).toBe(844);
    const heights = await page
      .locator(".article-bar :is(button.bar-button, summary)")
      .evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().height));
    expect(heights.length).toBeGreaterThanOrEqual(4);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    await page.evaluate(() => window.scrollTo({ top: document.body.scrollHeight, behavior: "instant" }));
    expect((await boundsOf(page, ".site-footer")).bottom).toBeLessThanOrEqual(bar.top + 1);
  });

  test.each([true, false])(
    "opens its table of contents from the bar, with scripts: %s",
    async (javaScriptEnabled) => {
      const { page } = await openPage(samplePaths.formulas, { ...phone, javaScriptEnabled });
      const contents = page.locator("nav.table-of-contents");
      expect(await contents.isVisible()).toBe(false);
      await page.getByRole("button", { name: "Contents" }).click();
      const link = contents.getByRole("link").nth(1);
      await link.click();
      expect(new URL(page.url()).hash).not.toBe("");
      if (javaScriptEnabled) await contents.waitFor({ state: "hidden" });
    },
  );
});

describe.each([1280, 1440, 1920])("an article at %i px", (width) => {
  const viewport = { width, height: 900 };

  test.each(["formulas", "plain"] as const)("leaves no third of the width empty: %s", async (name) => {
    const { page } = await openPage(samplePaths[name], { viewport });
    const [text, rail] = [await boundsOf(page, "#answer"), await boundsOf(page, ".article-rail")];
    expect(rail.top).toBeLessThan(viewport.height / 4);
    expect((rail.right - text.left) / width).toBeGreaterThanOrEqual(2 / 3 - 0.01);
    expect(Math.abs(text.left - (width - rail.right))).toBeLessThanOrEqual(2);
    expect(rail.left - text.right).toBeLessThan(width / 6);
  });

  test("does not shift when its actions arrive", async () => {
    const { page } = await openPage(samplePaths.formulas, { viewport });
    await waitForActions(page);
    expect(await cumulativeLayoutShift(page)).toBeLessThanOrEqual(0.01);
  });
});

test("beside the answer, the table of contents is open, and no button says otherwise", async () => {
  const { page } = await openPage(samplePaths.formulas);
  await waitForActions(page);
  expect(await page.getByRole("navigation", { name: "Contents" }).isVisible()).toBe(true);
  expect(await page.getByRole("button", { name: "Contents" }).count()).toBe(0);
  expect(await page.locator("main [aria-expanded=false]:visible").count()).toBe(0);
});

test("the current section is marked while the reader scrolls, and the bar stays on the screen", async () => {
  const { page } = await openPage(samplePaths.formulas);
  await waitForActions(page);
  const current = page.locator(".table-of-contents [aria-current=location]");
  const sections = page.locator("#answer h2");
  for (const index of [1, 3, 0]) {
    await sections.nth(index).evaluate((heading) => heading.scrollIntoView({ behavior: "instant" }));
    const id = await sections.nth(index).getAttribute("id");
    await page.waitForFunction(
      (hash) => document.querySelector<HTMLAnchorElement>(".table-of-contents [aria-current]")?.hash === hash,
      `#${id}`,
    );
    expect(await current.count()).toBe(1);
  }
  await sections.nth(3).evaluate((heading) => heading.scrollIntoView({ behavior: "instant" }));
  const [bar, heading] = [await boundsOf(page, ".article-bar"), await sections.nth(3).boundingBox()];
  expect(bar.top).toBeGreaterThanOrEqual(0);
  expect(bar.bottom).toBeLessThanOrEqual((heading?.y ?? 0) + 1);
});

test("the buttons of formulas are a single tab stop with numbered names", async () => {
  const { page } = await openPage(samplePaths.formulas);
  const buttons = page.locator(".formula-copy");
  await page.waitForFunction(() => document.querySelectorAll('.formula-copy[tabindex="0"]').length === 1);
  expect(await buttons.count()).toBeGreaterThan(2);
  await buttons.first().focus();
  // Those that search for the formulas are added once the focus is there.
  await page.locator(".formula-find").first().waitFor({ state: "attached" });
  const nameOfNext = async (): Promise<string | null | undefined> => {
    await page.keyboard.press("ArrowDown");
    return await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  };
  expect(await nameOfNext()).toBe("Find this formula elsewhere (1)");
  expect(await nameOfNext()).toBe("TeX: copy this formula (2)");
  await page.waitForFunction(() => document.activeElement?.matches('.formula-copy[tabindex="0"]'));
});

test("the first click on a related question loads its page, and neither the renderer nor KaTeX", async () => {
  const { page } = await openPage(samplePaths.formulas);
  const requested: string[] = [];
  page.on("request", (request) => requested.push(new URL(request.url()).pathname));
  const link = page.locator(".related a").first();
  const path = (await link.getAttribute("href")) ?? "";
  await link.click();
  await page.waitForURL((url) => url.pathname === path);
  await page.locator("#answer p").first().waitFor();
  expect(requested).toContain(path);
  expect(requested.filter((file) => /\/data\/articles\/|render|katex[^/]*\.js/iu.test(file))).toEqual([]);
});

test("an article on paper names its site, its subject and its address, and has no controls", async () => {
  const { page } = await openPage(samplePaths.plain);
  await waitForActions(page);
  await page.emulateMedia({ media: "print" });
  const source = await page.locator(".printed-source").innerText();
  expect(source).toBe(`History of the World · Quire · ${page.url()}`);
  expect(await page.locator(".article-bar button:visible, .article-bar summary:visible").count()).toBe(0);
});

test("labels of the previous and next question stand at the same side as questions in another direction", async () => {
  const { page } = await openPage(samplePaths.plain);
  await page.locator(".article").evaluate((article: HTMLElement) => {
    article.dir = "rtl";
  });
  const sides = await page.locator(".previous-next > a").evaluateAll((links) =>
    links.map((link) =>
      [...link.children].map((child) => {
        const range = document.createRange();
        range.selectNodeContents(child);
        const { left, right } = range.getBoundingClientRect();
        return Math.round(link.getAttribute("rel") === "next" ? left : right);
      }),
    ),
  );
  expect(sides.length).toBeGreaterThan(0);
  for (const [label, question] of sides) expect(question).toBe(label);
});
