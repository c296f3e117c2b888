import type { CDPSession, Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import {
  holdBack,
  samplePaths,
  scriptPattern,
  startBrowser,
  waitUntilHydrated,
} from "../support/sample-pages.ts";

const openPage = startBrowser();

/** A page whose scripts are blocked, on a processor with a sixth of the speed. */
interface EarlyPage {
  readonly page: Page;
  readonly session: CDPSession;
  readonly consoleErrors: readonly string[];
  /** Lets the scripts go, and waits until the page is hydrated. */
  readonly hydrate: () => Promise<void>;
}

async function openWithoutScripts(path: string): Promise<EarlyPage> {
  const { page, consoleErrors } = await openPage(path);
  const release = await holdBack(page, scriptPattern);
  await page.reload({ waitUntil: "commit" });
  // The end of the page, which is loaded.
  await page.locator(".search-dialog").waitFor({ state: "attached" });
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 6 });
  return {
    page,
    session,
    consoleErrors,
    hydrate: async () => {
      release();
      await waitUntilHydrated(page);
    },
  };
}

/** Shows a text that an input method is still composing, at the caret. */
async function compose(session: CDPSession, text: string): Promise<void> {
  await session.send("Input.imeSetComposition", {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  });
}

async function focusField(page: Page): Promise<void> {
  await page.locator("main input[type=search]").focus();
}

async function openDialog(page: Page): Promise<void> {
  await page.keyboard.press("/");
}

/** The field that has the focus. */
function focusedField(page: Page): Locator {
  return page.locator("input:focus");
}

type Opening = readonly [name: string, path: string, open: (page: Page) => Promise<void>];

/** Fields that hydration keeps. */
const hydratedFields: readonly Opening[] = [
  ["the home page's field", samplePaths.home, focusField],
  ["a list's filter", samplePaths.subject, focusField],
  ["the search page's field", "/search", focusField],
  ["the filter of keywords", samplePaths.keywords, focusField],
  ["search on an article's page", samplePaths.plain, openDialog],
  ["search on the home page", samplePaths.home, openDialog],
  ["search on a list", samplePaths.subject, openDialog],
];

/** Fields that the app replaces, because they were prerendered for another URL. */
const replacedFields: readonly Opening[] = [
  ["the home page's field, with a query in the URL", `${samplePaths.home}?from=chat`, focusField],
  ["a filtered list's filter", samplePaths.filtered, focusField],
  ["the field of a search", samplePaths.search, focusField],
  ["search on a missing page", samplePaths.missing, openDialog],
  ["search on a filtered list", samplePaths.filtered, openDialog],
];

describe("text that comes before the app has loaded", () => {
  test.each([...hydratedFields, ...replacedFields])("is kept in %s", async (_, path, open) => {
    const { page, consoleErrors, hydrate } = await openWithoutScripts(path);
    await open(page);
    await page.keyboard.insertText("光合作用");
    await page.keyboard.type(" light");
    await page.keyboard.press("ArrowLeft");
    await hydrate();
    await expect.poll(() => focusedField(page).inputValue()).toBe("光合作用 light");
    await page.keyboard.insertText("反应");
    await page.keyboard.type("?");
    // The caret stayed where it was.
    expect(await focusedField(page).inputValue()).toBe("光合作用 ligh反应?t");
    expect(consoleErrors).toEqual([]);
  });

  test.each(hydratedFields)("may still be composed by an input method in %s", async (_, path, open) => {
    const { page, session, consoleErrors, hydrate } = await openWithoutScripts(path);
    await open(page);
    await page.keyboard.insertText("水");
    await compose(session, "guang he");
    const field = await focusedField(page).elementHandle();
    await hydrate();
    await compose(session, "guang he zuo yong");
    await session.send("Input.insertText", { text: "光合作用" });
    expect(await focusedField(page).inputValue()).toBe("水光合作用");
    expect(await field?.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(consoleErrors).toEqual([]);
  });

  test("is searched for", async () => {
    const { page, hydrate } = await openWithoutScripts("/search");
    await focusField(page);
    await page.keyboard.insertText("number");
    await hydrate();
    await page.waitForURL("**/search?q=number");
    await page.locator(".results, .entries").first().waitFor();
  });

  test("takes the place of the query that the URL names", async () => {
    const { page, hydrate } = await openWithoutScripts(samplePaths.search);
    await focusField(page);
    await page.keyboard.insertText("printing");
    await hydrate();
    await page.waitForURL("**/search?q=printing");
    expect(await page.getByRole("searchbox").inputValue()).toBe("printing");
  });

  test("has suggestions as soon as the app has loaded", async () => {
    const { page, hydrate } = await openWithoutScripts(samplePaths.plain);
    await openDialog(page);
    await page.keyboard.insertText("number");
    await hydrate();
    await page.getByRole("option").first().waitFor();
    expect(await page.getByRole("combobox", { name: "Search all questions" }).inputValue()).toBe("number");
  });

  test("is sent to the search page by Enter", async () => {
    const { page } = await openWithoutScripts(samplePaths.plain);
    await page.getByRole("link", { name: "Search" }).click();
    await page.keyboard.insertText("光合作用");
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.pathname === "/search" && url.searchParams.get("q") === "光合作用", {
      waitUntil: "commit",
    });
  });

  test("has no place before its field has been received: search is then a page", async () => {
    for (const open of [openDialog, (page: Page) => page.locator(".search-button").dispatchEvent("click")]) {
      const { page } = await openPage(samplePaths.plain);
      await holdBack(page, scriptPattern);
      await page.route(`**${samplePaths.plain}`, async (route) => {
        const html = await (await route.fetch()).text();
        await route.fulfill({ contentType: "text/html", body: html.slice(0, html.indexOf("<dialog")) });
      });
      await page.reload({ waitUntil: "commit" });
      await page.locator(".site-footer").waitFor({ state: "attached" });
      await open(page);
      await page.waitForURL("**/search", { waitUntil: "commit" });
    }
  });

  const closings: readonly (readonly [name: string, close: (page: Page) => Promise<void>])[] = [
    ["Escape", (page) => page.keyboard.press("Escape")],
    ["its button", (page) => page.getByRole("button", { name: "Close" }).click()],
  ];
  test.each(closings)("is forgotten when search is closed by %s", async (_, close) => {
    const { page, hydrate } = await openWithoutScripts(samplePaths.plain);
    await openDialog(page);
    await page.keyboard.insertText("光合作用");
    await close(page);
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    expect(new URL(page.url()).pathname).toBe(samplePaths.plain);
    await hydrate();
    await openDialog(page);
    expect(await page.getByRole("combobox").inputValue()).toBe("");
  });
});
