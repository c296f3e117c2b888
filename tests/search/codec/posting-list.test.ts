import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BitReader } from "../../../src/search/codec/bit-reader.ts";
import { decodeDictionaryShard } from "../../../src/search/codec/dictionary-shard.ts";
import { decodeDays, decodeFlags } from "../../../src/search/codec/document-attributes.ts";
import { BitWriter } from "../../../src/search/codec/encode/bit-writer.ts";
import { encodeDays, encodeFlags } from "../../../src/search/codec/encode/encode-attributes.ts";
import {
  encodeCount,
  encodeDictionaryShard,
} from "../../../src/search/codec/encode/encode-dictionary-shard.ts";
import { encodeHashShard } from "../../../src/search/codec/encode/encode-hash-shard.ts";
import { encodeTermShard } from "../../../src/search/codec/encode/encode-term-shard.ts";
import {
  writeAscendingNumbers,
  writePostingList,
} from "../../../src/search/codec/encode/write-posting-list.ts";
import { findInHashShard, firstHashOfShard, hashToShard } from "../../../src/search/codec/hash-shard.ts";
import { DamagedIndexError } from "../../../src/search/codec/index-errors.ts";
import { bigramHashBits } from "../../../src/search/codec/index-format.ts";
import { readAscendingNumbers, readPostingList } from "../../../src/search/codec/posting-list.ts";
import { TermShard } from "../../../src/search/codec/term-shard.ts";

const ascending = fc
  .uniqueArray(fc.integer({ min: 0, max: 3_000_000 }), { maxLength: 200 })
  .map((numbers) => numbers.sort((one, other) => one - other));

function encodePostingList(documents: readonly number[]): Uint8Array {
  const writer = new BitWriter();
  const postings = {
    documents: Uint32Array.from(documents),
    impacts: Uint8Array.from(documents, (n) => n % 16),
  };
  writePostingList(writer, postings);
  return writer.takeBytes();
}

describe("posting lists", () => {
  test("decode ascending numbers, near or far apart", () => {
    fc.assert(
      fc.property(ascending, (numbers) => {
        const writer = new BitWriter();
        writeAscendingNumbers(writer, numbers);
        expect([...readAscendingNumbers(new BitReader(writer.takeBytes()), numbers.length)]).toEqual(numbers);
      }),
    );
  });

  test("decode documents and impacts", () => {
    fc.assert(
      fc.property(ascending, (documents) => {
        const read = readPostingList(new BitReader(encodePostingList(documents)));
        expect([...read.documents]).toEqual(documents);
        expect([...read.impacts]).toEqual(documents.map((document) => document % 16));
      }),
    );
  });

  test("do not allocate more numbers than there is data", () => {
    const writer = new BitWriter();
    writer.writeGamma(2 ** 31);
    expect(() => readPostingList(new BitReader(writer.takeBytes()))).toThrow(RangeError);
  });
});

describe("a shard of terms", () => {
  const terms = fc
    .uniqueArray(fc.tuple(fc.string({ minLength: 1, maxLength: 12 }), ascending), {
      selector: ([term]) => term,
      maxLength: 20,
    })
    .map((list) => list.sort(([one], [other]) => (one < other ? -1 : 1)));

  test("finds each of its terms and no other", () => {
    fc.assert(
      fc.property(terms, (list) => {
        const bytes = encodeTermShard(
          list.map(([term, documents]) => ({ term, packed: encodePostingList(documents) })),
        );
        const shard = new TermShard(bytes, 1, "titles/0.bin");
        for (const [term, documents] of list) {
          const index = shard.lowerBound(term);
          expect(shard.terms[index]).toBe(term);
          expect([...(shard.lists(index)[0]?.documents ?? [])]).toEqual(documents);
        }
        expect(shard.terms).toEqual(list.map(([term]) => term));
      }),
    );
  });

  test("names its file if a posting list is damaged", () => {
    const bytes = encodeTermShard([{ term: "water", packed: encodePostingList([1, 5, 900]) }]);
    const shard = new TermShard(bytes.subarray(0, bytes.length - 2), 1, "titles/7.bin");
    expect(() => shard.lists(0)).toThrow(DamagedIndexError);
    expect(() => shard.lists(0)).toThrow("titles/7.bin");
  });

  test("never hangs on bytes of any kind", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        let error: unknown;
        try {
          const shard = new TermShard(bytes, 2, "titles/0.bin");
          for (let index = 0; index < shard.terms.length; index += 1) shard.lists(index);
        } catch (thrown) {
          error = thrown;
        }
        expect([undefined, RangeError, DamagedIndexError]).toContain(error?.constructor);
      }),
    );
  });
});

describe("a shard of hashes", () => {
  const shards = 7;
  const entries = fc.dictionary(
    fc.integer({ min: 0, max: 2 ** bigramHashBits - 1 }).map(String),
    ascending.filter((list) => list.length > 0),
    { maxKeys: 30 },
  );

  test("finds the documents of each hash in the shard that owns it", () => {
    fc.assert(
      fc.property(entries, (dictionary) => {
        const all = Object.entries(dictionary).map(([hash, documents]) => ({
          hash: Number(hash),
          numbers: documents,
        }));
        for (const { hash, numbers } of all) {
          const shard = hashToShard(hash, shards);
          const first = firstHashOfShard(shard, shards);
          const own = all.filter((entry) => hashToShard(entry.hash, shards) === shard);
          const sorted = own.sort((one, other) => one.hash - other.hash);
          expect([...findInHashShard(encodeHashShard(sorted, first, 22), first, hash)]).toEqual(numbers);
        }
      }),
    );
  });

  test("contains each hash exactly once, between its first hash and the next shard's", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** bigramHashBits - 1 }),
        fc.integer({ min: 1, max: 5000 }),
        (hash, count) => {
          const shard = hashToShard(hash, count);
          expect(firstHashOfShard(shard, count)).toBeLessThanOrEqual(hash);
          expect(firstHashOfShard(shard + 1, count)).toBeGreaterThan(hash);
        },
      ),
    );
  });

  test("returns nothing for a missing hash", () => {
    const bytes = encodeHashShard([{ hash: 5, numbers: [1] }], 0, 4);
    expect([...findInHashShard(bytes, 0, 6)]).toEqual([]);
  });
});

describe("other tables", () => {
  test("decode dictionary entries with their counts", () => {
    const words = fc.uniqueArray(fc.tuple(fc.string(), fc.nat()), { selector: ([word]) => word });
    fc.assert(
      fc.property(words, (list) => {
        const bytes = encodeDictionaryShard(
          list.map(([term, count]) => ({ term, packed: encodeCount(count) })),
        );
        expect(decodeDictionaryShard(bytes)).toEqual(list.map(([word, count]) => ({ word, count })));
      }),
    );
  });

  test("decode attributes and days", () => {
    const attributes = fc.record({
      yearIndex: fc.integer({ min: 0, max: 4 }),
      lengthClassIndex: fc.integer({ min: 0, max: 2 }),
      hasFormulas: fc.boolean(),
      hasCode: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(attributes), fc.array(fc.integer({ min: 0, max: 40_000 })), (list, days) => {
        expect(decodeFlags(encodeFlags(list, 5), list.length, 5)).toEqual(list);
        expect([...decodeDays(encodeDays(days), days.length)]).toEqual(days);
      }),
    );
  });
});
