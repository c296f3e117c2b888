import { expect, test } from "vitest";
import { mapInWorkers } from "../../../../src/build/output/workers/map-in-workers.ts";
import {
  type BigramFilesJob,
  createIndexBuilder,
  type IndexBuilder,
  type IndexFile,
} from "../../../../src/search/index/index-builder.ts";
import { documentsToSegment } from "../../../../src/search/index/index-segment.ts";
import { document } from "../../../search/small-index.ts";

/** Subjects that follow each other in another order than their documents, so that documents are renumbered. */
const subjects = ["physics", "chemistry", "biology"];

const documents = Array.from({ length: 150 }, (_, number) =>
  document(`Which is number ${number} of all?`, {
    subject: subjects[number % subjects.length] ?? "",
    text: Array.from({ length: 25 }, (_word, place) => `word${(number * 7 + place * place) % 400}`).join(" "),
  }),
);

function createBuilder(): IndexBuilder {
  const builder = createIndexBuilder({ bigramsPerShard: 3 });
  for (let start = 0; start < documents.length; start += 40)
    builder.add(documentsToSegment(documents.slice(start, start + 40)));
  return builder;
}

function toContents(files: Iterable<IndexFile>): Map<string, string> {
  return new Map(Array.from(files, ({ path, bytes }) => [path, Buffer.from(bytes).toString("base64")]));
}

test("bigrams encoded in workers, last job first, make the same index as in one thread", async () => {
  const { bigramJobs, otherFiles } = createBuilder().finishInParts();
  expect(bigramJobs.length).toBeGreaterThan(4);
  const files = [...otherFiles];
  const encoded = mapInWorkers<BigramFilesJob, readonly IndexFile[]>({
    script: new URL("../../../../src/build/output/search-index/bigram-worker.ts", import.meta.url),
    workerData: null,
    items: bigramJobs.map((createJob) => createJob()).reverse(),
    count: bigramJobs.length,
    batchSize: 1,
  });
  for await (const jobFiles of encoded) files.push(...jobFiles);
  const whole = toContents(createBuilder().finish());
  expect(whole.size).toBeGreaterThan(1000);
  expect(toContents(files)).toEqual(whole);
}, 60_000);
