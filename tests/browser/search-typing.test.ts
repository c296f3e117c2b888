import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { samplePaths, startBrowser } from "./support/sample-pages.ts";

const openPage = startBrowser();

/** A cheap phone has about a sixth of the speed of a test machine. */
const cpuThrottlingRate = 6;

async function throttle(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: cpuThrottlingRate });
}

describe("at a sixth of the speed, the search dialog keeps what is typed", () => {
  test.each([0, 10])("with %d ms between keys, from the key that opens it", async (delay) => {
    const { page, consoleErrors } = await openPage(samplePaths.plain);
    await throttle(page);
    // `p`, `n`, `s` and `j` are shortcuts of the page.
    const text = "photosynthesis light reactions jnps";
    await page.keyboard.type(`/${text}`, { delay });
    const input = page.getByRole("combobox", { name: "Search all questions" });
    expect(await input.inputValue()).toBe(text);
    expect(new URL(page.url()).pathname).toBe(samplePaths.plain);
    expect(consoleErrors).toEqual([]);
  });

  test("from the click on its button", async () => {
    const { page } = await openPage(samplePaths.plain);
    await throttle(page);
    await page.getByRole("link", { name: "Search" }).click();
    await page.keyboard.type("photosynthesis", { delay: 0 });
    expect(await page.getByRole("combobox").inputValue()).toBe("photosynthesis");
  });

  test("with the caret in the middle, which Home and End move too", async () => {
    const { page } = await openPage(samplePaths.plain);
    await throttle(page);
    await page.keyboard.type("/newtns law");
    for (let step = 0; step < 6; step += 1) await page.keyboard.press("ArrowLeft");
    await page.keyboard.type("oX", { delay: 0 });
    const input = page.getByRole("combobox");
    expect(await input.inputValue()).toBe("newtoXns law");
    await page.keyboard.press("Home");
    await page.keyboard.type("the ", { delay: 10 });
    await page.keyboard.press("End");
    await page.keyboard.type("s", { delay: 10 });
    expect(await input.inputValue()).toBe("the newtoXns laws");
  });
});
