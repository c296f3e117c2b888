import { expect, test } from "vitest";
import { findExceededLimit } from "../../../src/content/limits/find-exceeded-limit.ts";
import { lintLimits } from "../../../src/content/lint/lint-limits.ts";
import { Atoms } from "../../../src/content/markdown/atoms.ts";
import { plainDialect } from "../../../src/content/markdown/dialects/dialect.ts";
import { convertInlineSyntax } from "../../../src/content/markdown/inline-syntax.ts";
import { Losses } from "../../../src/content/markdown/losses.ts";
import { protectCode } from "../../../src/content/markdown/protect-code.ts";
import { WikilinkWriter } from "../../../src/content/markdown/wikilinks.ts";
import { simpleBlockToText } from "../../../src/content/text/simple-block-to-text.ts";
import { texToUnicode } from "../../../src/content/text/tex-to-unicode.ts";

/** The least processor time of some runs, in milliseconds: whatever else this process does only adds to it. */
function leastCpuMs(run: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

/** Sixteen times the input: a linear run takes 16 times as long, one that grows with the square 256 times. */
function expectLinear(run: (size: number) => unknown, size: number): void {
  run(size);
  const [once, sixteenfold] = [leastCpuMs(() => run(size)), leastCpuMs(() => run(16 * size))];
  // Below a millisecond, the clock's ticks outweigh the run.
  expect(sixteenfold / Math.max(1, once)).toBeLessThan(100);
}

function protect(text: string): unknown {
  return protectCode(text, new Atoms(), new Losses());
}

function convertInline(text: string): unknown {
  return convertInlineSyntax(text, { wikilinks: new WikilinkWriter(plainDialect), pictures: new Map() });
}

function lintCode(text: string): unknown {
  return lintLimits({ answer: { kind: "markdown", markdown: `${text}\n`, formulas: [] } } as never, text);
}

test.each<[string, (text: string) => unknown, string]>([
  ["the limits of quotes", findExceededLimit, "> a\n"],
  ["the limits of brackets", findExceededLimit, "["],
  ["the limits of list markers", findExceededLimit, "- "],
  ["the limits of spaces", findExceededLimit, " "],
  ["the limits of dashes", findExceededLimit, "-"],
  ["comments that never end", protect, "<!--"],
  ["elements that never end", protect, "<pre>"],
  ["other tools' syntax after spaces", convertInline, " "],
  ["lines of code after backticks", lintCode, "`"],
  ["the text of stars", simpleBlockToText, "*a "],
  ["the text of backticks", simpleBlockToText, "`a"],
  ["the text of escapes", simpleBlockToText, "\\* "],
  ["the text of lines", simpleBlockToText, "word\n"],
])("%s are found in time in proportion to the input", (_, run, piece) => {
  expectLinear((size) => run(piece.repeat(size)), 10_000);
});

test.each(["x^2 ", "{", "\\frac{1}{2}", "\\alpha ", "}"])(
  "a formula of many %j is read in such time",
  (piece) => {
    expectLinear((size) => texToUnicode(piece.repeat(size)), 80);
  },
);
