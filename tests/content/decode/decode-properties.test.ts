import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formulaPlaceholderPattern } from "../../../src/content/answer.ts";
import { decodeAnswer } from "../../../src/content/decode/decode-answer.ts";
import { measureCpuMs } from "../../support/cpu-time.ts";

/** Fragments of answers that are likely to interfere with each other. */
const piece = fc.oneof(
  fc.constantFrom(
    "$",
    "$$",
    "\\(",
    "\\)",
    "\\[",
    "\\]",
    "\\n",
    "\\n\\n",
    "\n",
    "`",
    "```",
    "```python\\n",
    "~~~",
    "\\\\",
    "\\neq ",
    "\\nu",
    "\\frac{a}{b}",
    "x",
    "x + 1",
    "{",
    "}",
    "%",
    "^",
    "_",
    "|",
    "- ",
    "1. ",
    "> ",
    "# ",
    "**",
    "$5",
    "9.99",
    '"',
    "'",
    " ",
    "\\text{",
    "\\begin{aligned}",
    "\\end{aligned}",
    "<b>",
    "&",
    "\uFDD0",
    "\uFDD10",
  ),
  fc.string({ unit: "grapheme", maxLength: 8 }),
);
const anyAnswer = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));

/**
 * The characters that no rule may lose or move: all but spaces, newlines, and the characters of delimiters, fences and
 * quotes. An n after a backslash may be part of a newline.
 */
function stripSyntax(text: string): string {
  return text.replaceAll("\\n", "").replace(/[\s$\\()[\]`~>]/gu, "");
}

describe("decoding any answer", () => {
  test("never throws, and has one placeholder per formula, in order", () => {
    fc.assert(
      fc.property(anyAnswer, fc.constantFrom("escaped" as const, "plain" as const), (raw, newlines) => {
        const { answer, formulaOffsets } = decodeAnswer(raw, { newlines });
        const placeholders = [...answer.markdown.matchAll(formulaPlaceholderPattern)].map(([, index]) =>
          Number(index),
        );
        expect(placeholders).toEqual(answer.formulas.map((_, index) => index));
        expect(formulaOffsets.length).toBe(answer.formulas.length);
        expect([...formulaOffsets]).toEqual([...formulaOffsets].sort((one, other) => one - other));
      }),
      { numRuns: 2000 },
    );
  });

  test("keeps every character of prose, code and formulas, in their order", () => {
    // Repairs insert TeX, so answers with repairs are not compared.
    fc.assert(
      fc.property(anyAnswer, (raw) => {
        const { answer, diagnostics } = decodeAnswer(raw, { newlines: "escaped" });
        fc.pre(!diagnostics.some(({ rule }) => rule === "repaired-formula"));
        const restored = answer.markdown.replace(
          formulaPlaceholderPattern,
          (_, index: string) => answer.formulas[Number(index)]?.tex ?? "",
        );
        expect(stripSyntax(restored)).toBe(stripSyntax(raw.replace(/[\uFDD0\uFDD1]/gu, "\uFFFD")));
      }),
      { numRuns: 2000 },
    );
  });

  test("keeps every letter of a repaired formula, in order", () => {
    fc.assert(
      fc.property(anyAnswer, (raw) => {
        const { answer } = decodeAnswer(raw, { newlines: "escaped" });
        const restored = answer.markdown.replace(
          formulaPlaceholderPattern,
          (_, index: string) => answer.formulas[Number(index)]?.tex ?? "",
        );
        const letters = stripSyntax(raw).match(/[\p{L}\p{N}]/gu) ?? [];
        let matched = 0;
        for (const letter of stripSyntax(restored)) if (letter === letters[matched]) matched += 1;
        expect(letters.slice(matched)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test("does not change text without dollars, backslashes and code", () => {
    const plain = fc.string({ unit: "grapheme" }).map((text) => text.replace(/[$\\`~\r\uFDD0\uFDD1]/gu, ""));
    fc.assert(
      fc.property(plain, fc.constantFrom("escaped" as const, "plain" as const), (text, newlines) => {
        const { answer, diagnostics } = decodeAnswer(text, { newlines });
        expect(answer).toEqual({ kind: "markdown", markdown: text, formulas: [] });
        expect(diagnostics).toEqual([]);
      }),
    );
  });

  test("locates every diagnostic within the answer", () => {
    fc.assert(
      fc.property(anyAnswer, (raw) => {
        for (const { offset, length } of decodeAnswer(raw, { newlines: "escaped" }).diagnostics) {
          expect(offset >= 0 && offset + length <= raw.length).toBe(true);
        }
      }),
    );
  });
});

/** The limit of each of the following. Decoding takes less than a tenth of it. In milliseconds of CPU time. */
const maxCpuMs = 20_000;

/** Large enough that anything slower than linear would take hours. */
const hugeLength = 10_000_000;

/** Large enough that anything slower than linear would take minutes. */
const largeLength = 300_000;

function decodeCpuMs(raw: string): number {
  return measureCpuMs(() => decodeAnswer(raw, { newlines: "escaped" }));
}

describe("decoding takes time linear in", () => {
  test.each(["$", "`", "\\", "$$", '"', "\\n"])(
    "ten megabytes of %j",
    (unit) => {
      expect(decodeCpuMs(unit.repeat(hugeLength / unit.length))).toBeLessThan(maxCpuMs);
    },
    60_000,
  );

  test("ten megabytes of quotes in a block of code", () => {
    expect(decodeCpuMs(`~~~c\\n${'"'.repeat(hugeLength)}\\n~~~`)).toBeLessThan(maxCpuMs);
  }, 60_000);

  test.each([
    "\\(",
    "\\[",
    "$5 ",
    "$x$ ",
    "``` ",
    "```\\n",
    "```markdown\\n",
    "~",
    "{",
    "\\neq ",
    "| ",
    "- > ",
    "a $",
    "\\( $ ",
    "$5 a\\ b ",
    "\\[ a\\n\\n b ",
    "`bash\\nx\\n` ",
    "\\begin{align}\\n",
  ])(
    "a great deal of %j",
    (unit) => {
      expect(decodeCpuMs(unit.repeat(largeLength / unit.length))).toBeLessThan(maxCpuMs);
    },
    60_000,
  );

  test.each([
    ["text that never ends", "\\text{", ""],
    ["subscripts of subscripts", "_{", ""],
    ["subscripts in a subscript", "a_{b}+", ""],
    ["row ends before what may be a command or a newline", "\\\\\\nu ", "\\n"],
    ["growing brackets", "\\left( ", ""],
    ["spaces", " ", "x"],
    ["words", "word ", ""],
    ["a quote's lines", "\\n> > x", ""],
  ])(
    "a formula with a great deal of %s",
    (_, unit, end) => {
      const tex = `${end}${unit.repeat(largeLength / unit.length)}${end}`;
      expect(decodeCpuMs(`> $$${tex}$$`)).toBeLessThan(maxCpuMs);
    },
    60_000,
  );

  test("formulas that are rejected again and again because of the text between them", () => {
    const prose = "Word by word it goes on and on and on. So ";
    expect(decodeCpuMs(`$ ${`$$ ${prose.repeat(2)}`.repeat(5_000)}`)).toBeLessThan(maxCpuMs);
    const open = "\\begin{align} Word by word it goes. So\\n\\n";
    expect(decodeCpuMs(`${open.repeat(10_000)}# So\\n\\end{align}`)).toBeLessThan(maxCpuMs);
  }, 60_000);
});
