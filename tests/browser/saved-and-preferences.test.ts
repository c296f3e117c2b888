import { describe, expect, test } from "vitest";
import { samplePaths, startBrowser, visit } from "./support/sample-pages.ts";

const openPage = startBrowser();

describe("a reader's settings", () => {
  test("apply before the first paint, on every page", async () => {
    const { page } = await openPage(samplePaths.home, { colorScheme: "light" });
    await page.getByRole("button", { name: "Reading settings" }).click();
    await page.getByRole("radio", { name: "Dark" }).check();
    await page.keyboard.press("Escape");
    await page.goto(new URL(samplePaths.plain, page.url()).href, { waitUntil: "commit" });
    await page.waitForSelector("h1");
    expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe("dark");
  });
});

describe("keys", () => {
  test("open the subjects, move through a list, and open an article", async () => {
    const { page } = await openPage(samplePaths.home);
    await page.keyboard.press("g");
    await page.keyboard.press("s");
    await page.getByRole("heading", { level: 1, name: "Subjects" }).waitFor();
    await visit(page, samplePaths.subject);
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    const second = await page.locator("ol.entries a").nth(1).getAttribute("href");
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.pathname === second);
  });

  test("are listed by ?", async () => {
    const { page } = await openPage(samplePaths.home);
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
  });
});

describe("a saved article", () => {
  test("is still on the saved page after its tab was closed", async () => {
    const { page, consoleErrors } = await openPage(samplePaths.plain);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByRole("button", { name: "Saved. Remove from list" }).waitFor();
    const question = await page.locator("h1").textContent();
    const secondPage = await page.context().newPage();
    await secondPage.goto(page.url());
    await page.close();
    await visit(secondPage, samplePaths.saved);
    await secondPage.getByRole("link", { name: question ?? "" }).waitFor();
    expect(consoleErrors).toEqual([]);
  });
});
