import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { ArticleUrl } from "../../src/article/address.ts";
import { listToFragment } from "../../src/library/kept/shared-list.ts";
import { violationsOf } from "./support/axe.ts";
import { addresses, startBrowser, visit } from "./support/pages.ts";

const openPage = startBrowser();

const looks = ["light", "dark", "sepia"] as const;

/** Opens a page as a reader has set it. */
async function openLook(address: string, look: (typeof looks)[number], options: BrowserContextOptions = {}) {
  const opened = await openPage(address, { reducedMotion: "reduce", colorScheme: "light", ...options });
  await opened.page.evaluate(
    (theme) => localStorage.setItem("quire:reading", JSON.stringify({ theme })),
    look,
  );
  await opened.page.reload();
  await opened.page.locator("html[data-ready]").waitFor({ state: "attached" });
  return opened;
}

async function saveQuestion(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("button", { name: "Saved. Remove from list" }).waitFor();
}

describe.each(looks)("in %s colours axe finds nothing wrong with", (look) => {
  test.each([undefined, "more"] as const)("the reading panel, contrast %s", async (contrast) => {
    const { page } = await openLook(addresses.plain, look, { ...(contrast && { contrast }) });
    await page.getByRole("button", { name: "Reading settings" }).click();
    await page.getByRole("dialog", { name: "Reading settings" }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  test("the search dialog with results", async () => {
    const { page } = await openLook(addresses.home, look);
    await page.keyboard.press("/");
    await page.getByRole("combobox").fill("energy");
    await page.getByRole("option").first().waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  test("the list of keys", async () => {
    const { page } = await openLook(addresses.home, look);
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  test("the page of saved things, and a list that was shared", async () => {
    const { page } = await openLook(addresses.plain, look);
    await page.getByRole("button", { name: "Read", exact: true }).click();
    await saveQuestion(page);
    await visit(page, addresses.saved);
    await page.getByRole("img", { name: "Read" }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    const url = addresses.plain as ArticleUrl;
    const items = [{ url, question: "How did the printing press change Europe?", note: "For the exam" }];
    await visit(page, `/shared#${await listToFragment({ name: "History", items })}`);
    await page.getByRole("button", { name: "Save this list" }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  test("a page with marks of subjects", async () => {
    const { page } = await openLook(addresses.home, look);
    expect(await violationsOf(page)).toEqual([]);
  });

  test.each([undefined, "more"] as const)(
    "the marks' letters, for every hue, contrast %s",
    async (contrast) => {
      const { page } = await openLook(addresses.home, look, { ...(contrast && { contrast }) });
      const ratios = await page.evaluate(markContrasts);
      expect(ratios).toHaveLength(24);
      expect(Math.min(...ratios)).toBeGreaterThanOrEqual(4.5);
    },
  );
});

/** The contrast of a mark's letters with what is behind them, for each hue that a subject can have. */
function markContrasts(): number[] {
  const canvas = document.createElement("canvas");
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  const luminanceOf = (colour: string): number => {
    if (context === null) throw new Error("No canvas.");
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data].map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  return Array.from({ length: 24 }, (_, index) => {
    const mark = document.createElement("span");
    mark.className = "subject-mark";
    mark.style.setProperty("--hue", String(index * 15));
    document.body.append(mark);
    const { color, backgroundColor } = getComputedStyle(mark);
    const [dark = 0, light = 0] = [luminanceOf(color), luminanceOf(backgroundColor)].sort(
      (one, other) => one - other,
    );
    mark.remove();
    return (light + 0.05) / (dark + 0.05);
  });
}
