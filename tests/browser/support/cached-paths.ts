import type { Page } from "playwright-core";

/** Paths of the files in one of the caches of a site at the root. */
export async function cachedPaths(page: Page, cache: "runtime" | "downloads"): Promise<string[]> {
  return await page.evaluate(async (name) => {
    const requests = (await caches.has(name)) ? await (await caches.open(name)).keys() : [];
    return requests.map(({ url }) => new URL(url).pathname.slice(1));
  }, `quire:/:${cache}`);
}
