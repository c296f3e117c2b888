import search from "approx-string-match";
import { distance } from "fastest-levenshtein";
import { contextLength, type TextQuote, type TextSpan } from "./text-quote.ts";

/** From this length on a quote that is in the text once is found whatever is around it: `in other words, the` has 19. */
const minUniqueLength = 16;

/** How alike the text on one side has to be if the quote alone doesn't decide. `the red fox` and `the fox` have 0.64. */
const minContext = 0.6;

/** Shorter quotes are not searched for with changes: a few letters are alike everywhere. In characters. */
const minChangedLength = 12;

/** How much of a quote may have changed, and how many characters at most: of 100, 20; of 1,000, 100. */
const maxChangedShare = 0.2;
const maxChanges = 100;

/** A quote that is this long and has hardly changed needs no context. */
const minSureLength = 64;
const maxSureShare = 0.1;

/** Passages that are compared: a text that repeats one line a thousand times has many equal ones. */
const maxCandidates = 200;

interface Candidate extends TextSpan {
  /** Characters that differ from the quote. */
  readonly changes: number;
}

/** How alike two texts are: 1 if equal, 0 if they have nothing in common. */
function similarity(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  return longest === 0 ? 1 : 1 - distance(one, other) / longest;
}

/** A line break and a space are the same: paragraphs may have been joined. */
function withoutBreaks(text: string): string {
  return text.replaceAll(/\s/gu, " ");
}

function findExact(text: string, exact: string): Candidate[] {
  const candidates: Candidate[] = [];
  let start = text.indexOf(exact);
  while (start >= 0 && candidates.length < maxCandidates) {
    candidates.push({ start, end: start + exact.length, changes: 0 });
    start = text.indexOf(exact, start + 1);
  }
  return candidates;
}

/** The passages that differ least from a quote, within the limits. */
function findChanged(text: string, exact: string): Candidate[] {
  if (exact.length < minChangedLength) return [];
  const limit = Math.min(maxChanges, Math.floor(exact.length * maxChangedShare));
  return search(text, exact, limit)
    .slice(0, maxCandidates)
    .map(({ start, end, errors }) => ({ start, end, changes: errors }));
}

/** The candidate with the most similar context, and of equal ones the nearest; undefined if that isn't sure enough. */
function chooseCandidate(
  text: string,
  { exact, prefix, suffix, position }: TextQuote,
  candidates: readonly Candidate[],
): TextSpan | undefined {
  const compared = candidates.map((candidate) => {
    const before = similarity(
      prefix,
      text.slice(Math.max(0, candidate.start - contextLength), candidate.start),
    );
    const after = similarity(suffix, text.slice(candidate.end, candidate.end + contextLength));
    const isSure =
      candidate.changes === 0
        ? candidates.length === 1 && exact.length >= minUniqueLength
        : exact.length >= minSureLength && candidate.changes <= exact.length * maxSureShare;
    return {
      candidate,
      isAccepted: isSure || Math.max(before, after) >= minContext,
      context: before + after,
      nearness: -Math.abs(candidate.start - position),
    };
  });
  const [best] = compared
    .filter(({ isAccepted }) => isAccepted)
    .sort((one, other) => other.context - one.context || other.nearness - one.nearness);
  return best && { start: best.candidate.start, end: best.candidate.end };
}

/**
 * Finds a quote in a text that may have changed since: the same words, or, if they are nowhere, words that differ little
 * (https://www.w3.org/TR/annotation-model/#text-quote-selector leaves open how). Undefined if no place is sure enough: a
 * reader is better served by no mark than by one at other words.
 */
export function findQuote(text: string, quote: TextQuote): TextSpan | undefined {
  const plain = withoutBreaks(text);
  const exact = withoutBreaks(quote.exact);
  const plainQuote = {
    ...quote,
    exact,
    prefix: withoutBreaks(quote.prefix),
    suffix: withoutBreaks(quote.suffix),
  };
  const same = findExact(plain, exact);
  const candidates = same.length > 0 ? same : findChanged(plain, exact);
  return chooseCandidate(plain, plainQuote, candidates);
}
