import { describe, expect, test } from "vitest";
import { samplePaths, saveArticle, startBrowser, visit } from "./support/sample-pages.ts";

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
  test("gives the focus back when its note or the name of its list is closed", async () => {
    const { page } = await openPage(samplePaths.plain);
    await saveArticle(page);
    const question = await page.locator("h1").textContent();
    await visit(page, samplePaths.saved);
    const focusedName = (): Promise<string | undefined> =>
      page.evaluate(() => document.activeElement?.textContent ?? undefined);
    for (const [menu, item] of [
      ["Reading list", "Rename"],
      [question, "Add note"],
    ] as const)
      for (const isSubmitted of [false, true]) {
        const opener = page.locator("summary", { hasText: `More: ${menu}` });
        await opener.press("Enter");
        await page.getByRole("button", { name: item }).press("Enter");
        await expect
          .poll(() => page.evaluate(() => document.activeElement?.matches("input, textarea")))
          .toBe(true);
        if (isSubmitted) await page.locator("form:focus-within button").press("Enter");
        else await page.keyboard.press("Escape");
        await expect.poll(focusedName).toBe(`More: ${menu}`);
      }
  });

  test("leaves behind an empty list whose menu stands where it stood", async () => {
    const { page } = await openPage(samplePaths.plain);
    await saveArticle(page);
    await visit(page, samplePaths.saved);
    const menu = page.locator(".saved-head .menu").last();
    const before = await menu.boundingBox();
    await page.locator(".saved-cards summary").click();
    await page.getByRole("button", { name: "Remove" }).click();
    await page.getByText("This list is empty").waitFor();
    expect((await menu.boundingBox())?.x).toBe(before?.x);
  });

  test("is still on the saved page after its tab was closed", async () => {
    const { page, consoleErrors } = await openPage(samplePaths.plain);
    await saveArticle(page);
    const question = await page.locator("h1").textContent();
    const secondPage = await page.context().newPage();
    await secondPage.goto(page.url());
    await page.close();
    await visit(secondPage, samplePaths.saved);
    await secondPage.getByRole("link", { name: question ?? "" }).waitFor();
    expect(consoleErrors).toEqual([]);
  });
});
