import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findSnippet, maxSnippetLength } from "../../../src/search/query/find-snippet.ts";

const termsOf = (...terms: string[]) => ({ terms: new Set(terms), prefixes: [] });

/** The snippet with its highlights in brackets. */
function snippetOf(blocks: readonly string[], ...terms: string[]): string | undefined {
  const snippet = findSnippet(blocks, termsOf(...terms), "");
  return snippet?.highlights.reduceRight(
    (text, [start, end]) => `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`,
    snippet.text,
  );
}

const filler = "Nothing of interest stands in this long sentence, which only takes up room on its line.";

describe("a snippet", () => {
  test.each([
    ["is the sentence with the word", [`${filler} Ice floats.`], ["ice"], "[Ice] floats."],
    ["is found in any block", [filler, "Ice floats."], ["ice"], "[Ice] floats."],
    [
      "has as many different words as possible",
      ["Ice and ice and ice.", "Light through ice."],
      ["ice", "light"],
      "[Light] through [ice].",
    ],
    [
      "goes on with the next sentence if there is room",
      ["Ice floats. So does wood."],
      ["ice"],
      "[Ice] floats. So does wood.",
    ],
    ["goes on with the next block if there is room", ["So ice is:", "ρ < 1"], ["ice"], "So [ice] is: ρ < 1"],
    [
      "is rather a sentence than a heading",
      ["Ice", "This is a whole sentence that tells what ice is."],
      ["ice"],
      "This is a whole sentence that tells what [ice] is.",
    ],
    ["finds plurals", ["Two stars collide."], ["star"], "Two [stars] collide."],
    [
      "starts near the word if its sentence is too long",
      [`${filler.replace(".", ",")} ${filler.replace(".", ",")} and then there was ice.`],
      ["ice"],
      "…takes up room on its line, Nothing of interest stands in this long sentence, which only takes up room on its line, and then there was [ice].",
    ],
    [
      "ends at a word if its sentence is too long",
      [`Ice is cold: ${filler.replace(".", ",")} ${filler}`],
      ["ice"],
      "[Ice] is cold: Nothing of interest stands in this long sentence, which only takes up room on its line, Nothing of interest stands in this long…",
    ],
    [
      "is cut after a whole sentence",
      [`Ice is cold. ${filler} ${filler}`],
      ["ice"],
      `[Ice] is cold. ${filler}`,
    ],
    [
      "is the line with a formula",
      ["Here F = ma holds. So p = mv."],
      ["ma"],
      "Here F = [ma] holds. So p = mv.",
    ],
    ["knows sentences of other scripts", [`${"水".repeat(150)}。氷は浮く。`], ["氷は"], "[氷は]浮く。"],
  ])("%s", (_, blocks, terms, expected) => {
    expect(snippetOf(blocks, ...terms)).toBe(expected);
  });

  test("rather has words that the title lacks", () => {
    const blocks = ["Ice floats.", "Light is refracted."];
    expect(findSnippet(blocks, termsOf("ice", "light"), "What is ice?")?.text).toBe("Light is refracted.");
    expect(findSnippet(blocks, termsOf("ice", "light"), "What is this?")?.text).toBe(blocks.join(" "));
  });

  test("does not exist without the words", () => {
    expect(findSnippet(["Ice floats."], termsOf("fire"), "")).toBeUndefined();
    expect(findSnippet([], termsOf("fire"), "Fire")).toBeUndefined();
  });

  test("also has words that only start like the one being typed", () => {
    const snippet = findSnippet(["All photons are light."], { terms: new Set(), prefixes: ["phot"] }, "");
    expect(snippet?.highlights).toEqual([[4, 11]]);
  });

  test("is never longer than allowed and always shows a word", () => {
    const word = fc.constantFrom("ice", "water", "light", "a", "of.", "end!", "supercalifragilistic", "水。");
    const block = fc.array(word, { maxLength: 80 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(fc.array(block, { maxLength: 4 }), (blocks) => {
        const snippet = findSnippet(blocks, termsOf("ice", "light"), "Ice");
        expect(snippet !== undefined).toBe(/ice|light/u.test(blocks.join()));
        if (snippet === undefined) return;
        expect(snippet.text.length).toBeLessThanOrEqual(maxSnippetLength + 2);
        expect(snippet.highlights.length).toBeGreaterThan(0);
        const content = snippet.text.replace(/^…|…$/gu, "");
        expect(blocks.join(" ")).toContain(content);
      }),
    );
  });
});
