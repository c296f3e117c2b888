import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutShards, findShard, shortestSeparator } from "../../src/search/cut-shards.ts";
import {
  decodeDocumentShard,
  documentToRow,
  encodeDocumentShard,
  rowToDocument,
  textToLead,
} from "../../src/search/document-shard.ts";
import { DamagedIndexError } from "../../src/search/search-error.ts";
import { document } from "./small-index.ts";

describe("a lead", () => {
  test("is a short text as it stands, on one line", () => {
    expect(textToLead("  Air scatters\n\nlight.  ")).toBe("Air scatters light.");
  });

  test("of a longer text ends between two words", () => {
    const lead = textToLead("scattering ".repeat(100));
    expect(lead).toMatch(/^(?:scattering )+scattering…$/u);
    expect(lead.length).toBeLessThanOrEqual(141);
  });

  test("never ends in half a character", () => {
    const lead = textToLead("𝔸".repeat(400));
    expect(lead).toMatch(/^(?:𝔸)+…$/u);
  });
});

describe("a shard of documents", () => {
  test("gives back what results show, whether or not the address follows from the question", () => {
    const plain = document("Why is the sky blue?", { keywords: ["light", "air, thin"], text: "Scattering." });
    const odd = { ...plain, url: "/learn/physics/questions/sky" };
    const rows = decodeDocumentShard(
      encodeDocumentShard([plain, odd].map(documentToRow)),
      "documents/0.json",
    );
    for (const [place, row] of rows.entries()) {
      expect(rowToDocument(row, "physics")).toEqual({
        url: [plain, odd][place]?.url,
        question: "Why is the sky blue?",
        keywords: ["light", "air, thin"],
        lead: "Scattering.",
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

describe("cutting terms into shards", () => {
  const terms = fc
    .uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 60 })
    .map((list) => list.sort());

  test("leaves every term in the shard that its name leads to", () => {
    fc.assert(
      fc.property(terms, fc.integer({ min: 10, max: 100 }), (list, targetBytes) => {
        const shards = [
          ...cutShards(
            list.map((term) => ({ term, packed: new Uint8Array(5) })),
            targetBytes,
          ),
        ];
        const starts = shards.map(({ start }) => start);
        for (const term of list) {
          const own = shards[findShard(starts, term)];
          expect(own?.terms.map((packed) => packed.term)).toContain(term);
        }
      }),
    );
  });

  test("names a shard as shortly as tells it from the one before", () => {
    expect(shortestSeparator("photon", "photosynthesis")).toBe("photos");
    expect(shortestSeparator("light", "water")).toBe("w");
    expect(shortestSeparator("a", "ab")).toBe("ab");
  });
});
