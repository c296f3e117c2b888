import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { createTempFolder } from "../support/temp-folder.ts";
import { cachedPaths } from "./support/cached-paths.ts";
import { startIsolatedSites } from "./support/isolated-site.ts";
import { runBuild } from "./support/run-build.ts";
import { downloadSubject, samplePaths, saveArticle, waitUntilHydrated } from "./support/sample-pages.ts";

const openIsolatedSite = startIsolatedSites();

const h1 = "h1";

/** Waits until a cache contains a file. */
async function waitForCachedFile(page: Page, cache: "runtime" | "downloads", pattern: RegExp): Promise<void> {
  await expect.poll(() => cachedPaths(page, cache)).toContainEqual(expect.stringMatching(pattern));
}

/** Deletes everything that the site has stored, on the page of what is saved. */
async function deleteAllData(page: Page): Promise<void> {
  await page.getByRole("tab", { name: "Your data" }).click();
  await page.getByRole("button", { name: "Delete all my data" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete all my data" }).click();
  await page.getByText("All your data was deleted.").waitFor();
}

describe("without a network connection", () => {
  test("an article that was opened survives a reload, even on the first visit", async () => {
    const { page, openPath, waitUntilCached, goOffline, consoleErrors } = await openIsolatedSite();
    await openPath(samplePaths.formulas);
    const question = await page.locator(h1).textContent();
    await waitUntilCached(samplePaths.formulas);
    await goOffline();
    await page.reload();
    expect(await page.locator(h1).textContent()).toBe(question);
    await waitUntilHydrated(page);
    expect(await page.locator("#answer .katex").count()).toBeGreaterThan(5);
    expect(
      await page.evaluate(() => document.fonts.load("16px KaTeX_Main").then(({ length }) => length)),
    ).toBe(1);
    // Its deferred actions come from the app shell.
    await page.getByRole("button", { name: "Save", exact: true }).waitFor();
    expect(consoleErrors).toEqual([]);
  });

  test("links to visited pages work, by client-side navigation or page load", async () => {
    const { page, openPath, waitUntilCached, goOffline } = await openIsolatedSite();
    await openPath(samplePaths.subject);
    await waitUntilCached(samplePaths.subject);
    await openPath(samplePaths.plain);
    await openPath(samplePaths.code);
    await page.locator(".related a").first().click();
    await page.waitForURL((url) => !url.pathname.endsWith(samplePaths.code));
    await page.locator("#answer p").first().waitFor();
    const firstTarget = page.url();
    await page.goBack();
    await goOffline();
    await page.locator(".related a").first().click();
    await page.waitForURL(firstTarget);
    await page.locator("#answer p").first().waitFor();
    // From the home page, which was never opened, to a subject of which only the HTML is cached.
    await page.getByRole("link", { name: "Subjects", exact: true }).first().click();
    await page.getByRole("link", { name: "Mathematics", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Mathematics" }).waitFor();
    await page.locator("ol.entries a").first().waitFor();
  });

  test("an article reached by client-side navigation is shown after a reload, though its HTML was never loaded", async () => {
    const { page, openPath, waitUntilCached, goOffline, consoleErrors } = await openIsolatedSite();
    await openPath(samplePaths.code);
    await waitUntilCached(samplePaths.code);
    const related = page.locator(".related a").first();
    const question = (await related.textContent()) ?? "";
    await related.click();
    await page.getByRole("heading", { level: 1, name: question }).waitFor();
    await goOffline();
    await page.reload();
    await page.locator("#answer p").first().waitFor();
    expect(await page.locator(h1).textContent()).toBe(question);
    expect(consoleErrors).toEqual([]);
  });

  test("a URL that was never opened shows an error at once, and lists what is available offline", async () => {
    const { page, openPath, waitUntilCached, goOffline } = await openIsolatedSite();
    await openPath(samplePaths.plain);
    const question = (await page.locator(h1).textContent()) ?? "";
    await waitUntilCached(samplePaths.plain);
    // Scrolling adds the article to the history, once its deferred parts are loaded.
    await page.getByRole("button", { name: "Save", exact: true }).waitFor();
    await page.mouse.wheel(0, 600);
    const databaseNames = () =>
      page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
    await expect.poll(databaseNames).toContain("quire:user-data:/");
    await goOffline();
    const articleRequests: string[] = [];
    page.on("request", (request) => {
      if (request.url().includes("/data/articles/")) articleRequests.push(request.url());
    });
    await page.goto(new URL(samplePaths.formulas, page.url()).href);
    await page.getByRole("heading", { level: 1, name: "No connection" }).waitFor();
    // It isn't requested again: the service worker knows that the host can't be reached.
    expect(articleRequests).toHaveLength(1);
    await page.getByText("You are offline.").waitFor();
    await page.getByRole("link", { name: question }).click();
    await page.getByRole("heading", { level: 1, name: question }).waitFor();
  });
});

describe("what a reader downloads", () => {
  test("includes each saved article with its answer", async () => {
    const { page, openPath, waitUntilCached, goOffline } = await openIsolatedSite();
    await openPath("/learn/physics");
    await waitUntilCached("/learn/physics");
    // The cached page is deleted after saving: the download must not depend on it.
    await openPath("/learn/physics/questions/why-is-the-sky-blue");
    const question = await page.locator(h1).textContent();
    await saveArticle(page);
    await waitForCachedFile(page, "downloads", /data\/articles\/physics\//u);
    await page.evaluate(() => caches.delete("quire:/:runtime"));
    await goOffline();
    await page.reload();
    await page.locator("#answer p").first().waitFor();
    expect(await page.locator(h1).textContent()).toBe(question);
    await page.getByRole("navigation", { name: "Site" }).getByRole("link", { name: "Saved" }).click();
    await page.getByRole("link", { name: question ?? "" }).waitFor();
  });

  test("includes a whole subject, by a checkbox that shows its size", async () => {
    const { page, openPath, waitUntilCached, goOffline, consoleErrors } = await openIsolatedSite();
    await openPath(samplePaths.subject);
    await waitUntilCached(samplePaths.subject);
    const box = page.getByRole("checkbox", { name: "Save for offline" });
    await box.waitFor();
    await page.getByText(/^\d+ kB$/u).waitFor();
    await box.check();
    await page.getByText(/^\d+ kB on this device$/u).waitFor();
    await goOffline();
    // A page that was never opened, with formula fonts that no other page has requested.
    await page.goto(new URL(samplePaths.formulas, page.url()).href);
    await page.locator("#answer .katex").first().waitFor();
    const fonts = ["KaTeX_Main", "KaTeX_AMS", "KaTeX_Fraktur"];
    for (const font of fonts) {
      const loaded = await page.evaluate(
        (name) => document.fonts.load(`16px ${name}`).then(({ length }) => length),
        font,
      );
      expect(loaded).toBe(1);
    }
    await page.goto(new URL(`${samplePaths.subject}?sort=title`, page.url()).href);
    await page.locator("ol.entries a").first().click();
    await page.locator("#answer p").first().waitFor();
    expect(consoleErrors).toEqual([]);
  });

  test("can be searched with filters and in all orders, and the page says what was searched", async () => {
    const { page, openPath, waitUntilCached, goOffline } = await openIsolatedSite();
    await openPath(samplePaths.subject);
    await waitUntilCached(samplePaths.subject);
    await downloadSubject(page);
    await goOffline();
    // Nothing was searched before: neither the page nor any file of the index is there.
    await page.goto(new URL("/search?q=equations", page.url()).href);
    const questions = page.locator("ol.entries a");
    await page.getByText("2 results", { exact: true }).waitFor();
    await page.getByText(/Only questions and keywords of downloaded subjects were searched/u).waitFor();
    await page.getByRole("combobox", { name: "Sort by" }).selectOption("title");
    await page.waitForURL(/order=title/u);
    const equations = [
      "How do you solve a system of linear equations with matrices?",
      "How do you solve equations and inequalities with absolute values?",
    ];
    await expect.poll(() => questions.allTextContents()).toEqual(equations);
    const facets = page.getByRole("complementary", { name: "Filters" });
    await facets.getByRole("button", { name: "inequalities" }).first().click();
    await page.waitForURL(/keyword=/u);
    await expect.poll(() => questions.allTextContents()).toEqual(equations.slice(1));
    // The filter of the subject, with words and by a keyword.
    await page.goto(new URL("/learn/mathematics?q=equations", page.url()).href);
    await page.getByText("2 questions match").waitFor();
    await page.goto(new URL("/learn/mathematics?keyword=compound+interest", page.url()).href);
    await page.getByText("1 question matches").waitFor();
    expect(await questions.allTextContents()).toEqual(["How does compound interest work?"]);
  });

  test("is deleted when the checkbox is cleared", async () => {
    const { page, openPath, waitUntilCached } = await openIsolatedSite();
    await openPath(samplePaths.subject);
    await waitUntilCached(samplePaths.subject);
    const box = page.getByRole("checkbox", { name: "Save for offline" });
    await box.check();
    await waitForCachedFile(page, "downloads", /data\/articles\/mathematics\//u);
    await page.getByText(/^\d+ kB on this device$/u).waitFor();
    await box.uncheck();
    await page.getByText(/^\d+ kB$/u).waitFor();
    await expect.poll(() => cachedPaths(page, "downloads")).toEqual([]);
  });

  test("is deleted with all other data, together with the service worker", async () => {
    const { page, openPath, waitUntilCached } = await openIsolatedSite();
    await openPath(samplePaths.saved);
    await waitUntilCached(samplePaths.saved);
    await deleteAllData(page);
    // The worker that is being unregistered must not cache anything.
    await page.getByRole("navigation", { name: "Site" }).getByRole("link", { name: "Subjects" }).click();
    await page.getByRole("link", { name: "Mathematics", exact: true }).click();
    await page.locator("ol.entries a").first().waitFor();
    await page.waitForLoadState("networkidle");
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    // A later visit starts from scratch.
    await openPath(samplePaths.plain);
    await waitUntilCached(samplePaths.plain);
  });

  test("can be stored again in another tab, while the one where it was deleted is still open", async () => {
    const { page, context, openPath, pathToUrl, waitUntilCached } = await openIsolatedSite();
    await openPath(samplePaths.saved);
    await waitUntilCached(samplePaths.saved);
    await deleteAllData(page);
    const otherTab = await context.newPage();
    await otherTab.goto(pathToUrl(samplePaths.plain));
    await expect
      .poll(() => otherTab.evaluate(() => navigator.serviceWorker.controller?.state))
      .toBe("activated");
    await waitUntilCached(samplePaths.plain);
  });
});

describe("the service worker", () => {
  // Builds a site of its own.
  test("stays within its base path", { timeout: 300_000 }, async () => {
    const base = "/learn-more/";
    const folder = await runBuild(createTempFolder(), { flags: ["--base", base, "--prerender", "lists"] });
    const { page, openPath, waitUntilCached, goOffline } = await openIsolatedSite(base, folder);
    await openPath("/learn/mathematics");
    await waitUntilCached("/learn/mathematics");
    await page.locator("ol.entries a").first().click();
    await page.locator("#answer p").first().waitFor();
    await goOffline();
    await page.reload();
    await page.locator("#answer p").first().waitFor();
    const names = await page.evaluate(() => caches.keys());
    expect(names).not.toEqual([]);
    expect(names.filter((name) => !name.startsWith(`quire:${base}:`))).toEqual([]);
    const scopes = await page.evaluate(async () =>
      (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
    );
    expect(scopes).toEqual([base]);
  });

  test("is not registered if the reader saves data, until they download a subject", async () => {
    const { page, context, openPath, pathToUrl } = await openIsolatedSite();
    await context.addInitScript(() =>
      Object.defineProperty(navigator, "connection", { value: { saveData: true } }),
    );
    await openPath(samplePaths.subject);
    await page.getByText(/^\d+ kB$/u).waitFor();
    expect(await page.evaluate(() => navigator.serviceWorker.getRegistration())).toBeUndefined();
    await downloadSubject(page);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)).toBe(pathToUrl("/"));
  });

  test("never answers requests for data or scripts with a page", async () => {
    const { page, openPath, waitUntilCached, goOffline } = await openIsolatedSite();
    await openPath(samplePaths.home);
    await waitUntilCached(samplePaths.home);
    const requestStatus = (path: string) =>
      page.evaluate(
        (url) =>
          fetch(url).then(
            ({ status, headers }) => `${status} ${headers.get("content-type")}`,
            () => "failed",
          ),
        path,
      );
    expect(await requestStatus("/assets/no-such-thing.js")).toBe("404 text/plain; charset=utf-8");
    await goOffline();
    expect(await requestStatus("/assets/no-such-thing.js")).toBe("failed");
    expect(await requestStatus("/data/articles/physics/0123456789ab/0.json")).toBe("failed");
    expect(await requestStatus("/data/manifest.json")).toContain("200 application/json");
  });
});
