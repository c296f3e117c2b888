import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findQuote } from "../../../../src/app/features/highlights/anchor/find-quote.ts";
import { type TextSpan, textToQuote } from "../../../../src/app/features/highlights/anchor/text-quote.ts";

const syllables = ["ka", "to", "mi", "ren", "so", "lu", "pe", "dar", "vi", "no", "zu", "hal"];

/** One of 1,728 words of three syllables. */
function numberToWord(number: number): string {
  const digits = number.toString(12).padStart(3, "0").slice(-3);
  return Array.from(digits, (digit) => syllables[Number.parseInt(digit, 12)]).join("");
}

/** Words that each occur once, so that every quote is unique. */
const uniqueWords = (minLength: number, maxLength: number, from = 0, to = 1199) =>
  fc
    .uniqueArray(fc.integer({ min: from, max: to }), { minLength, maxLength })
    .map((numbers) => numbers.map(numberToWord));

/** Other words, which are in no text. */
const otherWords = (maxLength: number) => uniqueWords(0, maxLength, 1200, 1727);

/** A text of words, cut in three: before a quote, the quote, and after it. */
const quotedTexts = fc.tuple(uniqueWords(1, 60), uniqueWords(3, 20), uniqueWords(1, 60)).map((parts) => {
  const seen = new Set<string>();
  return parts.map((words) =>
    words.filter((word) => {
      const isNew = !seen.has(word);
      seen.add(word);
      return isNew;
    }),
  ) as [string[], string[], string[]];
});

const longQuotes = quotedTexts.filter(([, quote]) => quote.length >= 3);

/** Removes, inserts and replaces words. */
function editWords(words: readonly string[], edits: readonly (readonly [number, string | null])[]): string[] {
  const edited = [...words];
  for (const [at, word] of edits) {
    const index = at % (edited.length + 1);
    if (word === null) edited.splice(index, 1);
    else edited.splice(index, at % 2, word);
  }
  return edited;
}

const edits = fc.array(
  fc.tuple(fc.nat(1000), fc.option(fc.integer({ min: 1200, max: 1727 }).map(numberToWord))),
  { maxLength: 12 },
);

function joinParts(parts: readonly (readonly string[])[]): string {
  return parts.map((words) => words.join(" ")).join("\n");
}

/** The second of three parts. */
function partToSpan([before, quote]: readonly (readonly string[])[]): TextSpan {
  const start = (before ?? []).join(" ").length + 1;
  return { start, end: start + (quote ?? []).join(" ").length };
}

