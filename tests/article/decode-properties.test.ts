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

/** Letters and digits, which no rule may lose. The two characters `\n` may be a newline; an n may stand for one. */
function lettersOf(text: string): string {
  return text.replaceAll("\\n", "").replace(/[^\p{L}\p{N}]/gu, "");
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

  test("keeps every letter and digit of prose, code and formulas, in their order", () => {
    // Repairs write TeX of their own, so only what needs none is compared letter by letter.
    fc.assert(
      fc.property(anyAnswer, (raw) => {
        const { answer, findings } = decodeAnswer(raw, { newlines: "escaped" });
        if (findings.some(({ rule }) => rule === "repaired-formula")) return;
        const whole = answer.markdown.replace(
          formulaPlaceholder,
          (_, index: string) => answer.formulas[Number(index)]?.tex ?? "",
        );
        expect(lettersOf(whole)).toBe(lettersOf(raw.replace(/[\uFDD0\uFDD1]/gu, "\uFFFD")));
      }),
      { numRuns: 2000 },
    );
  });

  test("leaves text as it is that has neither dollars, backslashes nor code", () => {
    const plain = fc.string({ unit: "grapheme" }).map((text) => text.replace(/[$\\`~\r\uFDD0\uFDD1]/gu, ""));
    fc.assert(
      fc.property(plain, (text) => {
        expect(decodeAnswer(text, { newlines: "escaped" }).answer).toEqual({ markdown: text, formulas: [] });
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
const largeLength = 1_000_000;

describe("decoding takes time linear in", () => {
  test.each(["$", "`", "\\"])(
    "ten megabytes of %j",
    (unit) => {
      const { answer } = decodeAnswer(unit.repeat(hugeLength), { newlines: "escaped" });
      expect(answer.markdown.length).toBeGreaterThan(0);
    },
    60_000,
  );

  test.each([
    "$$",
    "\\n",
    "\\(",
    "\\[",
    "$5 ",
    "$x$ ",
    "``` ",
    "```\\n",
    "~",
    '"',
    "{",
    "\\neq ",
    "| ",
    "> ",
    "- ",
    "a $",
    "\\text{",
  ])(
    "a megabyte of %j",
    (unit) => {
      const raw = unit.repeat(largeLength / unit.length);
      expect(decodeAnswer(raw, { newlines: "escaped" }).answer.markdown.length).toBeGreaterThan(0);
    },
    60_000,
  );

  test("a megabyte of quotes in a code block", () => {
    const raw = `\`\`\`c\\n${'"'.repeat(largeLength)}\\n\`\`\``;
    expect(decodeAnswer(raw, { newlines: "escaped" }).answer.markdown.length).toBeGreaterThan(0);
  }, 60_000);
});
