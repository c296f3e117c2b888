import { readFile } from "node:fs/promises";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { openDatabase, selectRows } from "../app/features/study/export/open-database.ts";
import { findAxeViolationsByColorScheme } from "./support/axe.ts";
import { startIsolatedSites } from "./support/isolated-site.ts";
import {
  cumulativeLayoutShift,
  downloadSubject,
  samplePaths,
  saveArticle,
  sidewaysScrollPx,
  startBrowser,
  visit,
  waitUntilSettled,
} from "./support/sample-pages.ts";

const openPage = startBrowser();
const openIsolatedSite = startIsolatedSites();

const studyPath = "/study?deck=subject&subject=mathematics";

type Page = Awaited<ReturnType<typeof openPage>>["page"];

const questionOf = (page: Page) => page.locator(".study-card h2");

/** Shows the answer and grades it, by keys alone. */
async function answerByKey(page: Page, key: "1" | "2" | "3" | "4"): Promise<void> {
  await page.getByRole("button", { name: "Show answer" }).waitFor();
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Good" }).waitFor();
  await page.keyboard.press(key);
}

describe("studying a subject", () => {
  test("goes by keys alone, survives a reload, and can be undone after it", async () => {
    const { page, consoleErrors } = await openPage(samplePaths.subject);
    await page.getByRole("main").getByRole("link", { name: "Study" }).click();
    const first = await questionOf(page).textContent();
    await answerByKey(page, "4");
    await expect.poll(() => questionOf(page).textContent()).not.toBe(first);
    const second = await questionOf(page).textContent();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(second);
    await page.reload();
    await expect.poll(() => questionOf(page).textContent()).toBe(second);
    await page.keyboard.press("u");
    await expect.poll(() => questionOf(page).textContent()).toBe(first);
    await page.getByText("10 new").waitFor();
    expect(consoleErrors).toEqual([]);
  });

  test.each([
    { width: 320, height: 256 },
    { width: 360, height: 640 },
  ])("an answer can be seen once it is shown, on a screen of $width x $height px", async (viewport) => {
    const { page } = await openPage(studyPath, { viewport });
    // A long question fills the screen of a phone.
    await questionOf(page).evaluate((question) => {
      question.textContent = "How does it work? ".repeat(12);
    });
    await page.getByRole("button", { name: "Show answer" }).click();
    await page.getByRole("button", { name: "Good" }).waitFor();
    const answer = await page.locator(".study-answer").boundingBox();
    const bar = await page.locator(".study-bar").boundingBox();
    expect(Number(bar?.y) - Number(answer?.y)).toBeGreaterThanOrEqual(60);
  });

  test("the focus follows to what is said after the last question, and back to it when that is undone", async () => {
    const { page } = await openPage(samplePaths.plain);
    await saveArticle(page);
    const question = await page.locator("h1").textContent();
    await visit(page, "/study?deck=list&list=saved");
    await answerByKey(page, "4");
    const focused = (): Promise<string | null | undefined> =>
      page.evaluate(() => document.activeElement?.textContent);
    await expect.poll(focused).toBe("Done for today");
    await page.keyboard.press("u");
    await expect.poll(focused).toBe(question);
  });

  test("formulas of an answer have the color of its card", async () => {
    const { page } = await openPage(samplePaths.formulas);
    await saveArticle(page);
    await visit(page, "/study?deck=list&list=saved");
    await page.getByRole("button", { name: "Show answer" }).click();
    const formula = page.locator(".study-answer .formula-scroller").first();
    await formula.waitFor();
    const [card, behind] = await formula.evaluate((element) =>
      [element.closest(".study-card"), element].map((each) => each && getComputedStyle(each).backgroundColor),
    );
    expect(behind).toBe(card);
  });

  test("Space scrolls a page on which nothing is studied", async () => {
    const { page } = await openPage(samplePaths.plain);
    await page.keyboard.press("Space");
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
  });

  test("an answer in one tab is not given again in another", async () => {
    const { page } = await openPage(studyPath);
    const first = await questionOf(page).textContent();
    const otherTab = await page.context().newPage();
    await otherTab.goto(page.url());
    await expect.poll(() => questionOf(otherTab).textContent()).toBe(first);
    await answerByKey(page, "4");
    await expect.poll(() => questionOf(page).textContent()).not.toBe(first);
    await answerByKey(otherTab, "1");
    await expect.poll(() => questionOf(otherTab).textContent()).toBe(await questionOf(page).textContent());
    await otherTab.getByText("0 learning").waitFor();
  });
});

