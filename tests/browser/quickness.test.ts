import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { addresses, startBrowser } from "./support/pages.ts";

const openPage = startBrowser();

/**
 * In milliseconds. What is wanted is 100, and the figures that are printed say how it stands; what fails here is a page
 * that hangs, on whatever machine and whatever else it does.
 */
const maxMs = 1000;

/** A phone of the cheaper kind has about a quarter of what the tests run on. */
const slowness = 4;

interface EventTiming extends PerformanceEntry {
  readonly interactionId: number;
}

/** Makes the browser slow, and notes how long each interaction takes until what it changed is on the screen. */
async function slowDown(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowness });
  await page.evaluate(() => {
    Object.assign(window, { longestMs: 0 });
    new PerformanceObserver((list) => {
      const noted = window as unknown as { longestMs: number };
      for (const entry of list.getEntries() as EventTiming[]) {
        if (entry.interactionId > 0) noted.longestMs = Math.max(noted.longestMs, entry.duration);
      }
    }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
  });
}

/** The longest interaction since the last call, in milliseconds. Reports it. */
async function longestOf(page: Page, name: string): Promise<number> {
  // Entries come with the frame after the one that they measure.
  await page.waitForTimeout(600);
  const longest = await page.evaluate(() => {
    const noted = window as unknown as { longestMs: number };
    const { longestMs } = noted;
    noted.longestMs = 0;
    return longestMs;
  });
  console.log(`${name}: ${longest} ms, at a ${slowness}th of the speed`);
  return longest;
}

describe("a slow phone answers soon", () => {
  // Other colours are for every part of every formula: they may come a frame after the choice is seen.
  test.each(["plain", "formulas"] as const)(
    "when the reading panel is opened and the colours are changed: %s",
    async (article) => {
      const { page } = await openPage(addresses[article]);
      await slowDown(page);
      await page.getByRole("button", { name: "Reading settings" }).click();
      await page.getByRole("dialog", { name: "Reading settings" }).waitFor();
      expect(await longestOf(page, "opening the reading panel")).toBeLessThanOrEqual(maxMs);
      await page.getByRole("radio", { name: "Dark" }).click();
      expect(await longestOf(page, `changing the colours (${article})`)).toBeLessThanOrEqual(maxMs);
      expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");
    },
  );

  test("when a question is saved", async () => {
    const { page } = await openPage(addresses.formulas);
    const save = page.getByRole("button", { name: "Save", exact: true });
    await save.waitFor();
    await slowDown(page);
    await save.click();
    await page.getByRole("button", { name: "Saved. Remove from list" }).waitFor();
    expect(await longestOf(page, "saving")).toBeLessThanOrEqual(maxMs);
  });

  test("when a link of a list is followed", async () => {
    const { page } = await openPage(addresses.subject);
    await slowDown(page);
    await page.locator("ol.entries a").nth(1).click();
    await page.locator("#answer p").first().waitFor();
    expect(await longestOf(page, "following a link of a list")).toBeLessThanOrEqual(maxMs);
  });
});
