import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import type { ArticleUrl } from "../../../src/article/address.ts";
import { changeKept, readAllKept, setKeptStore } from "../../../src/library/kept/kept.ts";
import type { Kept } from "../../../src/library/kept/kept-data.ts";
import { fileToKept, importKept, keptToFile } from "../../../src/library/kept/kept-file.ts";
import { memoryStore } from "../../../src/library/kept/kept-store.ts";
import { mergeKept } from "../../../src/library/kept/merge-kept.ts";
import { kepts } from "./kept-values.ts";

const now = new Date("2026-05-01T10:00:00Z");
const sample: Kept = fc.sample(kepts, { seed: 7, numRuns: 20 }).reduce(mergeKept);

async function keep(kept: Kept): Promise<void> {
  await changeKept("visits", () => kept.visits);
  await changeKept("lists", () => kept.lists);
  await changeKept("read", () => kept.read);
}

beforeEach(() => setKeptStore(memoryStore()));

test("what is exported can be imported", () => {
  fc.assert(
    fc.property(kepts, (kept) => {
      expect(fileToKept(keptToFile(kept, now))).toEqual({ kind: "read", kept });
    }),
  );
});

test("an import is added to what is there", async () => {
  await fc.assert(
    fc.asyncProperty(kepts, kepts, async (mine, others) => {
      setKeptStore(memoryStore());
      await keep(mine);
      await importKept(others);
      expect(await readAllKept()).toEqual(mergeKept(mine, others));
    }),
    { numRuns: 50 },
  );
});

describe("a damaged file", () => {
  const whole = keptToFile(sample, now);
  const url = "/learn/physics/questions/ice" as ArticleUrl;
  const item = { url: "javascript:alert(1)" as ArticleUrl, question: "", note: "", added: 1, changed: 1 };
  const list = { id: "a", name: "A", created: 1, changed: 1, items: [item] };
  const visit = { url, question: "Ice", time: 1, place: { block: 0, share: 0 }, progress: 2 };
  const fileWith = (kept: Partial<Kept>): string => keptToFile({ ...sample, ...kept }, now);

  test.each<[string, string, RegExp]>([
    ["nothing", "", /not valid JSON/u],
    ["half a file", whole.slice(0, whole.length / 2), /part of it is missing/u],
    ["other JSON", "[1, 2]", /not exported from this site/u],
    ["null", "null", /not exported from this site/u],
    ["a later version", whole.replace('"version": 1', '"version": 2'), /newer version/u],
    ["no lists", whole.replace('"lists"', '"lost"'), /unexpected data at lists\./u],
    ["a foreign address", fileWith({ lists: [list] }), /at lists\.0\.items\.0\.url/u],
    ["a progress of 200 %", fileWith({ visits: [visit] }), /at visits\.0\.progress/u],
    ["a time that never was", fileWith({ read: [{ url, time: 1e300 }] }), /at read\.0\.time/u],
  ])("is told from a sound one, and why: %s", (_, text, reason) => {
    const found = fileToKept(text);
    expect(found.kind === "damaged" && found.reason).toMatch(reason);
  });

  test("of any kind never throws", () => {
    fc.assert(
      fc.property(fc.nat(whole.length), fc.string({ maxLength: 3 }), (at, text) => {
        expect(["read", "damaged"]).toContain(
          fileToKept(whole.slice(0, at) + text + whole.slice(at + 1)).kind,
        );
      }),
    );
  });
});

test("what is damaged in storage takes nothing else with it", async () => {
  const store = memoryStore();
  setKeptStore(store);
  const list = { id: "saved", name: "Saved", created: 1, changed: 1 };
  const item = { url: "/learn/physics/questions/ice", question: "Ice", note: "", added: 1, changed: 1 };
  await store.update("lists", () => [7, { ...list, items: [item, { url: "nowhere" }] }]);
  await store.update("read", () => "no list");
  expect(await readAllKept()).toEqual({ visits: [], read: [], lists: [{ ...list, items: [item] }] });
});
