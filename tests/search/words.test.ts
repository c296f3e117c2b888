import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldText } from "../../src/search/fold-text.ts";
import { keywordKey } from "../../src/search/keyword-key.ts";
import { isLikelySlip, isWithinOneEdit } from "../../src/search/one-edit.ts";
import { stemWord } from "../../src/search/stem-word.ts";
import { contentTokens, tokenize, writtenWords } from "../../src/search/tokenize.ts";

function terms(text: string): string[] {
  return tokenize(text).map((token) => token.term);
}

describe("folding", () => {
  test.each([
    ["Élan Vital", "elan vital"],
    ["Straße", "strasse"],
    ["ﬁeld", "field"],
    ["２０２４", "2024"],
    ["ΛΟΓΟΣ", "λογοσ"],
    ["ガ", "ガ"],
  ])("makes %s into %s", (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });
});

describe("stemming", () => {
  test.each([
    ["cities", "city"],
    ["boxes", "box"],
    ["strategies", "strategy"],
    ["cells", "cell"],
    ["physics", "physics"],
    ["virus", "virus"],
    ["analysis", "analysis"],
    ["gas", "gas"],
    ["ties", "tie"],
  ])("makes %s into %s", (word, stem) => {
    expect(stemWord(word)).toBe(stem);
  });
});

describe("tokenizing", () => {
  test.each<[string, string[]]>([
    ["Newton's laws of motion", ["newton", "law", "of", "motion"]],
    ["don’t", ["dont"]],
    ["\\frac{\\sin x}{2}", ["frac", "sin", "x", "2"]],
    ["well-being", ["well", "being"]],
    ["光合作用", ["光合", "合作", "作用"]],
    ["水", ["水"]],
    ["x86_64", ["x8664"]],
  ])("cuts %s into %j", (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  test("keeps an identifier whole and in parts", () => {
    expect(tokenize("getUserName")).toEqual([
      { term: "getusername", parts: ["get", "user", "name"], isStop: false },
    ]);
    expect(tokenize("snake_case")[0]?.parts).toEqual(["snake", "case"]);
  });

  test("leaves out words that only join others, unless there is nothing else", () => {
    expect(contentTokens("the role of water").map(({ term }) => term)).toEqual(["role", "water"]);
    expect(contentTokens("What is it?").map(({ term }) => term)).toEqual(["what", "is", "it"]);
  });

  test("reads its own terms as themselves, so that both sides agree", () => {
    fc.assert(
      fc.property(fc.lorem(), (text) => {
        const once = terms(text);
        expect(terms(once.join(" "))).toEqual(once.map((term) => terms(term).join("")));
      }),
    );
  });

  test("finds the same words with their places as without", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const placed = [...writtenWords(text)];
        expect(placed.flatMap(({ tokens }) => tokens.map(({ term }) => term))).toEqual(terms(text));
        for (const { written, start, end } of placed) expect(text.slice(start, end)).toBe(written);
      }),
    );
  });

  test("never makes an empty term or one with a space, of any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        for (const { term, parts } of tokenize(text)) {
          for (const word of [term, ...parts]) expect(word).toMatch(/^\S+$/u);
        }
      }),
    );
  });
});

describe("a keyword's key", () => {
  test.each([
    ["Well-being", "well being"],
    ["wellbeing", "Well Beings"],
    ["Photosynthesis", "photosynthesis "],
    ["Café culture", "cafe cultures"],
    ["e-mail", "email"],
  ])("is one for %s and %s", (one, other) => {
    expect(keywordKey(one)).toBe(keywordKey(other));
  });

  test.each([
    ["C", "C++"],
    ["C", "C#"],
    ["physics", "physic"],
    ["law of gases", "gas laws"],
    ["€", "$"],
  ])("tells %s from %s", (one, other) => {
    expect(keywordKey(one)).not.toBe(keywordKey(other));
  });
});

describe("one edit", () => {
  test.each([
    ["model", "mcodel"],
    ["model", "modle"],
    ["model", "mdel"],
    ["model", "modal"],
    ["model", "model"],
    ["a", ""],
  ])("leads from %s to %s and back", (one, other) => {
    expect(isWithinOneEdit(one, other)).toBe(true);
    expect(isWithinOneEdit(other, one)).toBe(true);
  });

  test.each([
    ["model", "mole"],
    ["model", "ledom"],
    ["model", "models of"],
    ["abcd", "badc"],
  ])("does not lead from %s to %s", (one, other) => {
    expect(isWithinOneEdit(one, other)).toBe(false);
  });

  test("is seen in the plural too, where the stem is two away", () => {
    expect(isLikelySlip("strategeis", "strategy")).toBe(true);
    expect(isLikelySlip("boxse", "box")).toBe(true);
    expect(isLikelySlip("standarsd", "standard")).toBe(true);
  });
});
