import { describe, expect, test } from "vitest";
import { startOwnSites } from "./support/own-site.ts";
import { addresses } from "./support/pages.ts";

const serveOwnSite = startOwnSites();

const h1 = "h1";

describe("without a connection", () => {
  test("an article that was opened is there after a reload, on the very first visit", async () => {
    const { page, open, untilKept, goOffline, complaints } = await serveOwnSite();
    await open(addresses.formulas);
    const question = await page.locator(h1).textContent();
    await untilKept(addresses.formulas);
    await goOffline();
    await page.reload();
    expect(await page.locator(h1).textContent()).toBe(question);
    await page.locator("html[data-ready]").waitFor({ state: "attached" });
    expect(await page.locator("#answer .katex").count()).toBeGreaterThan(5);
    expect(
      await page.evaluate(() => document.fonts.load("16px KaTeX_Main").then(({ length }) => length)),
    ).toBe(1);
    // Its tools come when the page is at rest, from the shell.
    await page.getByRole("button", { name: "Save", exact: true }).waitFor();
    expect(complaints).toEqual([]);
  });

  test("links lead on to what was opened before, within the app or as a page", async () => {
    const { page, open, untilKept, goOffline } = await serveOwnSite();
    await open(addresses.subject);
    await untilKept(addresses.subject);
    await open(addresses.plain);
    await open(addresses.code);
    await page.locator(".related a").first().click();
    await page.waitForURL((url) => !url.pathname.endsWith(addresses.code));
    await page.locator("#answer p").first().waitFor();
    const followed = page.url();
    await page.goBack();
    await goOffline();
    await page.locator(".related a").first().click();
    await page.waitForURL(followed);
    await page.locator("#answer p").first().waitFor();
    // From the home page, which was never opened, to a subject whose page alone is here.
    await page.getByRole("link", { name: "Subjects", exact: true }).first().click();
    await page.getByRole("link", { name: "Mathematics", exact: true }).click();
    await page.locator("ol.entries a").first().waitFor();
    expect(await page.locator(h1).textContent()).toBe("Mathematics");
  });

  test("an article that was reached by a link is shown at its address, though its page never was", async () => {
    const { page, open, untilKept, goOffline, complaints } = await serveOwnSite();
    await open(addresses.code);
    await untilKept(addresses.code);
    await page.locator(".related a").first().click();
    await page.waitForURL((url) => !url.pathname.endsWith(addresses.code));
    await page.locator("#answer p").first().waitFor();
    const question = await page.locator(h1).textContent();
    await goOffline();
    await page.reload();
    await page.locator("#answer p").first().waitFor();
    expect(await page.locator(h1).textContent()).toBe(question);
    expect(complaints).toEqual([]);
  });

  test("an address that was never opened says so, and lists what can be read", async () => {
    const { page, open, untilKept, goOffline } = await serveOwnSite();
    await open(addresses.plain);
    const question = (await page.locator(h1).textContent()) ?? "";
    await untilKept(addresses.plain);
    // Reading on is what makes it one that was read.
    await page.mouse.wheel(0, 600);
    await page.waitForTimeout(4_000);
    await goOffline();
    await page.goto(new URL(addresses.formulas, page.url()).href);
    await page.getByRole("heading", { level: 1, name: "No connection" }).waitFor();
    await page.getByRole("link", { name: question }).click();
    await page.locator("#answer p").first().waitFor();
    expect(await page.locator(h1).textContent()).toBe(question);
  });
});
