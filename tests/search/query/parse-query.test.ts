import { describe, expect, test } from "vitest";
import { parseQuery } from "../../../src/search/query/parse-query.ts";

function typed(text: string): string[] {
  return parseQuery(text).words.map((word) => word.typed + (word.isPrefix ? "*" : ""));
}

describe("the words of a query", () => {
  test.each<[string, string[]]>([
    ["why is the sky blue", ["sky", "blue*"]],
    ["sky blue ", ["sky", "blue"]],
    ["what is it", ["what", "is", "it*"]],
    ["Gas laws gas", ["gas*", "laws"]],
    ["well-being", ["well", "being*"]],
    ["\\frac sin", ["frac", "sin*"]],
    ["subject: matter", ["subject", "matter*"]],
    ["", []],
    ["?!", []],
  ])("of %j are %j", (text, words) => {
    expect(typed(text)).toEqual(words);
  });

  test.each<[string, string]>([
    ["How does", "how does"],
    ["how does ", "how does "],
    ["how does o", "how does o"],
    ["how does o ", ""],
    ["how doe", "how doe"],
    ["doe", "doe"],
    ["what is -blue", "what is "],
    ["o", ""],
    ["how does owns", ""],
    ["sky how", ""],
    ["", ""],
  ])("of %j may start a question: %j", (text, start) => {
    expect(parseQuery(text).questionStart).toBe(start);
  });

  test("are at most 24, no matter how long the query is", () => {
    const text = Array.from({ length: 500 }, (_, index) => `word${index}`).join(" ");
    expect(parseQuery(text).words).toHaveLength(24);
  });
});

describe("operators", () => {
  test("quotes of any shape make a phrase, and an unclosed one ends with the query", () => {
    expect(parseQuery('"speed of light" in vacuum').phrases).toEqual([["speed", "light"]]);
    expect(parseQuery("“speed of light”").phrases).toEqual([["speed", "light"]]);
    expect(parseQuery('"speed of light').phrases).toEqual([["speed", "light"]]);
  });

  test("a single word in quotes is a word that is not being typed", () => {
    const query = parseQuery('"light"');
    expect(query.phrases).toEqual([]);
    expect(query.words).toMatchObject([{ term: "light", isPrefix: false, isInPhrase: false }]);
  });

  test("a minus excludes a word or a phrase, but not a number, and not inside a word", () => {
    expect(parseQuery('light -wave -"black hole"').excluded).toEqual([["wave"], ["black", "hole"]]);
    expect(parseQuery("-5 degrees").excluded).toEqual([]);
    expect(parseQuery("x-ray").excluded).toEqual([]);
  });

  test("scopes are not part of the words", () => {
    const query = parseQuery('subject:computer-science keyword:"Big O" sorting');
    expect(query.subjects).toEqual(["computer science"]);
    expect(query.keywords).toEqual(["bigo"]);
    expect(query.words.map((word) => word.term)).toEqual(["sorting"]);
    expect(query.normalizedQuery).toBe("sorting");
  });
});
