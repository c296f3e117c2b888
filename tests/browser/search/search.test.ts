import { describe, expect, test } from "vitest";
import { holdBack, samplePaths, startBrowser } from "../support/sample-pages.ts";

const openPage = startBrowser();

describe("search", () => {
  test.each(["/", "Control+k"])(
    "opens on every page with %s, and shows results while typing",
    async (key) => {
      const { page, consoleErrors } = await openPage(samplePaths.plain);
      await page.keyboard.press(key);
      const field = page.getByRole("combobox", { name: "Search all questions" });
      await field.waitFor();
      await field.fill("compound interest");
      await page.getByRole("option", { name: "How does compound interest work?" }).waitFor();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { level: 1, name: "How does compound interest work?" }).waitFor();
      expect(consoleErrors).toEqual([]);
    },
  );

  test("closes with Escape and gives the focus back", async () => {
    const { page } = await openPage(samplePaths.home);
    await page.getByRole("banner").getByRole("link", { name: "Search" }).click();
    await page.getByRole("combobox").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("combobox").waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Search");
  });

  test("corrects a typo, and says so", async () => {
    const { page } = await openPage("/search?q=how+does+compuond+interest+work");
    await page.getByText(/Showing results for/u).waitFor();
    await page
      .locator("ol.entries li:first-child")
      .getByRole("link", { name: "How does compound interest work?" })
      .waitFor();
  });

  test("shows the passage that has the words, with readable formulas", async () => {
    const { page, consoleErrors } = await openPage("/search?q=rule+of+72+logarithms");
    const passage = page.locator(".entry-excerpt", { hasText: /rule of 72: .* here 72 \/ 4 = 18 years/u });
    await passage.waitFor();
    expect(await passage.locator("mark").count()).toBeGreaterThan(0);
    expect(consoleErrors).toEqual([]);
  });

  test("filters by facets, and keeps them in the URL", async () => {
    const { page } = await openPage("/search?q=energy");
    const facets = page.getByRole("complementary", { name: "Filters" });
    await facets.getByRole("button", { name: /^Physics/u }).click();
    await page.waitForURL(/subject=physics/u);
    await page.waitForFunction(() => {
      const notes = [...document.querySelectorAll("ol.entries .entry-meta")].map(
        ({ textContent }) => textContent,
      );
      return notes.length > 0 && notes.every((note) => note?.startsWith("Physics"));
    });
  });

  test("shows a message if nothing is found", async () => {
    const { page } = await openPage("/search?q=xyzzyplugh");
    await page.getByText("No results for “xyzzyplugh”.").waitFor();
  });

  test("shows no results of a prefix once the longer word has none", async () => {
    const { page } = await openPage(samplePaths.plain);
    await page.keyboard.press("/");
    const field = page.getByRole("combobox", { name: "Search all questions" });
    await field.fill("ownership");
    await page.getByRole("option").first().waitFor();
    await field.fill("ownershipxyzzyplugh");
    await page.getByText("No results for “ownershipxyzzyplugh”.", { exact: true }).waitFor();
    expect(await page.getByRole("option").count()).toBe(0);
  });

  test("groups results by subject, and keeps that in the URL", async () => {
    const { page } = await openPage("/search?q=energy");
    await page.getByRole("button", { name: "Group by subject" }).click();
    await page.waitForURL(/group=subject/u);
    await page.locator(".result-group-title").first().waitFor();
    const subjects = await page.locator(".result-group-title").allTextContents();
    expect(subjects.length).toBeGreaterThan(1);
    expect(new Set(subjects).size).toBe(subjects.length);
  });

  test("shows the counts of a keyword, and related keywords", async () => {
    const { page } = await openPage("/keywords");
    const line = page.locator(".keyword-columns li").first();
    const [name, count] = [
      await line.locator("a").textContent(),
      await line.locator(".subject-count").textContent(),
    ];
    await line.locator("a").click();
    await page.getByRole("heading", { level: 1, name: `Keyword: ${name}` }).waitFor();
    await page.getByText(new RegExp(`^${count} questions? in \\d+ subjects?$`, "u")).waitFor();
    const relatedKeywords = page.getByRole("navigation", { name: "Related keywords" }).getByRole("link");
    const other = await relatedKeywords.first().textContent();
    await relatedKeywords.first().click();
    await page.getByRole("heading", { level: 1, name: `Keyword: ${other}` }).waitFor();
  });

  test("restores the results and the scroll position on Back", async () => {
    const { page } = await openPage(
      "/search?subject=mathematics&subject=physics&subject=computer-science&subject=history-of-the-world",
    );
    const links = page.locator("ol.entries a");
    await links.nth(12).waitFor();
    await links.nth(12).scrollIntoViewIfNeeded();
    await page.evaluate(() => scrollBy({ top: 200, behavior: "instant" }));
    const [before, count] = [await page.evaluate(() => scrollY), await links.count()];
    expect(before).toBeGreaterThan(100);
    await links.nth(12).click();
    await page.locator("#answer p").first().waitFor();
    await page.goBack();
    await links.nth(12).waitFor();
    await page.waitForFunction((top) => Math.abs(scrollY - top) < 4, before);
    expect(await links.count()).toBe(count);
  });

  test("shows an error while offline", async () => {
    const { page } = await openPage("/search");
    await page.context().setOffline(true);
    await page.getByRole("searchbox").fill("number");
    await page.getByRole("alert").getByText("No connection").waitFor();
    await page.context().setOffline(false);
    await page.getByRole("button", { name: "Try again" }).click();
    await page.locator("ol.entries a").first().waitFor();
  });
});

test("what was searched for instead of a typo is said in the whole width of the results", async () => {
  const { page } = await openPage("/search?q=intrest");
  const correction = page.locator(".search-status p", { hasText: "Showing results for" });
  await correction.waitFor();
  await page.locator(".result-controls").waitFor();
  const results = await page.locator(".search-results").boundingBox();
  expect((await correction.boundingBox())?.width).toBe(results?.width);
});

test("placeholders of results wait a moment also for readers who prefer reduced motion", async () => {
  const { page } = await openPage("/search", { reducedMotion: "reduce" });
  const release = await holdBack(page, /\/results-panel/u);
  // Preloads delay the end of loading.
  await page.reload({ waitUntil: "commit" });
  await page.getByRole("main").getByRole("searchbox").fill("number");
  const placeholder = page.locator("main .skeleton");
  await placeholder.waitFor({ state: "attached" });
  const timing = await placeholder.evaluate((skeleton) => {
    const { animationDelay, animationDuration } = getComputedStyle(skeleton);
    return { animationDelay, animationDuration };
  });
  expect(timing).toEqual({ animationDelay: "0.2s", animationDuration: "0s" });
  release();
});
