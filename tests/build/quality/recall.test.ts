import { expect, test } from "vitest";
import { measureAskedQueries } from "../../../src/build/quality/asked-queries.ts";
import { drawRecallQueries, measureRecall } from "../../../src/build/quality/recall.ts";
import { createTestEngine, document } from "../../search/small-index.ts";

const words = "river mountain forest desert island valley glacier volcano canyon meadow lagoon tundra".split(
  " ",
);
const documents = Array.from({ length: 12 }, (_, index) =>
  document(`What is landform ${index}?`, {
    text: [...words.slice(index), ...words.slice(0, index)].slice(0, 7).join(" "),
  }),
);

test("queries drawn from texts are found in full", async () => {
  const queries = drawRecallQueries(() => documents, documents.length, 6);
  expect(queries).toHaveLength(6);
  for (const { query, urls } of queries) {
    expect(query.split(" ").length).toBeGreaterThanOrEqual(2);
    expect(urls.size).toBeGreaterThan(0);
  }
  expect(await measureRecall(createTestEngine(documents), queries)).toEqual({ queries: 6, recall: 1 });
});

test("everyday queries succeed with a title that matches, or one of the URLs", async () => {
  const url = documents[3]?.url ?? "";
  const queries = [
    { query: "landform 3", title: "LANDFORM 3" },
    { query: "landform 3", urls: [url] },
    { query: "landform 3", title: "^nothing$" },
  ];
  const report = await measureAskedQueries(createTestEngine(documents), queries);
  expect(report).toMatchObject({ queries: 3, missed: ["landform 3"] });
  expect(report.success3).toBeCloseTo(2 / 3);
});
