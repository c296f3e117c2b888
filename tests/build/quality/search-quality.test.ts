import { describe, expect, test } from "vitest";
import { measureSearchQuality, type QualityThresholds } from "../../../src/build/quality/search-quality.ts";
import { buildIndex, createLoader, document } from "../../search/small-index.ts";

const files = buildIndex([
  document("Why is the sky blue?", { keywords: ["scattering"] }),
  document("Why is the sea salty?", { keywords: ["minerals"] }),
]);

const strict: QualityThresholds = {
  classes: { title: { success1: 1, mrr10: 1 }, keywords: { success1: 0.9 } },
  coldBytes: 1,
  coldRequests: 100,
  coldRoundTrips: 100,
  warmBytes: 1e6,
  p95Ms: 1e6,
};

function measure(queries: unknown, thresholds = strict) {
  return measureSearchQuality({
    load: createLoader(files),
    servedBytes: (_path, bytes) => bytes.length,
    engineBytes: 5000,
    queries,
    thresholds,
  });
}

describe("search quality", () => {
  test("is measured per query class, and missed thresholds are described", async () => {
    const { classes, failures } = await measure([
      { url: "/learn/physics/questions/why-is-the-sky-blue", title: "sky blue", keywords: "scattering" },
      { url: "/learn/physics/questions/why-is-the-sea-salty", title: "sea salty", keywords: "scattering" },
    ]);
    expect(classes["title"]).toMatchObject({ queries: 2, success1: 1, success10: 1, mrr10: 1 });
    expect(classes["keywords"]).toMatchObject({ queries: 2, success1: 0.5, success10: 0.5, mrr10: 0.5 });
    expect(failures).toHaveLength(2);
    expect(failures[0]).toBe("keywords: success1 is 0.500, expected at least 0.9");
    expect(failures[1]).toMatch(/^coldBytes is .*, expected at most 1$/u);
  });

  test("counts engine and header among bytes, requests and round trips of a cold start", async () => {
    const { all } = await measure([
      { url: "/learn/physics/questions/why-is-the-sky-blue", title: "sky blue" },
    ]);
    expect(all.coldBytes.mean - all.warmBytes.mean).toBe(5000 + (files.get("index.json")?.length ?? 0));
    expect(all.coldRequests.mean).toBeGreaterThanOrEqual(4);
    expect(all.coldRoundTrips.mean).toBe(3);
  });

  test("takes three round trips for a phrase from a text, as for a title", async () => {
    const url = "/learn/physics/questions/why-is-the-sky-blue";
    const phrase = "short waves bend most";
    const texts = buildIndex([
      document("Why is the sky blue?", { text: `In thin air ${phrase} and reach the eye from everywhere.` }),
      document("Why is the sea salty?", { text: "Rivers bring most of it, in short." }),
    ]);
    const { all } = await measureSearchQuality({
      load: createLoader(texts),
      servedBytes: () => 0,
      engineBytes: 0,
      queries: [{ url, body: phrase, title: "sky blue" }],
    });
    expect(all).toMatchObject({ success1: 1, coldRoundTrips: { mean: 3, max: 3 } });
  });

  test("rejects anything but a list of queries", async () => {
    await expect(measure({ title: "sky" })).rejects.toThrow();
    await expect(measure([{ title: "sky" }])).rejects.toThrow();
  });
});