describe("a quote", () => {
  test("is found where it was, in a text that has not changed", () => {
    const graphemes = fc.array(fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }), {
      maxLength: 100,
    });
    fc.assert(
      fc.property(graphemes, graphemes, graphemes, (before, quoted, after) => {
        fc.pre(quoted.length > 0);
        const start = before.join("").length;
        const span = { start, end: start + quoted.join("").length };
        const text = [before, quoted, after].flat().join("");
        expect(findQuote(text, textToQuote(text, span))).toEqual(span);
      }),
    );
  });

  test("is found again after any edits elsewhere", () => {
    fc.assert(
      fc.property(longQuotes, edits, edits, (parts, editsBefore, editsAfter) => {
        const quote = textToQuote(joinParts(parts), partToSpan(parts));
        const edited = [editWords(parts[0], editsBefore), parts[1], editWords(parts[2], editsAfter)];
        expect(findQuote(joinParts(edited), quote)).toEqual(partToSpan(edited));
      }),
    );
  });

  test("is found with the blocks around it in another order, and paragraphs joined", () => {
    fc.assert(
      fc.property(longQuotes, (parts) => {
        const quote = textToQuote(joinParts(parts), partToSpan(parts));
        const moved = [parts[2], parts[1], parts[0]];
        expect(findQuote(joinParts(moved), quote)).toEqual(partToSpan(moved));
        const joined = joinParts(parts).replaceAll("\n", " ");
        expect(findQuote(joined, quote)).toEqual(partToSpan(parts));
      }),
    );
  });

  test("is found with one of its words replaced, where the text around it is the same", () => {
    fc.assert(
      fc.property(longQuotes, fc.nat(), fc.integer({ min: 1200, max: 1727 }), (parts, at, number) => {
        fc.pre(parts[1].length >= 10 && parts[0].length >= 8 && parts[2].length >= 8);
        const quote = textToQuote(joinParts(parts), partToSpan(parts));
        const changed = [parts[0], parts[1].with(at % parts[1].length, numberToWord(number)), parts[2]];
        const found = findQuote(joinParts(changed), quote);
        // The match may leave out what was changed at either end, or take a few letters more.
        const own = partToSpan(changed);
        expect(Math.abs((found?.start ?? Number.NaN) - own.start)).toBeLessThanOrEqual(8);
        expect(Math.abs((found?.end ?? Number.NaN) - own.end)).toBeLessThanOrEqual(8);
      }),
      { numRuns: 50 },
    );
  });

  test("is never found at other words, when its own are gone", () => {
    fc.assert(
      fc.property(longQuotes, otherWords(30), (parts, replacement) => {
        const quote = textToQuote(joinParts(parts), partToSpan(parts));
        expect(findQuote(joinParts([parts[0], replacement, parts[2]]), quote)).toBeUndefined();
      }),
    );
  });

  test("that is unique is found nowhere but at its own words, whatever is edited", () => {
    fc.assert(
      fc.property(longQuotes, edits, edits, edits, (parts, before, within, after) => {
        const quote = textToQuote(joinParts(parts), partToSpan(parts));
        const edited = [editWords(parts[0], before), editWords(parts[1], within), editWords(parts[2], after)];
        const found = findQuote(joinParts(edited), quote);
        const own = partToSpan(edited);
        // It may take a few letters of the words beside it in place of those that are gone.
        const slack = Math.ceil(quote.exact.length * 0.2);
        if (found) {
          expect(found.start).toBeGreaterThanOrEqual(own.start - slack);
          expect(found.end).toBeLessThanOrEqual(own.end + slack);
        }
      }),
    );
  });
});

describe("of equal passages", () => {
  const line = (number: number) =>
    `Case ${numberToWord(number)}: it depends on the temperature. ${numberToWord(number + 100)} follows.`;
  const lines = Array.from({ length: 20 }, (_, index) => line(index * 7));
  const text = lines.join("\n");
  const exact = "it depends on the temperature";

  test.each([0, 7, 19])("the one with the same text around it is found: %i", (index) => {
    const start = text.indexOf(exact, text.indexOf(lines[index] ?? ""));
    const quote = textToQuote(text, { start, end: start + exact.length });
    expect(findQuote(text, quote)?.start).toBe(start);
    const added = `A new beginning.\n${text}`;
    expect(findQuote(added, quote)?.start).toBe(start + added.length - text.length);
  });

  test("the nearest is found if the text around them is the same, too", () => {
    const repeated = "one and the same line\n".repeat(50);
    const start = repeated.indexOf("same", 500);
    expect(findQuote(repeated, textToQuote(repeated, { start, end: start + 4 }))?.start).toBe(start);
  });

  test("none is found if none has the text around it", () => {
    const start = text.indexOf(exact);
    const quote = {
      ...textToQuote(text, { start, end: start + exact.length }),
      prefix: "z".repeat(32),
      suffix: "q".repeat(32),
    };
    expect(findQuote(text, quote)).toBeUndefined();
  });
});

test.each([
  [
    "it",
    "Water expands as it freezes, below 4 °C.",
    "Whether iron rusts, or how fast it does, depends on salt.",
  ],
  [
    "x = 1",
    "From the second line on, x = 1 is assumed.",
    "Elsewhere the root is simple, so x = 1 can't be one.",
  ],
])("the short quote %j is not found in other surroundings", (exact, before, after) => {
  const start = before.indexOf(exact);
  expect(findQuote(after, textToQuote(before, { start, end: start + exact.length }))).toBeUndefined();
});

test("a quote of 5,000 characters is found in a text of 200,000, changed or not, in less than two seconds", () => {
  const words = Array.from({ length: 30_000 }, (_, index) => numberToWord((index * 7919) % 1728));
  const text = words.join(" ");
  const quote = textToQuote(text, { start: 100_000, end: 105_000 });
  const changed = text.replaceAll("kakato ", "a ");
  const started = performance.now();
  expect(findQuote(text, quote)).toBeDefined();
  findQuote(changed, quote);
  expect(performance.now() - started).toBeLessThan(2000);
});
