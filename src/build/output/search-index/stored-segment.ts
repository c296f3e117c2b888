import { deserialize, serialize } from "node:v8";
import type { CollectedBigrams } from "../../../search/index/bigram-collector.ts";
import type { SegmentHead } from "../../../search/index/index-builder.ts";
import type { IndexSegment } from "../../../search/index/index-segment.ts";
import { type CacheStore, createCacheKey } from "../cache/cache-store.ts";

/** The parts of a segment, from each of which other files are made. */
export const segmentPartNames = ["titles", "texts", "bigrams", "formulas"] as const;

export type SegmentPartName = (typeof segmentPartNames)[number];

/** What is stored of a segment besides its parts. */
export interface StoredHead extends SegmentHead {
  /** Hashes of the parts. */
  readonly partKeys: Readonly<Record<SegmentPartName, string>>;
}

type SegmentParts = Readonly<Record<SegmentPartName, Uint8Array>>;

/** A segment as it is passed between threads, and as it is cached: there the parts have entries of their own. */
interface StoredSegment {
  readonly head: StoredHead;
  readonly parts?: SegmentParts;
}

/** A value for each part. */
export function createParts<Value>(create: (name: SegmentPartName) => Value): Record<SegmentPartName, Value> {
  // All names are there.
  return Object.fromEntries(segmentPartNames.map((name) => [name, create(name)])) as Record<
    SegmentPartName,
    Value
  >;
}

export function segmentToBytes(segment: IndexSegment): Uint8Array {
  const { fingerprint, runs, bigrams } = segment;
  const parts = createParts((name) =>
    name === "bigrams" ? numbersToBytes(bigrams) : serialize(segment[name]),
  );
  const partKeys = createParts((name) => createCacheKey(parts[name]));
  const head: StoredHead = { fingerprint, runs, bigramCount: bigrams.length, partKeys };
  return serialize({ head, parts } satisfies StoredSegment);
}

/** `bytes` must come from `segmentToBytes` or a store of segments. */
function bytesToStored(bytes: Uint8Array): StoredSegment {
  return deserialize(bytes) as StoredSegment;
}

/** A part of a segment as `segmentToBytes` wrote it, other than bigrams. */
export function bytesToPart<Name extends Exclude<SegmentPartName, "bigrams">>(
  bytes: Uint8Array,
): IndexSegment[Name] {
  return deserialize(bytes) as IndexSegment[Name];
}

/** The bigrams of a segment as `segmentToBytes` wrote them. They are most of an index: they aren't copied, if possible. */
export function bytesToBigrams(bytes: Uint8Array): CollectedBigrams {
  const { buffer, byteOffset, byteLength } =
    bytes.byteOffset % Float64Array.BYTES_PER_ELEMENT === 0 ? bytes : Uint8Array.from(bytes);
  return new Float64Array(buffer, byteOffset, byteLength / Float64Array.BYTES_PER_ELEMENT);
}

function numbersToBytes({ buffer, byteOffset, byteLength }: Float64Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** All that is stored for the key of a segment. */
export function segmentToStoreKeys(key: string): string[] {
  return [key, ...segmentPartNames.map((name) => partToStoreKey(key, name))];
}

function partToStoreKey(key: string, name: SegmentPartName): string {
  return `${key} ${name}`;
}

/** A part of a segment that an earlier build has stored under `key`; undefined if it isn't there any more. */
export function readStoredPart(
  cache: CacheStore,
  key: string,
  name: SegmentPartName,
): Uint8Array | undefined {
  return cache.get(partToStoreKey(key, name));
}

/** Stores the parts of each segment on their own, so that only those that are needed are read. */
export function createSegmentStore(cache: CacheStore): CacheStore {
  return {
    has: (key) => cache.has(key),
    get: (key) => {
      cache.markUsed(segmentToStoreKeys(key));
      return cache.get(key);
    },
    set: (key, bytes) => {
      const { head, parts } = bytesToStored(bytes);
      cache.set(key, serialize({ head } satisfies StoredSegment));
      for (const name of segmentPartNames)
        if (parts !== undefined) cache.set(partToStoreKey(key, name), parts[name]);
    },
    markUsed: (keys) => cache.markUsed(keys.flatMap(segmentToStoreKeys)),
  };
}

/** A segment whose parts are read on request. */
export interface SegmentSource {
  /** Covers all its inputs; undefined if not known. */
  readonly key: string | undefined;
  readonly head: StoredHead;
  /** To be called once for each part: its memory may be handed over to a worker. */
  readonly readPart: (name: SegmentPartName) => Uint8Array;
}

/**
 * A segment as its store returned it, or as it was computed, which `recompute` does again if a part is damaged. Parts that the cache
 * has don't stay in memory.
 */
export function bytesToSource(
  bytes: Uint8Array,
  key: string | undefined,
  cache: CacheStore,
  recompute: () => Uint8Array,
): SegmentSource {
  const { head, parts: computed } = bytesToStored(bytes);
  const isCached =
    key !== undefined && segmentPartNames.every((name) => cache.has(partToStoreKey(key, name)));
  const kept = isCached ? undefined : computed;
  const readPart = (name: SegmentPartName): Uint8Array => {
    const part = kept?.[name] ?? (key === undefined ? undefined : readStoredPart(cache, key, name));
    return part ?? bytesToStored(recompute()).parts?.[name] ?? new Uint8Array(0);
  };
  return { key, head, readPart };
}
