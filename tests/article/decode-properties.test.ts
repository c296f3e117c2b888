import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formulaPlaceholder } from "../../src/article/answer.ts";
import { decodeAnswer } from "../../src/article/decode-answer.ts";

/** Pieces that answers are made of, and that are likely to meddle with each other. */
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
 * What of a text no rule may lose or move: all but blanks, newlines as authors write them, and the signs that delimiters,
 * fences and quotes are made of. An n behind a backslash may be a newline's.
 */
function substanceOf(text: string): string {
  return text.replaceAll("\\n", "").replace(/[\s$\\()[\]`~>]/gu, "");
}

describe("decoding, whatever an answer holds,", () => {
  test("never throws, and names each formula once, in order", () => {
    fc.assert(
      fc.property(anyAnswer, fc.constantFrom("escaped" as const, "plain" as const), (raw, newlines) => {
        const { answer, formulaOffsets } = decodeAnswer(raw, { newlines });
        const named = [...answer.markdown.matchAll(formulaPlaceholder)].map(([, index]) => Number(index));
        expect(named).toEqual(answer.formulas.map((_, index) => index));
        expect(formulaOffsets.length).toBe(answer.formulas.length);
        expect([...formulaOffsets]).toEqual([...formulaOffsets].sort((one, other) => one - other));
      }),
      { numRuns: 2000 },
    );
  });

  test("keeps every character of prose, code and formulas, in their order", () => {
    // Repairs write TeX of their own, so only what needs none is compared.
    fc.assert(
      fc.property(anyAnswer, (raw) => {
        const { answer, findings } = decodeAnswer(raw, { newlines: "escaped" });
        if (findings.some(({ rule }) => rule === "repaired-formula")) return;
        const whole = answer.markdown.replace(
          formulaPlaceholder,
          (_, index: string) => answer.formulas[Number(index)]?.tex ?? "",
        );
        expect(substanceOf(whole)).toBe(substanceOf(raw.replace(/[\uFDD0\uFDD1]/gu, "\uFFFD")));
      }),
      { numRuns: 2000 },
    );
  });

  test("keeps every letter of a formula that it repairs, in their order", () => {
    fc.assert(
      fc.property(anyAnswer, (raw) => {
        const { answer } = decodeAnswer(raw, { newlines: "escaped" });
        const whole = answer.markdown.replace(
          formulaPlaceholder,
          (_, index: string) => answer.formulas[Number(index)]?.tex ?? "",
        );
        const letters = substanceOf(raw).match(/[\p{L}\p{N}]/gu) ?? [];
        let at = 0;
        for (const letter of substanceOf(whole)) if (letter === letters[at]) at += 1;
        expect(letters.slice(at)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test("leaves text as it is that has neither dollars, backslashes nor code", () => {
    const plain = fc.string({ unit: "grapheme" }).map((text) => text.replace(/[$\\`~\r\uFDD0\uFDD1]/gu, ""));
    fc.assert(
      fc.property(plain, fc.constantFrom("escaped" as const, "plain" as const), (text, newlines) => {
        const { answer, findings } = decodeAnswer(text, { newlines });
        expect(answer).toEqual({ markdown: text, formulas: [] });
        expect(findings).toEqual([]);
      }),
    );
  });

  test("places what it found within the answer", () => {
    fc.assert(
      fc.property(anyAnswer, (raw) => {
        for (const { offset, length } of decodeAnswer(raw, { newlines: "escaped" }).findings) {
          expect(offset >= 0 && offset + length <= raw.length).toBe(true);
        }
      }),
    );
  });
});

/** So much that anything slower than linear would take hours. */
const hugeLength = 10_000_000;

/** So much that anything slower than linear would take minutes. */
const largeLength = 300_000;

function decodeLengthOf(raw: string): number {
  return decodeAnswer(raw, { newlines: "escaped" }).answer.markdown.length;
}

describe("decoding takes time linear in", () => {
  test.each(["$", "`", "\\", "$$", '"', "\\n"])(
    "ten megabytes of %j",
    (unit) => {
      expect(decodeLengthOf(unit.repeat(hugeLength / unit.length))).toBeGreaterThan(0);
    },
    60_000,
  );

  test("ten megabytes of quotes in a block of code", () => {
    expect(decodeLengthOf(`~~~c\\n${'"'.repeat(hugeLength)}\\n~~~`)).toBeGreaterThan(hugeLength);
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
      expect(decodeLengthOf(unit.repeat(largeLength / unit.length))).toBeGreaterThan(0);
    },
    60_000,
  );

  test.each([
    ["text that never ends", "\\text{", ""],
    ["subscripts of subscripts", "_{", ""],
    ["subscripts in a subscript", "a_{b}+", ""],
    ["row ends before what may be a command or a newline", "\\\\\\nu ", "\\n"],
    ["growing brackets", "\\left( ", ""],
    ["blanks", " ", "x"],
    ["words", "word ", ""],
    ["a quote's lines", "\\n> > x", ""],
  ])(
    "a formula with a great deal of %s",
    (_, unit, end) => {
      const tex = `${end}${unit.repeat(largeLength / unit.length)}${end}`;
      expect(decodeLengthOf(`> $$${tex}$$`)).toBeGreaterThan(0);
    },
    60_000,
  );

  test("formulas that are refused again and again for what is between them", () => {
    const prose = "Word by word it goes on and on and on. So ";
    expect(decodeLengthOf(`$ ${`$$ ${prose.repeat(2)}`.repeat(5_000)}`)).toBeGreaterThan(0);
    const open = "\\begin{align} Word by word it goes. So\\n\\n";
    expect(decodeLengthOf(`${open.repeat(10_000)}# So\\n\\end{align}`)).toBeGreaterThan(0);
  }, 60_000);
});
