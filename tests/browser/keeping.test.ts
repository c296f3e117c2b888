import { describe, expect, test } from "vitest";
import { addresses, startBrowser } from "./support/pages.ts";

const openPage = startBrowser();

describe("a reader's settings", () => {
  test("are there before the page is painted, on every page", async () => {
    const { page } = await openPage(addresses.home, { colorScheme: "light" });
    await page.waitForLoadState("networkidle");
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
    await page.waitForLoadState("networkidle");
    await page.keyboard.press("g");
    await page.keyboard.press("s");
    await page.getByRole("heading", { level: 1, name: "Subjects" }).waitFor();
    await page.goto(new URL(addresses.subject, page.url()).href, { waitUntil: "networkidle" });
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    const second = await page.locator("ol.entries a").nth(1).getAttribute("href");
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.pathname === second);
  });

  test("are listed by ?", async () => {
    const { page } = await openPage(addresses.home);
    await page.waitForLoadState("networkidle");
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
  });
});

describe("a saved article", () => {
  test("is found again on the page of saved ones, after the browser was closed in between", async () => {
    const { page, complaints } = await openPage(addresses.plain);
    await page.waitForLoadState("networkidle");
    await page.getByRole("button", { name: /^☆ Save|^Save/u }).click();
    const question = await page.locator("h1").textContent();
    await page.goto(new URL("/saved", page.url()).href);
    await page.getByRole("link", { name: question ?? "" }).waitFor();
    expect(complaints).toEqual([]);
  });
});
