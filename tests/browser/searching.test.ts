import { describe, expect, test } from "vitest";
import { addresses, startBrowser } from "./support/pages.ts";

const openPage = startBrowser();

describe("searching", () => {
  test.each(["/", "Control+k"])("opens on every page with %s, and finds as one types", async (key) => {
    const { page, complaints } = await openPage(addresses.plain);
    await page.keyboard.press(key);
    const field = page.getByRole("combobox", { name: "Search all questions" });
    await field.waitFor();
    await field.fill("compound interest");
    await page.getByRole("option", { name: "How does compound interest work?" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "How does compound interest work?" }).waitFor();
    expect(complaints).toEqual([]);
  });

  test("closes with Escape and gives the focus back", async () => {
    const { page } = await openPage(addresses.home);
    await page.getByRole("link", { name: "Search" }).click();
    await page.getByRole("combobox").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("combobox").waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Search");
  });

  test("takes a typing mistake for the word that was meant, and says so", async () => {
    const { page } = await openPage("/search?q=how+does+compuond+interest+work");
    await page.getByText(/Showing results for/u).waitFor();
    await page
      .locator("ol.entries li:first-child")
      .getByRole("link", { name: "How does compound interest work?" })
      .waitFor();
  });

  test("narrows by what the results have, and keeps that in the address", async () => {
    const { page } = await openPage("/search?q=energy");
    await page.getByText("Filters").click();
    await page.getByRole("button", { name: /^Physics/u }).click();
    await page.waitForURL(/subject=physics/u);
    await page.waitForFunction(() => {
      const notes = [...document.querySelectorAll("ol.entries .entry-note")].map(
        ({ textContent }) => textContent,
      );
      return notes.length > 0 && notes.every((note) => note?.startsWith("Physics"));
    });
  });

  test("that finds nothing says so", async () => {
    const { page } = await openPage("/search?q=xyzzyplugh");
    await page.getByText("No results for “xyzzyplugh”.").waitFor();
  });

  test("keeps what the beginning of a word has found while the word is none yet", async () => {
    const { page } = await openPage(addresses.plain);
    await page.keyboard.press("/");
    const field = page.getByRole("combobox", { name: "Search all questions" });
    await field.fill("ownership");
    await page.getByRole("option").first().waitFor();
    const offered = await page.getByRole("option").first().textContent();
    await field.fill("ownershipxyzzyplugh");
    await page.getByText("No results for “ownershipxyzzyplugh”. Showing results for “ownership”.").waitFor();
    expect(await page.getByRole("option").first().textContent()).toBe(offered);
  });

  test("groups what it found by subject, and keeps that in the address", async () => {
    const { page } = await openPage("/search?q=energy");
    await page.getByRole("button", { name: "Group by subject" }).click();
    await page.waitForURL(/group=subject/u);
    await page.locator(".found-subject").first().waitFor();
    const subjects = await page.locator(".found-subject").allTextContents();
    expect(subjects.length).toBeGreaterThan(1);
    expect(new Set(subjects).size).toBe(subjects.length);
  });

  test("says of a keyword how far it reaches, and what stands beside it", async () => {
    const { page } = await openPage("/keywords");
    const line = page.locator(".keyword-columns li").first();
    const [name, count] = [
      await line.locator("a").textContent(),
      await line.locator(".subject-count").textContent(),
    ];
    await line.locator("a").click();
    await page.getByRole("heading", { level: 1, name: `Keyword: ${name}` }).waitFor();
    await page.getByText(new RegExp(`^${count} questions? in \\d+ subjects?$`, "u")).waitFor();
    const beside = page.getByRole("navigation", { name: "Related keywords" }).getByRole("link");
    const other = await beside.first().textContent();
    await beside.first().click();
    await page.getByRole("heading", { level: 1, name: `Keyword: ${other}` }).waitFor();
  });

  test("keeps the results and the place among them on the way back", async () => {
    const { page } = await openPage(
      "/search?subject=mathematics&subject=physics&subject=computer-science&subject=history-of-the-world",
    );
    const links = page.locator("ol.entries a");
    await links.nth(12).waitFor();
    await links.nth(12).scrollIntoViewIfNeeded();
    await page.evaluate(() => scrollBy(0, 200));
    await page.waitForTimeout(300);
    const [before, count] = [await page.evaluate(() => scrollY), await links.count()];
    expect(before).toBeGreaterThan(100);
    await links.nth(12).click();
    await page.locator("#answer p").first().waitFor();
    await page.goBack();
    await links.nth(12).waitFor();
    await page.waitForFunction((top) => Math.abs(scrollY - top) < 4, before);
    expect(await links.count()).toBe(count);
  });

  test("without a connection says why it can't", async () => {
    const { page } = await openPage("/search");
    await page.context().setOffline(true);
    await page.getByRole("searchbox").fill("number");
    await page.getByRole("alert").getByText("No connection").waitFor();
    await page.context().setOffline(false);
    await page.getByRole("button", { name: "Try again" }).click();
    await page.locator("ol.entries a").first().waitFor();
  });
});
