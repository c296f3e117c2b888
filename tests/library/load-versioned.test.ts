import { describe, expect, test, vi } from "vitest";
import { NotFoundError, OfflineError } from "../../src/library/load-error.ts";
import { loadVersioned, manifestQuery } from "../../src/library/manifest-query.ts";
import { createQueryClient } from "../../src/library/query-client.ts";
import { fakeSite } from "../support/fake-site.tsx";
import { smallArticle } from "../support/small-article.ts";

const files = { "physics/ice.md": smallArticle("Why does ice float?") };

/** A tab that was opened before the site was published anew. */
async function openOldTab() {
  const site = await fakeSite(files);
  const client = createQueryClient({ retryDelayMs: 0 });
  const old = await client.fetchQuery(manifestQuery);
  site.asked.length = 0;
  return { site, client, old };
}

const missing = new NotFoundError("No such file", "/data/x.json");

describe("loading what lies below a version", () => {
  test("takes the new version where the old one is gone", async () => {
    const { site, client, old } = await openOldTab();
    await site.publish(files);
    const versions: string[] = [];
    const found = await loadVersioned(client, async ({ slugs }) => {
      versions.push(slugs.version);
      if (slugs.version === old.slugs.version) throw missing;
      return "found";
    });
    expect(found).toBe("found");
    expect(versions).toEqual([old.slugs.version, "version00002"]);
  });

  test("does not ask a second time where the site is the same", async () => {
    const { site, client } = await openOldTab();
    const load = vi.fn(() => Promise.reject(missing));
    await expect(loadVersioned(client, load)).rejects.toBe(missing);
    expect(load).toHaveBeenCalledTimes(1);
    expect(site.asked).toEqual(["data/manifest.json"]);
  });

  test("asks no more than twice, though the new version lacks it too", async () => {
    const { site, client } = await openOldTab();
    await site.publish(files);
    const load = vi.fn(() => Promise.reject(missing));
    await expect(loadVersioned(client, load)).rejects.toBe(missing);
    expect(load).toHaveBeenCalledTimes(2);
    expect(site.asked).toEqual(["data/manifest.json"]);
  });

  test("leaves the manifest alone where the connection is what fails", async () => {
    const { site, client } = await openOldTab();
    const offline = new OfflineError("The host can't be reached", "/data/x.json");
    await expect(loadVersioned(client, () => Promise.reject(offline))).rejects.toBe(offline);
    expect(site.asked).toEqual([]);
  });

  test("renews the manifest once for all who find something gone at the same time", async () => {
    const { site, client, old } = await openOldTab();
    await site.publish(files);
    const load = async ({ slugs }: typeof old): Promise<string> => {
      if (slugs.version === old.slugs.version) throw missing;
      return slugs.version;
    };
    const found = await Promise.all([loadVersioned(client, load), loadVersioned(client, load)]);
    expect(found).toEqual(["version00002", "version00002"]);
    expect(site.asked).toEqual(["data/manifest.json"]);
  });
});
