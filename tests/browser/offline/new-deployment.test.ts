import { describe, expect, test } from "vitest";
import { cachedPaths } from "../support/cached-paths.ts";
import { startIsolatedSites } from "../support/isolated-site.ts";
import { downloadSubject, samplePaths, waitUntilHydrated } from "../support/sample-pages.ts";

const openIsolatedSite = startIsolatedSites();

const h1 = "h1";

describe("after a new deployment", () => {
  test("an open tab keeps working, the next visit has the new content, and both work offline", async () => {
    const { page, context, openPath, waitUntilCached, goOffline, republish, consoleErrors } =
      await openIsolatedSite();
    await openPath(samplePaths.subject);
    await waitUntilCached(samplePaths.subject);
    await openPath(samplePaths.plain);
    const question = (await page.locator(h1).textContent()) ?? "";
    await republish({ [question]: "How did a machine change Europe?" });
    const secondPage = await context.newPage();
    await secondPage.goto(page.url());
    expect(await secondPage.locator(h1).textContent()).toBe("How did a machine change Europe?");
    // The new worker claims the old tab without reloading it.
    await page.evaluate(() => Object.assign(window, { isSamePage: true }));
    const appShellCaches = async (): Promise<string[]> =>
      (await secondPage.evaluate(() => caches.keys())).filter((name) => name.includes(":app-shell:"));
    await expect.poll(appShellCaches).toHaveLength(2);
    const isNewWorkerActive = () =>
      secondPage.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        return registration?.installing === null && registration.waiting === null;
      });
    await expect.poll(isNewWorkerActive).toBe(true);
    await page.locator(".related a").first().click();
    await page.waitForURL((url) => !url.pathname.endsWith(samplePaths.plain));
    await page.locator("#answer p").first().waitFor();
    await page.getByRole("button", { name: "Reading settings" }).click();
    await page.getByRole("radio", { name: "Dark" }).waitFor();
    expect(await page.evaluate(() => "isSamePage" in window)).toBe(true);
    // The old app shell is deleted once a page of the new version is idle.
    await secondPage.reload();
    await expect.poll(appShellCaches).toHaveLength(1);
    await goOffline();
    await secondPage.reload();
    await waitUntilHydrated(secondPage);
    expect(await secondPage.locator(h1).textContent()).toBe("How did a machine change Europe?");
    // A page that was cached earlier loads the scripts that were cached with it.
    await secondPage.goto(new URL(samplePaths.subject, page.url()).href);
    await waitUntilHydrated(secondPage);
    expect(await secondPage.locator(h1).textContent()).toBe("Mathematics");
    expect(consoleErrors).toEqual([]);
  });

  test("a downloaded subject is updated, and its old version is available until then", async () => {
    const { page, openPath, waitUntilCached, goOffline, republish } = await openIsolatedSite();
    await openPath(samplePaths.subject);
    await waitUntilCached(samplePaths.subject);
    await downloadSubject(page);
    const downloadedBefore = await cachedPaths(page, "downloads");
    await republish();
    await page.evaluate(() => fetch("/data/manifest.json"));
    await goOffline();
    await page.goto(new URL(samplePaths.formulas, page.url()).href);
    await page.locator("#answer .katex").first().waitFor();
    await republish();
    await openPath(samplePaths.subject);
    const isUpdated = (paths: readonly string[]) =>
      paths.length === downloadedBefore.length &&
      paths.every((path) => !path.startsWith("data/") || !downloadedBefore.includes(path));
    await expect.poll(async () => isUpdated(await cachedPaths(page, "downloads"))).toBe(true);
  });

  test("an open tab turns to the new service worker once it has replaced the old one", async () => {
    const { page, openPath, waitUntilCached, republish } = await openIsolatedSite();
    await openPath(samplePaths.subject);
    await waitUntilCached(samplePaths.subject);
    await republish();
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      const worker = registration?.active;
      if (!worker) throw new Error("There is no service worker.");
      await registration.update();
      while (worker.state !== "redundant") await new Promise((resolve) => setTimeout(resolve, 50));
    });
    await page.getByRole("checkbox", { name: "Save for offline" }).check();
    await page.getByText(/^\d+ kB on this device$/u).waitFor({ timeout: 40_000 });
  });
});
