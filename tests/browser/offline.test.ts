import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { startOwnSites } from "./support/own-site.ts";
import { addresses } from "./support/pages.ts";

const serveOwnSite = startOwnSites();

const h1 = "h1";

/** The paths of the files in one of the site's caches. */
async function pathsIn(page: Page, cache: "used" | "kept"): Promise<string[]> {
  return await page.evaluate(async (name) => {
    const requests = (await caches.has(name)) ? await (await caches.open(name)).keys() : [];
    return requests.map(({ url }) => new URL(url).pathname.slice(1));
  }, `quire:/:${cache}`);
}

/** Waits until a cache has a file. */
async function untilIn(page: Page, cache: "used" | "kept", pattern: RegExp): Promise<void> {
  while (!(await pathsIn(page, cache)).some((path) => pattern.test(path))) await page.waitForTimeout(100);
}

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
    await page.getByRole("heading", { level: 1, name: "Mathematics" }).waitFor();
    await page.locator("ol.entries a").first().waitFor();
  });

  test("an article that was reached by a link is shown at its address, though its page never was", async () => {
    const { page, open, untilKept, goOffline, complaints } = await serveOwnSite();
    await open(addresses.code);
    await untilKept(addresses.code);
    const related = page.locator(".related a").first();
    const question = (await related.textContent()) ?? "";
    await related.click();
    await page.getByRole("heading", { level: 1, name: question }).waitFor();
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
    await page.getByRole("heading", { level: 1, name: question }).waitFor();
  });
});

