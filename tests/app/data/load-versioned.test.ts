import { describe, expect, test, vi } from "vitest";
import { NotFoundError, OfflineError } from "../../../src/app/data/load-error.ts";
import { loadVersioned, manifestQuery } from "../../../src/app/data/manifest-query.ts";
import { createQueryClient } from "../../../src/app/data/query-client.ts";
import { fakeSite } from "../../support/fake-site.tsx";
import { smallArticle } from "../../support/small-article.ts";

const files = { "physics/ice.md": smallArticle("Why does ice float?") };

/** A tab that was opened before the site was published again. */
async function openOldTab() {
  const site = await fakeSite(files);
  const client = createQueryClient({ retryDelayMs: 0 });
  const old = await client.fetchQuery(manifestQuery);
  site.requestedPaths.length = 0;
  return { site, client, old };
}

const missing = new NotFoundError("No such file", "/data/x.json");

describe("loading a versioned file", () => {
  test("uses the new version if the old one is gone", async () => {
    const { site, client, old } = await openOldTab();
    await site.publish(files);
    const versions: string[] = [];
    const loaded = await loadVersioned(client, async ({ slugs }) => {
      versions.push(slugs.version);
      if (slugs.version === old.slugs.version) throw missing;
      return "found";
    });
    expect(loaded).toBe("found");
    expect(versions).toEqual([old.slugs.version, "version00002"]);
  });

  test("does not retry if the site is unchanged", async () => {
    const { site, client } = await openOldTab();
    const load = vi.fn(() => Promise.reject(missing));
    await expect(loadVersioned(client, load)).rejects.toBe(missing);
    expect(load).toHaveBeenCalledTimes(1);
    expect(site.requestedPaths).toEqual(["data/manifest.json"]);
  });

  test("retries only once, even if the file is missing in the new version too", async () => {
    const { site, client } = await openOldTab();
    await site.publish(files);
    const load = vi.fn(() => Promise.reject(missing));
    await expect(loadVersioned(client, load)).rejects.toBe(missing);
    expect(load).toHaveBeenCalledTimes(2);
    expect(site.requestedPaths).toEqual(["data/manifest.json"]);
  });

  test("does not refetch the manifest if the connection fails", async () => {
    const { site, client } = await openOldTab();
    const offline = new OfflineError("The host can't be reached", "/data/x.json");
    await expect(loadVersioned(client, () => Promise.reject(offline))).rejects.toBe(offline);
    expect(site.requestedPaths).toEqual([]);
  });

  test("refetches the manifest once for concurrent failures", async () => {
    const { site, client, old } = await openOldTab();
    await site.publish(files);
    const load = async ({ slugs }: typeof old): Promise<string> => {
      if (slugs.version === old.slugs.version) throw missing;
      return slugs.version;
    };
    const loaded = await Promise.all([loadVersioned(client, load), loadVersioned(client, load)]);
    expect(loaded).toEqual(["version00002", "version00002"]);
    expect(site.requestedPaths).toEqual(["data/manifest.json"]);
  });
});
