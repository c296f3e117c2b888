import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import {
  holdBack,
  samplePaths,
  scriptPattern,
  startBrowser,
  waitUntilHydrated,
} from "../support/sample-pages.ts";

const openPage = startBrowser();

/** A cheap phone has about a sixth of the speed of a test machine. */
const cpuThrottlingRate = 6;

async function throttle(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: cpuThrottlingRate });
}

/** Reloads the page and blocks its scripts. Returns a function that unblocks them. */
async function reloadWithoutScripts(page: Page): Promise<() => void> {
  const release = await holdBack(page, scriptPattern);
  await page.reload({ waitUntil: "commit" });
  await page.waitForSelector("h1");
  return release;
}

describe("before the app has loaded", () => {
  // `p`, `n`, `s` and `j` are shortcuts of the page, as are `g h`.
  const text = "photosynthesis light jnps";

  test.each(["/", "Control+k"])(
    "the key %s opens search, and nothing typed after it is lost",
    async (key) => {
      const { page, consoleErrors } = await openPage(samplePaths.plain);
      const release = await reloadWithoutScripts(page);
      await page.keyboard.press(key);
      await page.keyboard.type(`${text.slice(0, 9)}xx`);
      for (const _ of "xx") await page.keyboard.press("Backspace");
      await throttle(page);
      release();
      await page.keyboard.type(text.slice(9), { delay: 20 });
      await expect.poll(() => page.getByRole("combobox").inputValue()).toBe(text);
      await page.keyboard.type("!");
      expect(await page.getByRole("combobox").inputValue()).toBe(`${text}!`);
      expect(new URL(page.url()).pathname).toBe(samplePaths.plain);
      expect(consoleErrors).toEqual([]);
    },
  );

  test("so does a click on the search button", async () => {
    const { page } = await openPage(samplePaths.plain);
    const release = await reloadWithoutScripts(page);
    await page.getByRole("link", { name: "Search" }).click();
    await page.keyboard.type(text);
    release();
    await expect.poll(() => page.getByRole("combobox").inputValue()).toBe(text);
  });

  test("Escape cancels it, and keys are shortcuts again", async () => {
    const { page } = await openPage(samplePaths.plain);
    const release = await reloadWithoutScripts(page);
    await page.keyboard.type("/photo");
    await page.keyboard.press("Escape");
    release();
    await waitUntilHydrated(page);
    expect(await page.getByRole("combobox").count()).toBe(0);
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keyboard shortcuts" }).waitFor();
  });

  test("readers who have turned off single keys only type", async () => {
    const { page } = await openPage(samplePaths.plain);
    await page.evaluate(() => localStorage.setItem("quire:/:no-single-keys", "off"));
    const release = await reloadWithoutScripts(page);
    await page.keyboard.type("/photo");
    release();
    await waitUntilHydrated(page);
    expect(await page.getByRole("combobox").count()).toBe(0);
  });

  test("on the search page its field has the focus, and keeps what is typed", async () => {
    const { page } = await openPage("/search");
    const release = await reloadWithoutScripts(page);
    await page.getByRole("heading", { level: 1 }).click();
    await page.keyboard.type("/ice");
    release();
    await waitUntilHydrated(page);
    await expect.poll(() => page.getByRole("searchbox").inputValue()).toBe("ice");
  });
});

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

test("a filter that was typed right before a click is what Back restores", async () => {
  const { page } = await openPage(samplePaths.subject);
  await page.locator(".list-bar input").focus();
  await page.keyboard.type("compound", { delay: 0 });
  await page.locator("ol.entries a[href*='compound-interest']").click();
  await page.getByRole("heading", { level: 1, name: "How does compound interest work?" }).waitFor();
  await page.goBack();
  await expect.poll(() => page.locator(".list-bar input").inputValue()).toBe("compound");
});
