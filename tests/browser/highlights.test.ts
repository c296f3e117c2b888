import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { findAxeViolationsByColorScheme } from "./support/axe.ts";
import { startIsolatedSites } from "./support/isolated-site.ts";
import {
  samplePaths,
  sidewaysScrollPx,
  startBrowser,
  visit,
  waitUntilHydrated,
  waitUntilSettled,
} from "./support/sample-pages.ts";

const openPage = startBrowser();
const openIsolatedSite = startIsolatedSites();

/** Selects a paragraph of the answer as a reader would: from one end of it to the other. Returns its text. */
async function selectParagraph(page: Page, index: number): Promise<string> {
  await page.getByRole("button", { name: "Save", exact: true }).waitFor();
  const paragraph = page.locator("#answer .answer > p").nth(index);
  await paragraph.scrollIntoViewIfNeeded();
  await paragraph.evaluate((element) => document.getSelection()?.selectAllChildren(element));
  await page.getByRole("group", { name: "Selected text" }).waitFor();
  return (await paragraph.textContent()) ?? "";
}

/** The words that the browser marks with a color. */
async function readMarks(page: Page, kind: string): Promise<string> {
  return await page.evaluate((name) => {
    const mark = CSS.highlights.get(`quire-${name}`);
    return mark === undefined ? "" : [...mark].map(String).join("");
  }, kind);
}

async function downloadText(page: Page, button: string): Promise<string> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  return await readFile(await (await download).path(), "utf8");
}

describe("a highlighted passage with a note", () => {
  test("survives a reload, is among the saved ones, and in both exports", async () => {
    const { page, consoleErrors } = await openPage(samplePaths.plain);
    const text = await selectParagraph(page, 1);
    await page.getByRole("button", { name: "Note", exact: true }).click();
    await page.getByRole("textbox").fill("For the exam");
    // The field has taken the selection away.
    expect(await readMarks(page, "target")).toBe(text);
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => readMarks(page, "yellow")).toBe(text);
    expect(await readMarks(page, "target")).toBe("");
    await page.reload();
    await expect.poll(() => readMarks(page, "yellow")).toBe(text);
    expect(await readMarks(page, "note")).toBe(text);
    await page.getByRole("region", { name: "Highlights and notes" }).getByText("For the exam").waitFor();

    await visit(page, samplePaths.saved);
    await page.getByRole("tab", { name: "Your data" }).click();
    expect(await downloadText(page, "Export as Markdown")).toContain(`> ${text.slice(0, 30)}`);
    expect(JSON.parse(await downloadText(page, "Export to file"))).toMatchObject({
      highlights: [{ note: "For the exam", color: "yellow" }],
    });
    await page.getByRole("tab", { name: "Highlights" }).click();
    await page.locator(".highlight-item a").click();
    await expect.poll(() => readMarks(page, "target")).toBe(text);
    expect(await page.locator("#answer .answer > p").nth(1).isVisible()).toBe(true);
    expect(consoleErrors).toEqual([]);
  });

  test("opens when its words are clicked, and is deleted with a way back", async () => {
    const { page } = await openPage(samplePaths.plain);
    const text = await selectParagraph(page, 0);
    await page.keyboard.press("h");
    await expect.poll(() => readMarks(page, "yellow")).toBe(text);
    await page
      .locator("#answer .answer > p")
      .first()
      .click({ position: { x: 20, y: 12 } });
    await page.getByRole("button", { name: "Highlight in green" }).click();
    await expect.poll(() => readMarks(page, "green")).toBe(text);
    await page.getByRole("button", { name: "Delete highlight" }).click();
    await expect.poll(() => readMarks(page, "green")).toBe("");
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => readMarks(page, "green")).toBe(text);
  });

  test("is found again with its formulas, in a page that the app renders", async () => {
    const { page, consoleErrors } = await openPage(samplePaths.formulas);
    await selectParagraph(page, 1);
    await page.keyboard.press("h");
    const question = (await page.locator("h1").textContent()) ?? "";
    await expect.poll(() => readMarks(page, "yellow")).not.toBe("");
    const marked = await readMarks(page, "yellow");
    await visit(page, samplePaths.subject);
    await page.getByRole("main").getByRole("link", { name: question }).first().click();
    await expect.poll(() => readMarks(page, "yellow")).toBe(marked);
    expect(consoleErrors).toEqual([]);
  });
});