describe("what a reader keeps for reading offline", () => {
  test("is each saved article, with its answer", async () => {
    const { page, open, untilKept, goOffline } = await serveOwnSite();
    await open("/learn/physics");
    await untilKept("/learn/physics");
    // Saved on its page, which is then taken away: what is saved has to be here by itself.
    await open("/learn/physics/questions/why-is-the-sky-blue");
    const question = await page.locator(h1).textContent();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByRole("button", { name: "Saved. Remove from list" }).waitFor();
    await untilIn(page, "kept", /data\/articles\/physics\//u);
    await page.evaluate(() => caches.delete("quire:/:used"));
    await goOffline();
    await page.reload();
    await page.locator("#answer p").first().waitFor();
    expect(await page.locator(h1).textContent()).toBe(question);
    await page.getByRole("link", { name: "Saved", exact: true }).click();
    await page.getByRole("link", { name: question ?? "" }).waitFor();
  });

  test("is a whole subject, by a switch that says what it takes", async () => {
    const { page, open, untilKept, goOffline, complaints } = await serveOwnSite();
    await open(addresses.subject);
    await untilKept(addresses.subject);
    const box = page.getByRole("checkbox", { name: "Download for offline reading" });
    await box.waitFor();
    await page.getByText(/^Needs \d+ kB on this device$/u).waitFor();
    await box.check();
    await page.getByText(/^\d+ kB on this device$/u).waitFor();
    await goOffline();
    // Never opened, with formulas in fonts that no page has asked for.
    await page.goto(new URL(addresses.formulas, page.url()).href);
    await page.locator("#answer .katex").first().waitFor();
    const fonts = ["KaTeX_Main", "KaTeX_AMS", "KaTeX_Fraktur"];
    for (const font of fonts) {
      const loaded = await page.evaluate(
        (name) => document.fonts.load(`16px ${name}`).then(({ length }) => length),
        font,
      );
      expect(loaded).toBe(1);
    }
    await page.goto(new URL(`${addresses.subject}?sort=title`, page.url()).href);
    await page.locator("ol.entries a").first().click();
    await page.locator("#answer p").first().waitFor();
    expect(complaints).toEqual([]);
  });

  test("is gone when it is no longer wanted", async () => {
    const { page, open, untilKept } = await serveOwnSite();
    await open(addresses.subject);
    await untilKept(addresses.subject);
    const box = page.getByRole("checkbox", { name: "Download for offline reading" });
    await box.check();
    await untilIn(page, "kept", /data\/articles\/mathematics\//u);
    await page.getByText(/^\d+ kB on this device$/u).waitFor();
    await box.uncheck();
    await page.getByText(/^Needs \d+ kB on this device$/u).waitFor();
    while ((await pathsIn(page, "kept")).length > 0) await page.waitForTimeout(100);
  });

  test("is forgotten with everything else, and the worker with it", async () => {
    const { page, open, untilKept } = await serveOwnSite();
    await open(addresses.saved);
    await untilKept(addresses.saved);
    await page.getByRole("button", { name: "Delete all my data" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete all my data" }).click();
    await page.getByText("All your data was deleted.").waitFor();
    // The worker that is taking its leave stores nothing more.
    await page.getByRole("link", { name: "Subjects", exact: true }).click();
    await page.getByRole("link", { name: "Mathematics", exact: true }).click();
    await page.locator("ol.entries a").first().waitFor();
    await page.waitForTimeout(1_500);
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    // A later visit begins anew.
    await open(addresses.plain);
    await untilKept(addresses.plain);
  });
});

describe("when the site is published again", () => {
  test("an open tab goes on, the next visit has the new content, and both work offline", async () => {
    const { page, context, open, untilKept, goOffline, republish, complaints } = await serveOwnSite();
    await open(addresses.subject);
    await untilKept(addresses.subject);
    await open(addresses.plain);
    const question = (await page.locator(h1).textContent()) ?? "";
    await republish({ [question]: "How did a machine change Europe?" });
    const later = await context.newPage();
    await later.goto(page.url());
    expect(await later.locator(h1).textContent()).toBe("How did a machine change Europe?");
    // The new worker takes over, and the old tab's page is not loaded anew for that.
    await page.evaluate(() => Object.assign(window, { isSamePage: true }));
    const shellsNow = async (): Promise<string[]> =>
      (await later.evaluate(() => caches.keys())).filter((name) => name.includes(":shell:"));
    while ((await shellsNow()).length < 2) await later.waitForTimeout(100);
    const isTakenOver = () =>
      later.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        return registration?.installing === null && registration.waiting === null;
      });
    while (!(await isTakenOver())) await later.waitForTimeout(100);
    await page.locator(".related a").first().click();
    await page.waitForURL((url) => !url.pathname.endsWith(addresses.plain));
    await page.locator("#answer p").first().waitFor();
    await page.getByRole("button", { name: "Reading settings" }).click();
    await page.getByRole("radio", { name: "Dark" }).waitFor();
    expect(await page.evaluate(() => "isSamePage" in window)).toBe(true);
    // Once a page of it is at rest, the earlier shell is cleared away.
    await later.reload();
    while ((await shellsNow()).length > 1) await later.waitForTimeout(100);
    await goOffline();
    await later.reload();
    await later.locator("html[data-ready]").waitFor({ state: "attached" });
    expect(await later.locator(h1).textContent()).toBe("How did a machine change Europe?");
    // A page that was stored before comes with the scripts it was stored with.
    await later.goto(new URL(addresses.subject, page.url()).href);
    await later.locator("html[data-ready]").waitFor({ state: "attached" });
    expect(await later.locator(h1).textContent()).toBe("Mathematics");
    expect(complaints).toEqual([]);
  });

  test("a subject that is kept is renewed, and can be read as it was until then", async () => {
    const { page, open, untilKept, goOffline, republish } = await serveOwnSite();
    await open(addresses.subject);
    await untilKept(addresses.subject);
    await page.getByRole("checkbox", { name: "Download for offline reading" }).check();
    await page.getByText(/^\d+ kB on this device$/u).waitFor();
    const kept = await pathsIn(page, "kept");
    await republish();
    await page.evaluate(() => fetch("/data/manifest.json"));
    await goOffline();
    await page.goto(new URL(addresses.formulas, page.url()).href);
    await page.locator("#answer .katex").first().waitFor();
    await republish();
    await open(addresses.subject);
    const isRenewed = (paths: readonly string[]) =>
      paths.length === kept.length &&
      paths.every((path) => !path.startsWith("data/") || !kept.includes(path));
    while (!isRenewed(await pathsIn(page, "kept"))) await page.waitForTimeout(100);
  });
});

describe("the service worker", () => {
  test("keeps to its base path", async () => {
    const base = "/learn-more/";
    const folder = join(inject("siteFolder"), "..", "test-site-below");
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    execFileSync("npm", [
      "run",
      "--silent",
      "build",
      "--",
      "--base",
      base,
      "--prerender",
      "lists",
      "--out",
      folder,
    ]);
    const { page, open, untilKept, goOffline } = await serveOwnSite(base, folder);
    await open("/learn/mathematics");
    await untilKept("/learn/mathematics");
    await page.locator("ol.entries a").first().click();
    await page.locator("#answer p").first().waitFor();
    await goOffline();
    await page.reload();
    await page.locator("#answer p").first().waitFor();
    const names = await page.evaluate(() => caches.keys());
    expect(names.every((name) => name.startsWith(`quire:${base}:`))).toBe(true);
    const scopes = await page.evaluate(async () =>
      (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
    );
    expect(scopes).toEqual([base]);
  });

  test("does not come to readers who save data, until they ask for a subject", async () => {
    const { page, context, open, toUrl } = await serveOwnSite();
    await context.addInitScript(() =>
      Object.defineProperty(navigator, "connection", { value: { saveData: true } }),
    );
    await open(addresses.subject);
    const box = page.getByRole("checkbox", { name: "Download for offline reading" });
    await page.getByText(/^Needs \d+ kB on this device$/u).waitFor();
    expect(await page.evaluate(() => navigator.serviceWorker.getRegistration())).toBeUndefined();
    await box.check();
    await page.getByText(/^\d+ kB on this device$/u).waitFor();
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)).toBe(toUrl("/"));
  });

  test("answers nothing that a host has not answered: no page in the place of data or scripts", async () => {
    const { page, open, untilKept, goOffline } = await serveOwnSite();
    await open(addresses.home);
    await untilKept(addresses.home);
    const ask = (path: string) =>
      page.evaluate(
        (url) =>
          fetch(url).then(
            ({ status, headers }) => `${status} ${headers.get("content-type")}`,
            () => "failed",
          ),
        path,
      );
    expect(await ask("/assets/no-such-thing.js")).toBe("404 text/plain; charset=utf-8");
    await goOffline();
    expect(await ask("/assets/no-such-thing.js")).toBe("failed");
    expect(await ask("/data/articles/physics/0123456789ab/0.json")).toBe("failed");
    expect(await ask("/data/manifest.json")).toContain("200 application/json");
  });
});
