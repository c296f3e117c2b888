import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Slug, toSlug } from "../../src/article/address.ts";
import type { FilterEntry } from "../../src/bundle/filter-list.ts";
import { filterEntries, toFilterable } from "../../src/library/filter-entries.ts";

function entry(question: string, ...keywords: string[]): FilterEntry {
  return { slug: toSlug("x") as Slug, question, date: null, keywords };
}

const entries = toFilterable([
  entry("Why does ice float?", "density", "Well-being"),
  entry("What's an électron?", "Physics"),
  entry("Is C++ older than C#?", "programming"),
]);

function questionsLeft(text: string, ...keywords: string[]): string[] {
  return filterEntries(entries, text, keywords).map(({ entry: { question } }) => question);
}

describe("filtering a list", () => {
  test.each([
    ["ice", ["Why does ice float?"]],
    ["ICE FLO", ["Why does ice float?"]],
    ["flo ice", ["Why does ice float?"]],
    ["  ice   ", ["Why does ice float?"]],
    ["dens", ["Why does ice float?"]],
    ["ice physics", []],
    ["loat", []],
    ["electron", ["What's an électron?"]],
    ["ÉLECTRON", ["What's an électron?"]],
    ["whats", ["What's an électron?"]],
    ["what’s", ["What's an électron?"]],
    ["?!", ["Why does ice float?", "What's an électron?", "Is C++ older than C#?"]],
  ])("by “%s” leaves %j", (text, left) => {
    expect(questionsLeft(text)).toEqual(left);
  });

  test("by keywords wants all of them, written in whatever way", () => {
    expect(questionsLeft("", "DENSITY", "well being")).toEqual(["Why does ice float?"]);
    expect(questionsLeft("", "density", "physics")).toEqual([]);
    expect(questionsLeft("electron", "density")).toEqual([]);
  });

  test("never finds more with one word more, and keeps the order", () => {
    const word = fc.stringMatching(/^[a-d]{1,3}$/u);
    const question = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(fc.array(question, { maxLength: 20 }), question, word, (questions, text, more) => {
        const list = toFilterable(questions.map((each) => entry(each)));
        const left = filterEntries(list, text, []);
        const narrower = filterEntries(list, `${text} ${more}`, []);
        expect(narrower).toEqual(left.filter((each) => narrower.includes(each)));
        expect(left).toEqual(list.filter((each) => left.includes(each)));
      }),
    );
  });
});
