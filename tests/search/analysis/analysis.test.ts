import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldText } from "../../../src/search/analysis/fold-text.ts";
import { isFuzzyMatch } from "../../../src/search/analysis/fuzzy-match.ts";
import { keywordToKey } from "../../../src/search/analysis/keyword-to-key.ts";
import { stemWord } from "../../../src/search/analysis/stem-word.ts";
import { contentTokens, tokenize, wordSpans } from "../../../src/search/analysis/tokenize.ts";

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

  test("is idempotent", () => {
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
  ])("splits %s into %j", (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  test("keeps an identifier whole and in parts", () => {
    expect(tokenize("getUserName")).toEqual([
      { term: "getusername", parts: ["get", "user", "name"], isStop: false },
    ]);
    expect(tokenize("snake_case")[0]?.parts).toEqual(["snake", "case"]);
  });

  test("leaves out stop words, unless there is nothing else", () => {
    expect(contentTokens("the role of water").map(({ term }) => term)).toEqual(["role", "water"]);
    expect(contentTokens("What is it?").map(({ term }) => term)).toEqual(["what", "is", "it"]);
  });

  test("maps its own terms to themselves, so that index and queries agree", () => {
    fc.assert(
      fc.property(fc.lorem(), (text) => {
        const once = terms(text);
        expect(terms(once.join(" "))).toEqual(once.map((term) => terms(term).join("")));
      }),
    );
  });

  test("finds the same words with offsets as without", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const spans = [...wordSpans(text)];
        expect(spans.flatMap(({ tokens }) => tokens.map(({ term }) => term))).toEqual(terms(text));
        for (const { surfaceForm, start, end } of spans) expect(text.slice(start, end)).toBe(surfaceForm);
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
    expect(keywordToKey(one)).toBe(keywordToKey(other));
  });

  test.each([
    ["C", "C++"],
    ["C", "C#"],
    ["physics", "physic"],
    ["law of gases", "gas laws"],
    ["€", "$"],
  ])("distinguishes %s from %s", (one, other) => {
    expect(keywordToKey(one)).not.toBe(keywordToKey(other));
  });
});

describe("a fuzzy match", () => {
  test("is found for plurals too, whose stem is two edits away", () => {
    expect(isFuzzyMatch("strategeis", "strategy")).toBe(true);
    expect(isFuzzyMatch("boxse", "box")).toBe(true);
    expect(isFuzzyMatch("standarsd", "standard")).toBe(true);
  });
});
