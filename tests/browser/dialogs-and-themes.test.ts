import type { BrowserContextOptions } from "playwright-core";
import { describe, expect, test } from "vitest";
import { listToFragment } from "../../src/app/features/saved/shared-list.ts";
import type { ArticleUrl } from "../../src/content/url.ts";
import { findAxeViolations } from "./support/axe.ts";
import { samplePaths, saveArticle, startBrowser, visit, waitUntilHydrated } from "./support/sample-pages.ts";

const openPage = startBrowser();

const themes = ["light", "dark", "sepia"] as const;

/** Opens a page with a stored theme. */
async function openThemed(path: string, theme: (typeof themes)[number], options: BrowserContextOptions = {}) {
  const opened = await openPage(path, { reducedMotion: "reduce", colorScheme: "light", ...options });
  await opened.page.evaluate(
    (theme) => localStorage.setItem("quire:/:appearance", JSON.stringify({ theme })),
    theme,
  );
  await opened.page.reload();
  await waitUntilHydrated(opened.page);
  return opened;
}

describe.each(themes)("with the %s theme, axe finds no violations in", (theme) => {
  test.each(["no-preference", "more"] as const)("the preferences dialog, contrast %s", async (contrast) => {
    const { page } = await openThemed(samplePaths.plain, theme, { contrast });
    await page.getByRole("button", { name: "Reading settings" }).click();
    await page.getByRole("dialog", { name: "Reading settings" }).waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
  });

  test("the search dialog with results", async () => {
    const { page } = await openThemed(samplePaths.home, theme);
    await page.keyboard.press("/");
    await page.getByRole("combobox").fill("energy");
    await page.getByRole("option").first().waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
  });

  test("the shortcuts dialog", async () => {
    const { page } = await openThemed(samplePaths.home, theme);
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
  });

  test("the saved page and a shared list", async () => {
    const { page } = await openThemed(samplePaths.plain, theme);
    await page.getByRole("button", { name: "Mark as read" }).click();
    await saveArticle(page);
    await visit(page, samplePaths.saved);
    await page.getByRole("img", { name: "Read" }).waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    const url = samplePaths.plain as ArticleUrl;
    const items = [{ url, question: "How did the printing press change Europe?", note: "For the exam" }];
    await visit(page, `/shared#${await listToFragment({ name: "History", items })}`);
    await page.getByRole("button", { name: "Save this list" }).waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
  });

  test("a page with subject badges", async () => {
    const { page } = await openThemed(samplePaths.home, theme);
    expect(await findAxeViolations(page)).toEqual([]);
  });

  test.each(["no-preference", "more"] as const)(
    "the icons of subjects, for every hue, contrast %s",
    async (contrast) => {
      const { page } = await openThemed(samplePaths.home, theme, { contrast });
      const ratios = await page.evaluate(measureBadgeContrasts);
      expect(ratios).toHaveLength(24);
      expect(Math.min(...ratios)).toBeGreaterThanOrEqual(4.5);
    },
  );
});

/** Contrast ratio of a subject's icon with what is behind it, for each possible hue. */
function measureBadgeContrasts(): number[] {
  const canvas = document.createElement("canvas");
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  const relativeLuminance = (color: string): number => {
    if (context === null) throw new Error("No canvas.");
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data].map((value) => {
      const channel = value / 255;
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  return Array.from({ length: 24 }, (_, index) => {
    const badge = document.createElement("span");
    badge.className = "subject-badge";
    badge.style.setProperty("--hue", String(index * 15));
    document.body.append(badge);
    const { color, backgroundColor } = getComputedStyle(badge);
    const pageColor = getComputedStyle(document.documentElement).backgroundColor;
    const [dark = 0, light = 0] = [
      relativeLuminance(color),
      // Without a surface of its own, the icon is on the page.
      relativeLuminance(backgroundColor === "rgba(0, 0, 0, 0)" ? pageColor : backgroundColor),
    ].sort((one, other) => one - other);
    badge.remove();
    return (light + 0.05) / (dark + 0.05);
  });
}

test("words that were searched for can be read in forced colors", async () => {
  const { page } = await openPage(samplePaths.search, { forcedColors: "active", colorScheme: "dark" });
  const word = page.locator("main li mark").first();
  const colors = await word.evaluate((mark) => {
    const { color, backgroundColor } = getComputedStyle(mark);
    const systemColors = document.createElement("p");
    systemColors.style.cssText = "color: MarkText; background: Mark";
    document.body.append(systemColors);
    const system = getComputedStyle(systemColors);
    return { own: [color, backgroundColor], system: [system.color, system.backgroundColor] };
  });
  expect(colors.own).toEqual(colors.system);
});