test.each([390, 1280])(
  "all parts are accessible, light and dark, and fit on a screen of %i px",
  async (width) => {
    const { page } = await openPage(samplePaths.formulas, {
      reducedMotion: "reduce",
      viewport: { width, height: 844 },
    });
    const check = async (): Promise<void> => {
      await waitUntilSettled(page);
      expect(await findAxeViolationsByColorScheme(page)).toEqual({ light: [], dark: [] });
      expect(await sidewaysScrollPx(page)).toBe(0);
    };
    await selectParagraph(page, 1);
    await check();
    for (const button of await page.locator(".highlight-toolbar button").all()) {
      const { width: buttonWidth = 0, height = 0 } = (await button.boundingBox()) ?? {};
      expect(Math.min(buttonWidth, height)).toBeGreaterThanOrEqual(44);
    }
    await page.keyboard.press("a");
    await page.getByRole("textbox").fill("A note");
    await check();
    await page.getByRole("button", { name: "Save note" }).click();
    await page.getByRole("region", { name: "Highlights and notes" }).waitFor();
    await check();
    await visit(page, samplePaths.saved);
    await page.getByRole("tab", { name: "Highlights" }).click();
    await page.getByText("A note").waitFor();
    await check();
  },
);

test("the focus is at the passage after its toolbar was closed, and at the menu after a note in the list", async () => {
  const { page } = await openPage(samplePaths.plain);
  const text = await selectParagraph(page, 1);
  const focusedText = (): Promise<string | null | undefined> =>
    page.evaluate(() => document.activeElement?.textContent);
  const toolbar = page.getByRole("group", { name: "Selected text" });
  await toolbar.getByRole("button", { name: "yellow" }).press("Enter");
  await expect.poll(focusedText).toBe(text);

  const region = page.getByRole("region", { name: "Highlights and notes" });
  for (const isSaved of [false, true]) {
    await region.locator("summary").press("Enter");
    await page.getByRole("button", { name: "Add note" }).press("Enter");
    await region.getByRole("textbox").press(isSaved ? "Control+Enter" : "Escape");
    await expect.poll(focusedText).toContain("More: ");
  }

  const words = { x: 20, y: 12 };
  await page.locator("#answer .answer > p").nth(1).click({ position: words });
  await toolbar.getByRole("button", { name: "Delete" }).press("Enter");
  await expect.poll(focusedText).toBe("Undo");
});

test("the toolbar is away from the passage on a touch screen, where the system's menu is", async () => {
  const { page } = await openPage(samplePaths.plain, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  });
  await selectParagraph(page, 0);
  const toolbar = await page.locator(".highlight-toolbar").boundingBox();
  const bar = await page.locator(".article-bar").boundingBox();
  expect(toolbar && toolbar.y + toolbar.height).toBeLessThanOrEqual(bar?.y ?? 0);
  expect(toolbar?.y).toBeGreaterThan(600);
});

test("an article without highlights loads nothing of them", async () => {
  const { page } = await openPage(samplePaths.plain);
  const loaded = (): Promise<string[]> =>
    page.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .map(({ name }) => name)
        .filter((name) => /highlight(?!-code)|marks/u.test(name)),
    );
  await waitUntilSettled(page);
  expect(await loaded()).toEqual([]);
  await selectParagraph(page, 0);
  expect(await loaded()).not.toEqual([]);
});

test("highlights and their notes are printed", async () => {
  const { page } = await openPage(samplePaths.plain);
  await selectParagraph(page, 0);
  await page.keyboard.press("a");
  await page.getByRole("textbox").fill("On paper");
  await page.getByRole("button", { name: "Save note" }).click();
  const note = page.locator(".highlight-item").getByText("On paper");
  await note.waitFor();
  await page.emulateMedia({ media: "print" });
  expect(await note.isVisible()).toBe(true);
  expect(await page.locator(".highlight-item .menu").isVisible()).toBe(false);
});

test("text is highlighted offline", async () => {
  const { page, openPath, waitUntilCached, goOffline, consoleErrors } = await openIsolatedSite();
  await openPath(samplePaths.plain);
  await waitUntilCached(samplePaths.plain);
  await goOffline();
  await page.reload();
  await waitUntilHydrated(page);
  const text = await selectParagraph(page, 0);
  await page.keyboard.press("h");
  await expect.poll(() => readMarks(page, "yellow")).toBe(text);
  await page.reload();
  await expect.poll(() => readMarks(page, "yellow")).toBe(text);
  expect(consoleErrors).toEqual([]);
});
