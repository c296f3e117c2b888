// @vitest-environment happy-dom
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import {
  readAllUserData,
  setUserDataStore,
  updateUserData,
} from "../../../../src/app/data/user-data/user-data.ts";
import type { UserData } from "../../../../src/app/data/user-data/user-data-schema.ts";
import { createMemoryStore } from "../../../../src/app/data/user-data/user-data-store.ts";
import {
  readHighlights,
  updateHighlights,
} from "../../../../src/app/features/highlights/storage/highlight-store.ts";
import { mergeHighlights } from "../../../../src/app/features/highlights/storage/merge-highlights.ts";
import {
  dataToExportFile,
  type ExportedData,
  importData,
  parseExportFile,
} from "../../../../src/app/features/saved/export-file.ts";
import { mergeStudy } from "../../../../src/app/features/study/storage/merge-study.ts";
import { emptyStudy, type Study } from "../../../../src/app/features/study/storage/study-schema.ts";
import { readStudy, updateStudy } from "../../../../src/app/features/study/storage/study-store.ts";
import type { ArticleUrl } from "../../../../src/content/url.ts";
import { highlights } from "../highlights/highlight-arbitraries.ts";
import { studies } from "../study/study-arbitraries.ts";
import { mergeAllUserData } from "./merge-all-user-data.ts";
import { userData } from "./user-data-arbitraries.ts";

const now = new Date("2026-05-01T10:00:00Z");
const sample: UserData = fc.sample(userData, { seed: 7, numRuns: 20 }).reduce(mergeAllUserData);

async function store(userData: UserData): Promise<void> {
  await updateUserData("visits", () => userData.visits);
  await updateUserData("lists", () => userData.lists);
  await updateUserData("read", () => userData.read);
}

beforeEach(() => setUserDataStore(createMemoryStore()));

const allData: fc.Arbitrary<ExportedData> = fc.record({ userData, study: studies, highlights });

/** A file with nothing studied or highlighted. */
const toFile = (data: UserData): string =>
  dataToExportFile({ userData: data, study: emptyStudy, highlights: [] }, now);

test("exported data can be imported", () => {
  fc.assert(
    fc.property(allData, (data) => {
      expect(parseExportFile(dataToExportFile(data, now))).toEqual({ kind: "valid", data });
    }),
  );
});

test("a file of an earlier version, which says nothing of studying or highlights, can be imported", () => {
  const { study: _, highlights: __, ...file } = JSON.parse(toFile(sample));
  expect(parseExportFile(JSON.stringify(file))).toEqual({
    kind: "valid",
    data: { userData: sample, study: emptyStudy, highlights: [] },
  });
});

test("an import is merged with the stored data, and a second one changes nothing", async () => {
  await fc.assert(
    fc.asyncProperty(allData, allData, async (mine, other) => {
      setUserDataStore(createMemoryStore());
      await store(mine.userData);
      await updateStudy(() => mine.study);
      await updateHighlights(() => [...mine.highlights]);
      const expected = mergeHighlights(mine.highlights, other.highlights);
      for (const _ of [1, 2]) {
        await importData(other);
        expect(await readAllUserData()).toEqual(mergeAllUserData(mine.userData, other.userData));
        expect(mergeStudy(await readStudy(), emptyStudy)).toEqual(mergeStudy(mine.study, other.study));
        expect(mergeHighlights(await readHighlights())).toEqual(expected);
      }
    }),
    { numRuns: 50 },
  );
});

describe("a damaged file", () => {
  const validFile = toFile(sample);
  const url = "/learn/physics/questions/ice" as ArticleUrl;
  const item = { url: "javascript:alert(1)" as ArticleUrl, question: "", note: "", added: 1, changed: 1 };
  const list = { id: "a", name: "A", created: 1, changed: 1, items: [item] };
  const visit = { url, question: "Ice", time: 1, position: { block: 0, fraction: 0 }, progress: 2 };
  const fileWith = (changes: Partial<UserData>): string => toFile({ ...sample, ...changes });

  const card = {
    url: "nowhere" as ArticleUrl,
    question: "",
    changed: 1,
    schedule: null,
    hold: { kind: "none" },
  };
  const study = { ...emptyStudy, cards: [card] } as Study;
  const studyFile = dataToExportFile({ userData: sample, study, highlights: [] }, now);
  const highlightFile = validFile.replace('"highlights": []', '"highlights": [{ "id": "a1" }]');

  test.each<[string, string, RegExp]>([
    ["nothing", "", /not valid JSON/u],
    ["half a file", validFile.slice(0, validFile.length / 2), /part of it is missing/u],
    ["other JSON", "[1, 2]", /not exported from this site/u],
    ["null", "null", /not exported from this site/u],
    ["a later version", validFile.replace('"version": 1', '"version": 2'), /newer version/u],
    ["no lists", validFile.replace('"lists"', '"lost"'), /unexpected data at lists\./u],
    ["a foreign URL", fileWith({ lists: [list] }), /at lists\.0\.items\.0\.url/u],
    ["a progress of 200 %", fileWith({ visits: [visit] }), /at visits\.0\.progress/u],
    ["a damaged schedule", studyFile, /at study\.cards\.0\.url/u],
    ["a highlight of nothing", highlightFile, /at highlights\.0\.url/u],
    ["an invalid timestamp", fileWith({ read: [{ url, time: 1e300 }] }), /at read\.0\.time/u],
  ])("is rejected with a reason: %s", (_, text, reason) => {
    const parsed = parseExportFile(text);
    expect(parsed.kind === "damaged" && parsed.reason).toMatch(reason);
  });

  test("of any kind never throws", () => {
    fc.assert(
      fc.property(fc.nat(validFile.length), fc.string({ maxLength: 3 }), (at, text) => {
        const changed = validFile.slice(0, at) + text + validFile.slice(at + 1);
        expect(() => parseExportFile(changed)).not.toThrow();
      }),
    );
  });
});

test("an article with a very long question stays saved, under the beginning of its question", async () => {
  const question = "Why is it so? ".repeat(100);
  const item = {
    url: "/learn/physics/questions/ice" as ArticleUrl,
    question,
    note: "",
    added: 1,
    changed: 1,
  };
  const lists = [{ id: "saved", name: "Saved", created: 1, changed: 1, items: [item] }];
  await updateUserData("lists", () => lists);
  const stored = await readAllUserData();
  const [saved] = stored.lists[0]?.items ?? [];
  expect(saved?.question).toMatch(/^Why is it so\? .{900,990}…$/u);
  const exported = parseExportFile(toFile({ ...stored, lists }));
  expect(exported).toEqual({
    kind: "valid",
    data: { userData: stored, study: emptyStudy, highlights: [] },
  });
});

test("invalid stored data does not affect the rest", async () => {
  const store = createMemoryStore();
  setUserDataStore(store);
  const list = { id: "saved", name: "Saved", created: 1, changed: 1 };
  const item = { url: "/learn/physics/questions/ice", question: "Ice", note: "", added: 1, changed: 1 };
  await store.update("lists", () => [7, { ...list, items: [item, { url: "nowhere" }] }]);
  await store.update("read", () => "no list");
  expect(await readAllUserData()).toEqual({ visits: [], read: [], lists: [{ ...list, items: [item] }] });
});
