import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { relatedTo, smallArticle } from "../../support/small-article.ts";
import { writeFiles } from "../../support/write-files.ts";
import { findAxeViolations } from "../support/axe.ts";
import { cachedPaths } from "../support/cached-paths.ts";
import { type ProxiedSite, startProxiedSites } from "../support/proxied-site.ts";
import { runBuild } from "../support/run-build.ts";
import {
  downloadSubject,
  sidewaysScrollPx,
  startBrowser,
  visit,
  waitUntilHydrated,
  waitUntilSettled,
} from "../support/sample-pages.ts";

const folder = mkdtempSync(join(tmpdir(), "quire-offline-page-"));
let first = "";
let second = "";
const openProxiedSite = startProxiedSites();
const openPage = startBrowser();

/** Sixty articles on physics, some on history that link to each other and to physics. */
function writeContent(change: (path: string, text: string) => string): string {
  const content = mkdtempSync(join(folder, "content-"));
  const write = (path: string, text: string): void => writeFiles(content, { [path]: change(path, text) });
  for (let index = 0; index < 60; index += 1) {
    const date = `2024-01-${String((index % 28) + 1).padStart(2, "0")}`;
    const answer = `Body ${index} falls as fast as any other. ${"It takes its time. ".repeat(40)}`;
    write(
      `physics/fall-${index}.md`,
      smallArticle(`How fast does body ${index} fall?`, { date, keywords: "fall" }, answer),
    );
  }
  for (const [index, town] of ["Rome", "Athens", "Carthage"].entries()) {
    const links = relatedTo("/learn/physics/questions/fall-1", "/learn/art/questions/why-is-it-blue");
    write(
      `history/${town.toLowerCase()}.md`,
      smallArticle(`Who founded ${town}?`, { date: `2024-02-0${index + 1}`, ...links }),
    );
  }
  write("art/why-is-it-blue.md", smallArticle("Why is it blue?", { date: "2024-03-01" }));
  return content;
}

beforeAll(async () => {
  const content = writeContent((_, text) => text);
  first = await runBuild(join(folder, "first"), { content });
  const changed = ["physics/fall-3.md", "physics/fall-40.md"];
  const changedContent = writeContent((path, text) =>
    changed.includes(path) ? text.replace("as fast", "nearly as fast") : text,
  );
  second = await runBuild(join(folder, "second"), { content: changedContent });
}, 240_000);

afterAll(() => rmSync(folder, { recursive: true }));

/** Downloads subjects on their own pages, and opens the page of downloads. */
async function downloadAll({ page, openPath }: ProxiedSite, subjects: readonly string[]): Promise<void> {
  for (const subject of subjects) {
    await openPath(`/learn/${subject}`);
    await downloadSubject(page);
  }
  await openPath("/offline");
  await cardOf(page, subjects[0] ?? "").waitFor();
}

const cardOf = (page: Page, subject: string) =>
  page.getByRole("listitem").filter({ has: page.getByRole("link", { name: subject, exact: false }) });

/** Makes the browser say that each byte costs something, so that updates wait for the reader. */
async function payByVolume({ context }: ProxiedSite): Promise<void> {
  await context.addInitScript(() =>
    Object.defineProperty(navigator, "connection", { value: { type: "cellular", effectiveType: "4g" } }),
  );
}

