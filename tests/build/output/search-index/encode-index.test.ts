import { expect, test } from "vitest";
import {
  type EncodedIndex,
  type EncodeOptions,
  encodeIndex,
  type PreviousIndex,
} from "../../../../src/build/output/search-index/encode-index.ts";
import {
  bytesToBigrams,
  bytesToSource,
  createSegmentStore,
  readStoredPart,
  type SegmentSource,
  segmentToBytes,
} from "../../../../src/build/output/search-index/stored-segment.ts";
import { must } from "../../../../src/content/must.ts";
import { createIndexBuilder } from "../../../../src/search/index/index-builder.ts";
import { documentsToSegment, type IndexSegment } from "../../../../src/search/index/index-segment.ts";
import type { SearchDocument } from "../../../../src/search/index/search-document.ts";
import { document } from "../../../search/small-index.ts";
import { createMemoryCacheStore } from "../cache/memory-cache-store.ts";

/** Subjects that follow each other in another order than their documents, so that documents are renumbered. */
const subjects = ["physics", "chemistry", "biology"];

const documents = Array.from({ length: 150 }, (_, number) =>
  document(`Which is number ${number} of all?`, {
    subject: subjects[number % subjects.length] ?? "",
    text: Array.from({ length: 25 }, (_word, place) => `word${(number * 7 + place * place) % 400}`).join(" "),
  }),
);

const bigramsPerShard = 3;

const options: Omit<EncodeOptions, "write"> = {
  language: "en",
  synonyms: [],
  bigramsPerShard,
  inWorkers: false,
  previous: undefined,
  isStopped: () => false,
};

function toSegments(all: readonly SearchDocument[]): IndexSegment[] {
  const starts = Array.from({ length: Math.ceil(all.length / 40) }, (_, index) => index * 40);
  return starts.map((start) => documentsToSegment(all.slice(start, start + 40)));
}

const cache = createMemoryCacheStore();

function toSources(all: readonly SearchDocument[]): SegmentSource[] {
  return toSegments(all).map((segment) => {
    const bytes = segmentToBytes(segment);
    createSegmentStore(cache).set(segment.fingerprint, bytes);
    return bytesToSource(bytes, segment.fingerprint, cache, () => bytes);
  });
}

/** What a build knows of the index of the last one. */
function toPrevious(
  { record }: EncodedIndex,
  isUnchanged: PreviousIndex["isUnchanged"] = () => true,
): PreviousIndex {
  return { record, isUnchanged, readPart: (key, name) => readStoredPart(cache, key, name) };
}

/** The files of an index built in one step. */
function buildWhole(all: readonly SearchDocument[]): Map<string, string> {
  const builder = createIndexBuilder({ bigramsPerShard });
  for (const segment of toSegments(all)) builder.add(segment);
  return new Map(Array.from(builder.finish(), ({ path, bytes }) => [path, toText(bytes)]));
}

function toText(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}

/** An index with the files that were written for it. */
interface WrittenIndex extends EncodedIndex {
  readonly written: ReadonlyMap<string, string>;
}

async function encode(
  all: readonly SearchDocument[],
  changes: Partial<EncodeOptions> = {},
): Promise<WrittenIndex> {
  const written = new Map<string, string>();
  const write: EncodeOptions["write"] = ({ path, bytes }) => void written.set(path, toText(bytes));
  const index = await encodeIndex(toSources(all), { ...options, write, ...changes });
  return { ...index, written };
}

/** All files of an index; those that are moved are taken from the previous one. */
function toContents(
  { written, movedFiles }: WrittenIndex,
  previous: ReadonlyMap<string, string> = new Map(),
): Map<string, string> {
  const moved = movedFiles.map(
    ({ path, previousPath }) => [path, must(previous.get(previousPath), previousPath)] as const,
  );
  return new Map([...written, ...moved]);
}

test("an index encoded in workers is the same as in one thread", async () => {
  const index = await encode(documents, { inWorkers: true });
  const whole = buildWhole(documents);
  expect(whole.size).toBeGreaterThan(1000);
  expect(toContents(index)).toEqual(whole);
}, 60_000);

test.each([
  ["the text of a document", 3, { text: "word1 word2 word900" }],
  ["the keywords of a document", 77, { keywords: ["word3", "new word"] }],
  ["the subject of a document", 149, { subject: "chemistry" }],
  ["nothing", 0, {}],
])(
  "after a change of %s, an index made from the previous one is the same as a new one",
  async (_, place, fields) => {
    const first = await encode(documents);
    const edited = documents.map((each, index) => (index === place ? { ...each, ...fields } : each));
    const previous = toPrevious(first);
    const second = await encode(edited, { previous });
    expect(toContents(second, toContents(first))).toEqual(buildWhole(edited));
  },
);

test("after a change of one text, most files are those of the previous index", async () => {
  const first = await encode(documents);
  const edited = documents.map((each, index) =>
    index === 3 ? { ...each, text: each.text.replace(/\S+$/u, "another") } : each,
  );
  const previous = toPrevious(first);
  const { written } = await encode(edited, { previous });
  const made = Array.from(written.keys(), (path) => path.split("/").at(-2) ?? "header");
  expect(new Set(made)).toEqual(new Set(["texts", "bigrams", "header"]));
  expect(made.filter((folder) => folder === "bigrams").length).toBeLessThan(5);
});

test("a file of the previous index that has been changed is made again", async () => {
  const first = await encode(documents);
  const changed = ["titles/0.bin", "bigrams/5.bin"].map((path) => `${first.record.folder}/${path}`);
  const isUnchanged = (path: string): boolean => !changed.includes(path);
  const second = await encode(documents, { previous: toPrevious(first, isUnchanged) });
  const made = [...second.written.keys()];
  expect(made).toEqual(expect.arrayContaining(changed));
  expect(made.some((path) => path.includes("/texts/"))).toBe(false);
  expect(toContents(second, toContents(first))).toEqual(buildWhole(documents));
});

test("if the previous segments are not known any more, everything is made again", async () => {
  const first = await encode(documents);
  const edited = documents.map((each, index) => (index === 3 ? { ...each, text: "word1 another" } : each));
  const previous: PreviousIndex = { ...toPrevious(first), readPart: () => undefined };
  const second = await encode(edited, { previous });
  const made = [...second.written.keys()].filter((path) => path.includes("/bigrams/"));
  expect(made).toHaveLength(second.record.parts.bigrams.files.length);
  expect(toContents(second, toContents(first))).toEqual(buildWhole(edited));
});

test("bigrams are read wherever their bytes are in a buffer", () => {
  const bigrams = Float64Array.of(1, 2 ** 40, 2 ** 52);
  const buffer = Buffer.concat([Buffer.alloc(3), new Uint8Array(bigrams.buffer)]);
  expect(bytesToBigrams(buffer.subarray(3))).toEqual(bigrams);
});
