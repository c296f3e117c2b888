import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { samplePaths, startBrowser } from "./support/sample-pages.ts";

const openPage = startBrowser();

const question = "How does compound interest work?";

/** Emulates a phone: touch, coarse pointer and a small viewport. */
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const;

/** Accessible name of the focused element. */
async function focusedName(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute("aria-label") ?? element?.textContent?.trim() ?? "";
  });
}

/** Presses Tab until an element with that name has the focus. */
async function tabTo(page: Page, name: string | RegExp, key = "Tab"): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press(key);
    const text = await focusedName(page);
    if (typeof name === "string" ? text === name : name.test(text)) return;
  }
  throw new Error(`Tab never reached ${name}; it is at “${await focusedName(page)}”.`);
}

describe("a reader with a phone", () => {
  test("finds, reads and saves a question, and returns to it", async () => {
    const { page, consoleErrors } = await openPage(samplePaths.home, phone);
    await page.getByRole("link", { name: "Search" }).tap();
    await page.getByRole("combobox", { name: "Search all questions" }).fill("compound interest");
    await page.getByRole("option", { name: question }).tap();
    await page.getByRole("heading", { level: 1, name: question }).waitFor();
    await page.getByRole("button", { name: "Save", exact: true }).tap();
    await page.getByRole("button", { name: "Saved. Remove from list" }).waitFor();
    await page.getByRole("button", { name: "Mark as read" }).tap();
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: "Quire" }).waitFor();
    await page.getByRole("navigation", { name: "Site" }).getByRole("link", { name: "Saved" }).tap();
    const line = page.getByRole("listitem").filter({ hasText: question }).first();
    await line.getByRole("img", { name: "Read" }).waitFor();
    await line.getByRole("link", { name: question }).tap();
    await page.getByRole("heading", { level: 1, name: question }).waitFor();
    expect(consoleErrors).toEqual([]);
  });

  test.each([samplePaths.home, samplePaths.subject, samplePaths.formulas, samplePaths.saved])(
    "finds large enough touch targets on %s",
    async (path) => {
      const { page } = await openPage(path, phone);
      await page.waitForLoadState("networkidle");
      const small = await page
        .locator("button:visible, select:visible, nav a:visible, .subject-grid a:visible, .entries a:visible")
        .evaluateAll((elements) =>
          elements
            .filter((element) => {
              element.scrollIntoView({ block: "center", behavior: "instant" });
              const { x, y, width, height } = element.getBoundingClientRect();
              if (width === 0 || width >= 1000 || height >= 24) return false;
              // The area that reacts may be larger than what is seen.
              return [-11, 11].some((distance) => {
                const hit = document.elementFromPoint(x + width / 2, y + height / 2 + distance);
                return hit === null || !element.contains(hit);
              });
            })
            .map((element) => ({ box: element.getBoundingClientRect(), name: element.textContent }))
            .map(({ name, box }) => `${name} ${Math.round(box.width)}×${Math.round(box.height)}`),
        );
      expect(small).toEqual([]);
    },
  );
});

describe("a reader with only a keyboard", () => {
  test("finds, reads and saves a question, and returns to it", async () => {
    const { page, consoleErrors } = await openPage(samplePaths.home);
    await page.keyboard.press("Tab");
    expect(await focusedName(page)).toBe("Skip to content");
    await tabTo(page, "Mathematics");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Mathematics" }).waitFor();
    await expect.poll(() => focusedName(page)).toBe("Mathematics");
    await page.keyboard.press("j");
    const first = await focusedName(page);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: first }).waitFor();
    await expect.poll(() => focusedName(page)).toBe(first);
    await page.getByRole("button", { name: "Save", exact: true }).waitFor();
    await tabTo(page, /Save$/u);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Saved. Remove from list" }).waitFor();
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: "Mathematics" }).waitFor();
    await expect.poll(() => focusedName(page)).toBe(first);
    await tabTo(page, "Saved", "Shift+Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Saved" }).waitFor();
    await tabTo(page, first);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: first }).waitFor();
    expect(consoleErrors).toEqual([]);
  });

  test("sees the focus at every step", async () => {
    const { page } = await openPage(samplePaths.plain);
    await page.waitForLoadState("networkidle");
    for (let presses = 0; presses < 20; presses += 1) {
      await page.keyboard.press("Tab");
      const outline = await page.evaluate(() => {
        const element = document.activeElement;
        return element ? getComputedStyle(element).outlineStyle : "none";
      });
      expect(outline, await focusedName(page)).not.toBe("none");
    }
  });

  test("gets the focus back after closing a dialog", async () => {
    const { page } = await openPage(samplePaths.plain);
    await tabTo(page, "Reading settings");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "Reading settings" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await focusedName(page)).toBe("Reading settings");
  });
});

describe("a reader with a screen reader", () => {
  test("finds landmarks and headings by their roles and names", async () => {
    const { page } = await openPage(samplePaths.formulas);
    await page.getByRole("button", { name: "Save", exact: true }).waitFor();
    const tree = await page.locator("body").ariaSnapshot();
    for (const line of [
      "- banner:",
      '- navigation "Site":',
      '- navigation "Breadcrumbs":',
      "- main:",
      "- article:",
      `- heading "${question}" [level=1]`,
      '- heading "Related questions" [level=2]',
      "- contentinfo:",
      "- math:",
    ]) {
      expect(tree, line).toContain(line);
    }
    expect(await page.locator("h1, h2, h3, h4, h5, h6").evaluateAll(isStepwise)).toBe(true);
  });

  test("hears announcements of navigation, search results and saving", async () => {
    const { page } = await openPage(samplePaths.home);
    await page.getByRole("link", { name: "Search" }).click();
    const field = page.getByRole("combobox", { name: "Search all questions" });
    await field.fill("compound interest");
    await page
      .getByRole("dialog")
      .getByRole("status")
      .filter({ hasText: /\d results?\.$/u })
      .waitFor();
    await page.keyboard.press("ArrowDown");
    const active = await field.getAttribute("aria-activedescendant");
    expect(await page.locator(`[id="${active}"]`).getAttribute("aria-selected")).toBe("true");
    await page.keyboard.press("Enter");
    await page.getByRole("status").filter({ hasText: question }).waitFor({ state: "attached" });
    await expect.poll(() => focusedName(page)).toBe(question);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByRole("status").filter({ hasText: "Saved to" }).waitFor({ state: "attached" });
  });

  test("hears a subject's name without its badge", async () => {
    const { page } = await openPage(samplePaths.home);
    const tree = await page.locator(".subject-grid").ariaSnapshot();
    expect(tree).toContain('- link "Physics":');
    expect(tree).not.toMatch(/Ph\b/u);
  });
});

/** True if no heading level is skipped. */
function isStepwise(headings: Element[]): boolean {
  const levels = headings.map(({ tagName }) => Number(tagName[1]));
  return levels.every((level, index) => level - (levels[index - 1] ?? 0) <= 1);
}