describe("the page of downloads", () => {
  test("shows the size of each subject and of all, searches within one, and works without a host", async () => {
    const site = await openProxiedSite(first);
    const { page, goOffline, consoleErrors } = site;
    await downloadAll(site, ["physics", "history"]);
    await page.getByText(/^\S+ kB in total$/u).waitFor();
    for (const subject of ["physics", "history"]) {
      await cardOf(page, subject)
        .getByText(/^\S+ kB on this device$/u)
        .waitFor();
      await cardOf(page, subject)
        .getByText(/^Updated /u)
        .waitFor();
    }
    await page.getByText(/^This site uses .*B\. About .*B are free\./u).waitFor();
    await goOffline();
    await page.getByText("You are offline.").waitFor();
    await page.reload();
    await waitUntilHydrated(page);
    const search = cardOf(page, "physics").getByRole("searchbox", { name: "Filter questions in physics" });
    await search.fill("body 17");
    await search.press("Enter");
    await page.waitForURL(/\/learn\/physics\?q=body\+17$/u);
    await page.getByRole("link", { name: "How fast does body 17 fall?" }).click();
    await page.getByText("Body 17 falls as fast").waitFor();
    expect(consoleErrors).toEqual([]);
  });

  test("pauses a download, also for the next visit, and resumes it", async () => {
    const site = await openProxiedSite(first);
    const { page, openPath, holdBack, release } = site;
    await openPath("/learn/physics");
    await page.getByRole("checkbox", { name: "Save for offline" }).waitFor();
    holdBack(/^data\/articles\/physics\//u);
    await page.getByRole("checkbox", { name: "Save for offline" }).check();
    await page.getByTitle("All downloads").click();
    await page.getByRole("button", { name: "Pause: physics" }).click();
    await page.getByText("Paused", { exact: true }).waitFor();
    release();
    await page.reload();
    await page.getByText("Paused", { exact: true }).waitFor();
    const storage = page.getByText(/^This site uses /u);
    const storageBefore = await storage.textContent();
    await page.getByRole("button", { name: "Resume: physics" }).click();
    await cardOf(page, "physics")
      .getByText(/^\S+ kB on this device$/u)
      .waitFor();
    await expect.poll(() => storage.textContent()).not.toBe(storageBefore);
    const shards = (await cachedPaths(page, "downloads")).filter((path) =>
      path.startsWith("data/articles/physics/"),
    );
    expect(shards.length).toBeGreaterThan(10);
  });

  test("removes one subject after a question, and all of them, with everything in the cache", async () => {
    const site = await openProxiedSite(first);
    const { page } = site;
    await downloadAll(site, ["physics", "history"]);
    await page.getByRole("button", { name: "Remove: history" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("button", { name: "Remove: history" }).click();
    await page
      .getByRole("dialog", { name: "Remove history from this device?" })
      .getByRole("button", { name: "Remove" })
      .click();
    await page.getByText("history removed").waitFor();
    await expect.poll(() => cardOf(page, "history").count()).toBe(0);
    expect((await cachedPaths(page, "downloads")).filter((path) => path.includes("/history/"))).toEqual([]);
    await page.getByRole("button", { name: "Remove all" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
    await page.getByText("Nothing downloaded yet").waitFor();
    expect(await cachedPaths(page, "downloads")).toEqual([]);
  });

  test("says what to do when there is no space left, and goes on once there is", async () => {
    const site = await openProxiedSite(first);
    const { page, context, openPath } = site;
    await openPath("/learn/physics");
    await page.getByRole("checkbox", { name: "Save for offline" }).waitFor();
    const session = await context.newCDPSession(page);
    const origin = new URL(page.url()).origin;
    const { usage = 0 } = await page.evaluate(() => navigator.storage.estimate());
    await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: usage + 40_000 });
    await page.getByRole("checkbox", { name: "Save for offline" }).check();
    await page.getByText("There is not enough space on this device.").waitFor();
    await openPath("/offline");
    await page.getByRole("heading", { name: "Not enough space" }).waitFor();
    await page.getByText("Stopped: not enough space on this device").waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    await session.send("Storage.overrideQuotaForOrigin", { origin });
    await page.getByRole("button", { name: "Resume: physics" }).click();
    await cardOf(page, "physics")
      .getByText(/^\S+ kB on this device$/u)
      .waitFor();
    await expect.poll(() => page.getByRole("heading", { name: "Not enough space" }).count()).toBe(0);
  });
});

describe("after the site was published again", () => {
  test("an update says how much has changed, and loads only that", async () => {
    const site = await openProxiedSite(first);
    const { page, requests, publish, openPath, goOffline } = site;
    await payByVolume(site);
    await downloadAll(site, ["physics", "history"]);
    const before = await cachedPaths(page, "downloads");
    await publish(second);
    await openPath("/offline");
    await page.getByText(/^2 articles changed, \S+ kB$/u).waitFor();
    const start = requests.length;
    await page.getByRole("button", { name: "Update: physics" }).click();
    await expect.poll(() => page.getByRole("button", { name: "Update: physics" }).count()).toBe(0);
    const isNew = (path: string): boolean => path.startsWith("data/") && !before.includes(path);
    await expect
      .poll(async () => (await cachedPaths(page, "downloads")).filter(isNew).length)
      .toBe(before.filter((path) => path.includes("/physics/")).length);
    const loaded = requests.slice(start).filter((path) => /^data\/(?:articles|lists)\//u.test(path));
    // The two shards of the changed articles, and what lists their answers' beginnings.
    expect(loaded.filter((path) => path.startsWith("data/articles/"))).toHaveLength(2);
    expect(loaded.length).toBeLessThan(8);
    await goOffline();
    await openPath("/learn/physics/questions/fall-3");
    await page.getByText("Body 3 falls nearly as fast").waitFor();
  });

  test("a small update needs no asking", async () => {
    const site = await openProxiedSite(first);
    const { page, publish, openPath, goOffline } = site;
    await downloadAll(site, ["physics"]);
    const before = await cachedPaths(page, "downloads");
    await publish(second);
    await openPath("/learn/history");
    await expect
      .poll(async () => (await cachedPaths(page, "downloads")).filter((path) => before.includes(path)))
      .toEqual([]);
    await goOffline();
    await openPath("/learn/physics/questions/fall-40");
    await page.getByText("Body 40 falls nearly as fast").waitFor();
  });

  test("an interrupted update leaves all of the version before, and goes on later", async () => {
    const site = await openProxiedSite(first);
    const { page, publish, openPath, holdBack, requests, goOffline, goOnline } = site;
    await downloadAll(site, ["physics"]);
    const before = await cachedPaths(page, "downloads");
    await publish(second);
    holdBack(/^data\/articles\/physics\//u);
    const start = requests.length;
    await openPath("/offline");
    await expect.poll(() => requests.slice(start).some((path) => path.endsWith("/files.json"))).toBe(true);
    await expect
      .poll(async () => (await cachedPaths(page, "downloads")).length)
      .toBeGreaterThan(before.length + 5);
    await goOffline();
    expect(await cachedPaths(page, "downloads")).toEqual(expect.arrayContaining(before));
    for (const number of [3, 40, 7]) {
      await openPath(`/learn/physics/questions/fall-${number}`);
      await page.getByText(`Body ${number} falls as fast`).waitFor();
    }
    await openPath("/learn/physics?sort=title");
    await page.getByRole("link", { name: "How fast does body 59 fall?" }).waitFor();
    await goOnline();
    await openPath("/offline");
    await expect
      .poll(async () => (await cachedPaths(page, "downloads")).filter((path) => before.includes(path)))
      .toEqual([]);
  });
});

describe("without a connection", () => {
  test("links to what is not on the device are marked until there is one again, and can be followed", async () => {
    const site = await openProxiedSite(first);
    const { page, openPath, goOffline, goOnline, consoleErrors } = site;
    await downloadAll(site, ["physics", "history"]);
    await openPath("/learn/history/questions/rome");
    await page.getByRole("button", { name: "Save", exact: true }).waitFor();
    const link = page.locator(".related a", { hasText: "Why is it blue?" });
    const reachable = page.locator(".related a", { hasText: "How fast does body 1 fall?" });
    expect(await link.getAttribute("data-unreachable")).toBeNull();
    await goOffline();
    await expect.poll(() => link.getAttribute("data-unreachable")).toBe("");
    expect(await page.locator("main a[data-unreachable]").allTextContents()).not.toContain(
      await reachable.textContent(),
    );
    const description = (await link.getAttribute("aria-describedby")) ?? "";
    expect(await page.locator(`#${description}`).textContent()).toBe("Not available offline");
    expect(await findAxeViolations(page)).toEqual([]);
    // Pages that follow.
    await page.getByRole("navigation", { name: "Site" }).getByRole("link", { name: "Subjects" }).click();
    const art = page.getByRole("main").getByRole("link", { name: "Art", exact: true });
    await expect.poll(() => art.getAttribute("data-unreachable")).toBe("");
    expect(
      await page.getByRole("main").getByRole("link", { name: "physics" }).getAttribute("data-unreachable"),
    ).toBeNull();
    await art.click();
    await page.getByRole("heading", { level: 1, name: "No connection" }).waitFor();
    await page.goBack();
    await goOnline();
    await expect.poll(() => page.locator("[data-unreachable]").count()).toBe(0);
    expect(consoleErrors).toEqual([]);
  });
});

describe("behind a router that has lost its line", () => {
  test("a page from the cache marks links as without a connection, until the host answers again", async () => {
    const site = await openProxiedSite(first);
    const { page, openPath, loseLine, goOnline, consoleErrors } = site;
    await downloadAll(site, ["physics", "history"]);
    await openPath("/learn/history/questions/rome");
    loseLine();
    await openPath("/learn/history/questions/rome");
    const link = page.locator(".related a", { hasText: "Why is it blue?" });
    await expect.poll(() => link.getAttribute("data-unreachable")).toBe("");
    expect(await page.evaluate(() => navigator.onLine)).toBe(true);
    await page.getByText("You are offline.").waitFor();
    await goOnline();
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    await expect.poll(() => page.locator("[data-unreachable]").count()).toBe(0);
    expect(await page.getByText("You are offline.").count()).toBe(0);
    expect(consoleErrors).toEqual([]);
  });

  test("an article that can't be loaded marks links", async () => {
    const site = await openProxiedSite(first);
    const { page, openPath, loseLine } = site;
    await downloadAll(site, ["physics", "history"]);
    await openPath("/learn");
    const art = page.getByRole("main").getByRole("link", { name: "Art", exact: true });
    // The check of the worker, which is the first to notice, is over.
    await page.waitForLoadState("networkidle");
    loseLine();
    await art.click();
    await page.getByRole("heading", { level: 1, name: "No connection" }).waitFor();
    await page.goBack();
    await expect.poll(() => art.getAttribute("data-unreachable")).toBe("");
  });
});

describe("a reader without downloads", () => {
  test.each([390, 1280])("is told how to get some, on a screen of %i px", async (width) => {
    const site = await openProxiedSite(first);
    const { page, openPath } = site;
    await page.setViewportSize({ width, height: 844 });
    await openPath("/learn");
    await page.getByRole("contentinfo").getByRole("link", { name: "Offline" }).click();
    await page.getByText("Nothing downloaded yet").waitFor();
    await waitUntilSettled(page);
    expect(await findAxeViolations(page)).toEqual([]);
    expect(await sidewaysScrollPx(page)).toBe(0);
  });

  test("is told why, where the browser offers no storage", async () => {
    const { page } = await openPage("/learn");
    await visit(page, "/offline");
    await page.getByRole("heading", { name: "This window can’t download" }).waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
  });

  test("is told that downloads need scripts, where there are none", async () => {
    const { page } = await openPage("/offline", { javaScriptEnabled: false });
    expect(await page.locator("main noscript p").textContent()).toBe("Downloads need JavaScript.");
  });
});

describe("installing the site", () => {
  test("is offered once the browser offers it, and never again after “Not now”", async () => {
    const site = await openProxiedSite(first);
    const { page, openPath } = site;
    await openPath("/offline");
    await page.getByText("Nothing downloaded yet").waitFor();
    const heading = page.getByRole("heading", { name: "Install as an app" });
    expect(await heading.count()).toBe(0);
    const offer = () =>
      page.evaluate(() => {
        const event = new Event("beforeinstallprompt", { cancelable: true });
        window.dispatchEvent(Object.assign(event, { prompt: async () => undefined }));
      });
    await offer();
    await heading.waitFor();
    await page.getByRole("button", { name: "Not now" }).click();
    await expect.poll(() => heading.count()).toBe(0);
    await page.reload();
    await page.getByText("Nothing downloaded yet").waitFor();
    await offer();
    expect(await heading.count()).toBe(0);
  });
});
