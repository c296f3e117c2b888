import fc from "fast-check";
import { expect, test } from "vitest";
import { must } from "../../../src/content/must.ts";
import { BigramCollector, type CollectedBigrams } from "../../../src/search/index/bigram-collector.ts";
import {
  encodeBigrams,
  findChangedShards,
  segmentsToBigramJobs,
} from "../../../src/search/index/bigram-job.ts";
import { runsToLayout } from "../../../src/search/index/document-layout.ts";

const documentCount = 4;

const layout = runsToLayout([[{ subject: "physics", subjectName: "Physics", count: documentCount }]]);

/** Few different hashes, so that many bigrams are in both of two lists. */
const bigrams = fc
  .array(
    fc.record({
      hash: fc.nat(40).map((number) => number * 100_000_007),
      document: fc.nat(documentCount - 1),
      position: fc.nat(9),
    }),
    { maxLength: 30 },
  )
  .map((all): CollectedBigrams => {
    const collector = new BigramCollector();
    for (const { hash, document, position } of all) collector.add(hash % 2 ** 32, document, position);
    return collector.toBigrams();
  });

function encode(segment: CollectedBigrams, shardCount: number): string[] {
  return segmentsToBigramJobs([segment], layout, shardCount).flatMap((createJob) =>
    Array.from(encodeBigrams(createJob()), ({ bytes }) => Buffer.from(bytes).toString("hex")),
  );
}

test("every shard that is encoded differently is among the changed ones", () => {
  fc.assert(
    fc.property(bigrams, bigrams, fc.integer({ min: 1, max: 400 }), (previous, current, shardCount) => {
      const changed = findChangedShards(previous, current, shardCount);
      const before = encode(previous, shardCount);
      for (const [shard, bytes] of encode(current, shardCount).entries())
        if (bytes !== must(before[shard], "shard")) expect(changed).toContain(shard);
    }),
  );
});

test("no shard has changed in a segment that is the same", () => {
  fc.assert(
    fc.property(bigrams, (segment) => {
      expect(findChangedShards(segment, segment.slice(), 50)).toEqual(new Set());
    }),
  );
});
