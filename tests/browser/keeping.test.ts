import { describe, expect, test } from "vitest";
import { addresses, startBrowser, visit } from "./support/pages.ts";

const openPage = startBrowser();

describe("a reader's settings", () => {
  test("are there before the page is painted, on every page", async () => {
    const { page } = await openPage(addresses.home, { colorScheme: "light" });
    await page.getByRole("button", { name: "Reading settings" }).click();
    await page.getByRole("radio", { name: "Dark" }).check();
    await page.keyboard.press("Escape");
    await page.goto(new URL(addresses.plain, page.url()).href, { waitUntil: "commit" });
    await page.waitForSelector("h1");
    expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe("dark");
  });
});

describe("keys", () => {
  test("go to the subjects, through a list, and into an article", async () => {
    const { page } = await openPage(addresses.home);
    await page.keyboard.press("g");
    await page.keyboard.press("s");
    await page.getByRole("heading", { level: 1, name: "Subjects" }).waitFor();
    await visit(page, addresses.subject);
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    const second = await page.locator("ol.entries a").nth(1).getAttribute("href");
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.pathname === second);
  });

  test("are listed by ?", async () => {
    const { page } = await openPage(addresses.home);
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
  });
});

describe("a saved article", () => {
  test("is found again on the page of saved ones, after its tab was closed", async () => {
    const { page, complaints } = await openPage(addresses.plain);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByRole("button", { name: "Saved. Remove from list" }).waitFor();
    const question = await page.locator("h1").textContent();
    const later = await page.context().newPage();
    await later.goto(page.url());
    await page.close();
    await visit(later, addresses.saved);
    await later.getByRole("link", { name: question ?? "" }).waitFor();
    expect(complaints).toEqual([]);
  });
});
