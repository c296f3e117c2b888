import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { samplePaths, startBrowser } from "./support/sample-pages.ts";

const openPage = startBrowser();

/**
 * Upper bound of an interaction in milliseconds. The goal is 100, see the printed figures; this test only fails if a
 * page hangs, even on a busy machine.
 */
const maxLatencyMs = 1000;

/** A low-end phone has about a quarter of the speed of a test machine. */
const cpuThrottlingRate = 4;

interface EventTiming extends PerformanceEntry {
  readonly interactionId: number;
}

/** Throttles the CPU, and records the duration of each interaction up to the next paint. */
async function throttleAndRecord(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: cpuThrottlingRate });
  await page.evaluate(() => {
    const { eventCounts } = performance as unknown as { eventCounts: ReadonlyMap<string, number> };
    Object.assign(window, { longestMs: 0, clickCount: eventCounts.get("click") ?? 0 });
    new PerformanceObserver((list) => {
      const recorded = window as unknown as { longestMs: number };
      for (const entry of list.getEntries() as EventTiming[]) {
        if (entry.interactionId > 0) recorded.longestMs = Math.max(recorded.longestMs, entry.duration);
      }
    }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
  });
}

/** The longest interaction since the last call, in milliseconds. Reports it. */
async function longestInteractionMs(page: Page, label: string): Promise<number> {
  // Event timing entries are delivered after the frame that they measure, together with their count.
  await page.waitForFunction(() => {
    const recorded = window as unknown as { clickCount: number };
    const { eventCounts } = performance as unknown as { eventCounts: ReadonlyMap<string, number> };
    return (eventCounts.get("click") ?? 0) > recorded.clickCount;
  });
  const longest = await page.evaluate(() => {
    const recorded = window as unknown as { longestMs: number };
    const { longestMs } = recorded;
    const { eventCounts } = performance as unknown as { eventCounts: ReadonlyMap<string, number> };
    Object.assign(window, { longestMs: 0, clickCount: eventCounts.get("click") ?? 0 });
    return longestMs;
  });
  console.log(`${label}: ${longest} ms, at a ${cpuThrottlingRate}th of the speed`);
  return longest;
}

describe("a slow phone responds quickly", () => {
  // Recoloring every element of every formula may happen a frame after the option is painted.
  test.each(["plain", "formulas"] as const)(
    "when the reading panel is opened and the colors are changed: %s",
    async (article) => {
      const { page } = await openPage(samplePaths[article]);
      await throttleAndRecord(page);
      await page.getByRole("button", { name: "Reading settings" }).click();
      await page.getByRole("dialog", { name: "Reading settings" }).waitFor();
      expect(await longestInteractionMs(page, "opening the reading panel")).toBeLessThanOrEqual(maxLatencyMs);
      await page.getByRole("radio", { name: "Dark" }).click();
      expect(await longestInteractionMs(page, `changing the colors (${article})`)).toBeLessThanOrEqual(
        maxLatencyMs,
      );
      expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");
    },
  );

  test("when a question is saved", async () => {
    const { page } = await openPage(samplePaths.formulas);
    const save = page.getByRole("button", { name: "Save", exact: true });
    await save.waitFor();
    await throttleAndRecord(page);
    await save.click();
    await page.getByRole("button", { name: "Saved. Remove from list" }).waitFor();
    expect(await longestInteractionMs(page, "saving")).toBeLessThanOrEqual(maxLatencyMs);
  });

  test("when a link of a list is followed", async () => {
    const { page } = await openPage(samplePaths.subject);
    await throttleAndRecord(page);
    await page.locator("ol.entries a").nth(1).click();
    await page.locator("#answer p").first().waitFor();
    expect(await longestInteractionMs(page, "following a link of a list")).toBeLessThanOrEqual(maxLatencyMs);
  });
});
