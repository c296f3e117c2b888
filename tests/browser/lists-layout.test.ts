import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadCatalog } from "../i18n/load-catalog.ts";
import {
  cumulativeLayoutShift,
  samplePaths,
  startBrowser,
  waitForPageBehavior,
} from "./support/sample-pages.ts";

const openPage = startBrowser();

/** Common screens: a phone, a tablet, a small and a large desktop. */
const viewports = [
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const;

describe.each(viewports)("on a screen of $width px", (viewport) => {
  test("the header is 56 px high, in one row", async () => {
    const { page } = await openPage(samplePaths.home, { viewport });
    expect((await page.locator(".site-header").boundingBox())?.height).toBe(56);
  });

  test("a subject's first question begins within 300 px, and entries of up to two lines have 60 to 80", async () => {
    const { page } = await openPage(samplePaths.subject, { viewport });
    const first = await page.locator(".entries-compact a").first().boundingBox();
    expect(first?.y).toBeLessThanOrEqual(300);
    const heights = await page
      .locator(".entries-compact > li")
      .evaluateAll((entries) =>
        entries
          .filter((entry) => Number(entry.querySelector("a")?.getBoundingClientRect().height) < 50)
          .map((entry) => entry.getBoundingClientRect().height),
      );
    expect(heights.length).toBeGreaterThan(0);
    for (const height of heights) {
      expect(height).toBeGreaterThanOrEqual(60);
      expect(height).toBeLessThanOrEqual(81);
    }
  });

  test("a list uses at least two thirds of the width, and nothing shifts", async () => {
    const { page } = await openPage(samplePaths.subject, { viewport });
    const edges = await page
      .locator(".subject-list")
      .evaluate((list) => list.getBoundingClientRect().width / window.innerWidth);
    expect(edges).toBeGreaterThanOrEqual(2 / 3);
    expect(await cumulativeLayoutShift(page)).toBeLessThanOrEqual(0.01);
  });
});

test.each([680, 720, 800, 900])(
  "the header is one row at %i px, with a long name of the site",
  async (width) => {
    const { page } = await openPage(samplePaths.home, { viewport: { width, height: 700 } });
    await page.locator(".site-name span").evaluate((name) => {
      name.textContent = "Questions and answers";
    });
    expect((await page.locator(".site-header").boundingBox())?.height).toBe(56);
  },
);

test.each(readdirSync("src/i18n/messages"))(
  "the header of phones is one row whose parts stand apart on each page, with the words of %s",
  async (locale) => {
    const { direction, subjects, keywords, saved } = (await loadCatalog(locale)).critical;
    const { page } = await openPage(samplePaths.home, { viewport: { width: 320, height: 740 } });
    const header = page.locator(".site-header");
    await header.evaluate(
      (element, [lang, dir, ...words]) => {
        Object.assign(element, { lang, dir });
        for (const [index, link] of element.querySelectorAll("nav a").entries())
          link.textContent = words[index] ?? "";
      },
      [locale, direction, subjects, keywords, saved] as const,
    );
    const widths = [320, 360, 375, 390, 414, 430];
    for (const [width, current] of widths.flatMap((each) =>
      [0, 1, 2].map((index) => [each, index] as const),
    )) {
      await page.setViewportSize({ width, height: 740 });
      const gaps = await header.evaluate((element, currentIndex) => {
        for (const [index, link] of element.querySelectorAll("nav a").entries())
          link.toggleAttribute("aria-current", index === currentIndex);
        const boxes = [...element.querySelectorAll(".site-logo, nav, .search-button")]
          .map((part) => part.getBoundingClientRect())
          .sort((one, other) => one.left - other.left);
        return boxes.slice(1).map(({ left }, index) => left - (boxes[index]?.right ?? 0));
      }, current);
      expect((await header.boundingBox())?.height, `at ${width} px`).toBe(56);
      expect(Math.min(...gaps), `at ${width} px`).toBeGreaterThanOrEqual(5);
    }
  },
);

describe("the header", () => {
  const viewport = { width: 1366, height: 500 };

  test("gives way when the reader scrolls down, and comes back when they scroll up", async () => {
    const { page } = await openPage(samplePaths.home, { viewport });
    await waitForPageBehavior(page);
    const scrollTo = (top: number) => page.evaluate((y) => window.scrollTo(0, y), top);
    const root = page.locator("html");
    await scrollTo(400);
    await expect.poll(() => root.getAttribute("data-header")).toBe("hidden");
    await scrollTo(300);
    await expect.poll(() => root.getAttribute("data-header")).toBeNull();
    expect(await cumulativeLayoutShift(page)).toBeLessThanOrEqual(0.01);
  });

  test("stays for readers who prefer reduced motion", async () => {
    const { page } = await openPage(samplePaths.home, { viewport, reducedMotion: "reduce" });
    await waitForPageBehavior(page);
    await page.evaluate(() => window.scrollTo(0, 400));
    await expect.poll(() => page.locator("html").getAttribute("data-header")).toBe("hidden");
    expect((await page.locator(".site-header").boundingBox())?.y).toBe(0);
  });

  test("is tabbed through in the order in which it is read", async () => {
    const { page } = await openPage(samplePaths.home);
    const lefts: number[] = [];
    await page.keyboard.press("Tab");
    for (let index = 0; index < 6; index += 1) {
      await page.keyboard.press("Tab");
      lefts.push(await page.evaluate(() => document.activeElement?.getBoundingClientRect().left ?? 0));
    }
    expect(lefts).toEqual(lefts.toSorted((one, other) => one - other));
  });
});

test("Back returns the focus to the question that was opened", async () => {
  const { page } = await openPage(samplePaths.subject);
  await waitForPageBehavior(page);
  const third = page.locator(".entries-compact a").nth(2);
  const href = await third.getAttribute("href");
  await third.focus();
  await page.keyboard.press("Enter");
  await page.locator("#answer").waitFor();
  await page.goBack();
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe(href);
});

test.each(["home", "subjects", "subject", "formulas", "search", "keywords", "saved"] as const)(
  "without scripts there are no controls that do nothing, but a word on it: %s",
  async (name) => {
    const { page } = await openPage(samplePaths[name], { javaScriptEnabled: false });
    // A popover opens without scripts.
    const controls = "button:not([popovertarget]), input, select, .search-button";
    expect(await page.locator(controls).filter({ visible: true }).allInnerTexts()).toEqual([]);
    expect(await page.locator(".site-notice").isVisible()).toBe(true);
    expect(await page.locator("main h1").isVisible()).toBe(true);
  },
);

test.each(["/search", samplePaths.search])("nothing shifts while %s loads", async (path) => {
  const { page } = await openPage(path);
  expect(await cumulativeLayoutShift(page)).toBeLessThanOrEqual(0.01);
});

test.each([320, 390])("each order can be read in its menu on a phone of %i px", async (width) => {
  const { page } = await openPage(samplePaths.filtered, { viewport: { width, height: 800 } });
  const [given, needed] = await page.locator(".list-bar select").evaluate((menu) => {
    const whole = menu.cloneNode(true) as HTMLElement;
    Object.assign(whole.style, { position: "absolute", inlineSize: "max-content", maxInlineSize: "none" });
    menu.after(whole);
    return [menu.getBoundingClientRect().width, whole.getBoundingClientRect().width];
  });
  expect(given).toBeGreaterThanOrEqual(Number(needed));
});

test.each(["light", "dark", "sepia"])("the borders of fields stand out by 3 : 1 in %s", async (theme) => {
  const { page } = await openPage(samplePaths.subject);
  const ratio = await page.locator(".list-bar select").evaluate((menu, chosen) => {
    document.documentElement.dataset["theme"] = chosen;
    const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    const luminance = (color: string): number => {
      if (context === null) return 0;
      context.fillStyle = color;
      context.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data].map((byte) =>
        byte <= 10 ? byte / 3294.6 : ((byte / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const colors = [
      getComputedStyle(menu).borderTopColor,
      getComputedStyle(document.documentElement).backgroundColor,
    ];
    const [darker = 0, lighter = 0] = colors.map(luminance).sort((one, other) => one - other);
    return (lighter + 0.05) / (darker + 0.05);
  }, theme);
  expect(ratio).toBeGreaterThanOrEqual(3);
});
