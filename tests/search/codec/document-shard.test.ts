import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeDocumentShard, rowToDocument } from "../../../src/search/codec/document-shard.ts";
import {
  documentToRow,
  encodeDocumentShard,
  textToExcerpt,
} from "../../../src/search/codec/encode/encode-document-shard.ts";
import { shortestSeparator, splitIntoShards } from "../../../src/search/codec/encode/split-into-shards.ts";
import { findShard } from "../../../src/search/codec/find-shard.ts";
import { DamagedIndexError } from "../../../src/search/codec/index-errors.ts";
import { document } from "../small-index.ts";

describe("an excerpt", () => {
  test("is a short text unchanged, on one line", () => {
    expect(textToExcerpt("  Air scatters\n\nlight.  ")).toBe("Air scatters light.");
  });

  test("of a longer text ends between two words", () => {
    const excerpt = textToExcerpt("scattering ".repeat(100));
    expect(excerpt).toMatch(/^(?:scattering )+scattering…$/u);
    expect(excerpt.length).toBeLessThanOrEqual(141);
  });

  test("never ends in half a character", () => {
    const excerpt = textToExcerpt("𝔸".repeat(400));
    expect(excerpt).toMatch(/^(?:𝔸)+…$/u);
  });
});

describe("a shard of documents", () => {
  test("decodes the stored fields, whether or not the URL can be derived from the question", () => {
    const plain = document("Why is the sky blue?", { keywords: ["light", "air, thin"], text: "Scattering." });
    const odd = { ...plain, url: "/learn/physics/questions/sky" };
    const rows = decodeDocumentShard(
      encodeDocumentShard([plain, odd].map(documentToRow)),
      "documents/0.json",
    );
    for (const [index, row] of rows.entries()) {
      expect(rowToDocument(row, "physics")).toEqual({
        url: [plain, odd][index]?.url,
        question: "Why is the sky blue?",
        keywords: ["light", "air, thin"],
        excerpt: "Scattering.",
      });
    }
    expect(rows[0]).toHaveLength(3);
    expect(rows[1]).toHaveLength(4);
  });

  test.each(["", "{}", '["text"]', '[["only a question"]]', '[["q","k",7]]'])(
    "is damaged if it is %j",
    (text) => {
      const bytes = new TextEncoder().encode(text);
      expect(() => decodeDocumentShard(bytes, "documents/3.json")).toThrow(DamagedIndexError);
    },
  );
});

describe("splitting terms into shards", () => {
  const terms = fc
    .uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 60 })
    .map((list) => list.sort());

  test("puts every term in the shard that findShard returns", () => {
    fc.assert(
      fc.property(terms, fc.integer({ min: 10, max: 100 }), (list, targetBytes) => {
        const shards = [
          ...splitIntoShards(
            list.map((term) => ({ term, packed: new Uint8Array(5) })),
            targetBytes,
          ),
        ];
        const separators = shards.map(({ separator }) => separator);
        for (const term of list) {
          const own = shards[findShard(separators, term)];
          expect(own?.terms.map((packed) => packed.term)).toContain(term);
        }
      }),
    );
  });

  test("uses the shortest separator key", () => {
    expect(shortestSeparator("photon", "photosynthesis")).toBe("photos");
    expect(shortestSeparator("light", "water")).toBe("w");
    expect(shortestSeparator("a", "ab")).toBe("ab");
  });
});