test.each([390, 1280])(
  "all steps are accessible, light and dark, and fit on a screen of %i px",
  async (width) => {
    const viewport = { width, height: 844 };
    const { page } = await openPage("/study?deck=subject&subject=physics", {
      reducedMotion: "reduce",
      viewport,
    });
    const check = async (): Promise<void> => {
      await waitUntilSettled(page);
      expect(await findAxeViolationsByColorScheme(page)).toEqual({ light: [], dark: [] });
      expect(await sidewaysScrollPx(page)).toBe(0);
    };
    await page.getByRole("button", { name: "Show answer" }).waitFor();
    await check();
    await page.keyboard.press("Enter");
    const buttons = page.locator(".study-grades button");
    await buttons.first().waitFor();
    await check();
    for (const box of await buttons.all()) {
      const { width: buttonWidth = 0, height = 0 } = (await box.boundingBox()) ?? {};
      expect(Math.min(buttonWidth, height)).toBeGreaterThanOrEqual(44);
    }
    await page.keyboard.press("3");
    await page.getByText("1 learning").waitFor();
    await visit(page, "/study");
    await page.getByRole("heading", { name: "Your progress" }).waitFor();
    await check();
  },
);

test("the home page says what is due without a layout shift", async () => {
  const { page } = await openPage(studyPath);
  await answerByKey(page, "1");
  await page.getByText("1 learning").waitFor();
  // What was not known comes back after a minute; here at once.
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage))
      if (key.endsWith("study-due")) localStorage.setItem(key, "1");
  });
  await visit(page, samplePaths.home);
  await page.getByRole("link", { name: "1 question to review today" }).waitFor();
  expect(await cumulativeLayoutShift(page)).toBeLessThan(0.01);
});

test("a deck is exported as an Anki package, within the site's content security policy", async () => {
  const { page, consoleErrors } = await openPage(studyPath);
  await answerByKey(page, "4");
  await page.getByText("9 new").waitFor();
  await visit(page, "/study");
  await page.locator(".study-cards .menu summary").first().click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export for Anki", exact: true }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("Mathematics.apkg");
  const { "collection.anki2": collection = new Uint8Array() } = unzipSync(await readFile(await file.path()));
  const database = openDatabase(collection);
  expect(selectRows(database, "pragma integrity_check")).toEqual([["ok"]]);
  const notes = selectRows(database, "select flds from notes").flat().join("\n");
  expect(notes).toContain("How does compound interest work?");
  expect(notes).toMatch(/\\\(.+\\\)/u);
  expect(notes).not.toMatch(/katex|<script|class=/u);
  expect(consoleErrors).toEqual([]);
});

test("without scripts the page says that it needs them", async () => {
  const { page } = await openPage("/study", { javaScriptEnabled: false });
  expect(await page.getByRole("main").innerText()).toContain("Saving and studying need JavaScript.");
});

test("a subject that was downloaded can be studied offline", async () => {
  const { page, openPath, waitUntilCached, goOffline, consoleErrors } = await openIsolatedSite();
  await openPath(samplePaths.subject);
  await waitUntilCached(samplePaths.subject);
  await downloadSubject(page);
  await goOffline();
  await page.getByRole("main").getByRole("link", { name: "Study" }).click();
  await answerByKey(page, "4");
  await page.getByText("9 new").waitFor();
  await page.reload();
  await answerByKey(page, "4");
  await page.getByText("8 new").waitFor();
  expect(consoleErrors).toEqual([]);
});
