import { addEllipsis } from "../../content/text/add-ellipsis.ts";
import { tokenize } from "../analysis/tokenize.ts";
import { findHighlights, type HighlightTerms, type Snippet } from "./highlight.ts";

/** Maximum length in characters, without ellipses: that of an excerpt, so that what is below rarely moves. */
export const maxSnippetLength = 140;

/** How many blocks a snippet may be made of. */
const maxJoinedBlocks = 3;

/** Characters shown before the first word if its sentence starts too far before it. */
const leadLength = 40;

/** The end of a sentence and the space after it, in a text without line breaks. */
const sentenceEnds = /[.!?…]["'”’)\]]*\s+|[。！？]/gu;

/** Where sentences start. */
function sentenceStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(sentenceEnds), ({ index, 0: end }) => index + end.length)];
}

/** A part of a block from one of the words to another, and the weight of the different words in it. */
interface Passage {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

/** A word of the title is known to be what the text is about: another word says more about why it was found. */
const titleWordWeight = 0.5;

/** Added to a passage in a block of at least this many characters: headings say less than the sentences below them. */
const sentenceWeight = 0.1;
const minSentenceLength = 40;

interface Word {
  readonly start: number;
  readonly end: number;
  readonly term: string;
}

/** Where a text has the words. */
function findWords(text: string, terms: HighlightTerms): Word[] {
  return findHighlights(text, terms).map(([start, end]) => {
    const tokens = tokenize(text.slice(start, end));
    return { start, end, term: tokens.map(({ term }) => term).join(" ") };
  });
}

/** The passage of a block with the most different words that fits into a snippet; the first and shortest of several. */
function bestPassage(
  block: string,
  words: readonly Word[],
  titleTerms: ReadonlySet<string>,
): Passage | undefined {
  let best: Passage | undefined;
  for (const [index, { start }] of words.entries()) {
    const found = new Set<string>();
    let weight = block.length < minSentenceLength ? 0 : sentenceWeight;
    for (const { end, term } of words.slice(index, index + maxSnippetLength)) {
      if (end - start > maxSnippetLength - leadLength) break;
      if (found.has(term)) continue;
      found.add(term);
      weight += titleTerms.has(term) ? titleWordWeight : 1;
      const isBetter =
        best === undefined ||
        weight > best.weight ||
        (weight === best.weight && end - start < best.end - best.start);
      if (isBetter) best = { start, end, weight };
    }
  }
  return best;
}

/** The start of a snippet around a passage: that of its sentence, or of a word before it. */
function snippetStart(block: string, { start, end }: Passage): number {
  const starts = sentenceStarts(block);
  const own = starts.findLast((sentenceStart) => sentenceStart <= start);
  if (own !== undefined && end - own <= maxSnippetLength) return own;
  // Its sentence is long: as much of the end of it as there is room for.
  const sentenceEnd = starts.find((sentenceStart) => sentenceStart >= end) ?? block.length;
  const nextWord = block.indexOf(
    " ",
    Math.max(0, Math.min(start - leadLength, sentenceEnd - maxSnippetLength)),
  );
  return nextWord < 0 || nextWord > start ? start : nextWord + 1;
}

/** The end of a snippet that starts at `from`: after its last whole sentence or, if that is before `minEnd`, word. */
function snippetEnd(block: string, from: number, minEnd: number): number {
  const limit = from + maxSnippetLength;
  if (block.length <= limit) return block.length;
  const sentence = sentenceStarts(block).findLast((start) => start <= limit && start >= minEnd);
  if (sentence !== undefined && sentence > from) return sentence;
  const space = block.lastIndexOf(" ", limit);
  return space >= minEnd ? space : limit;
}

/**
 * The part of a text, given as blocks on one line each, that contains the most of the terms, above all of those that its
 * title lacks: from the start of a sentence where possible. Undefined if the text has none of them.
 */
export function findSnippet(
  blocks: readonly string[],
  terms: HighlightTerms,
  title: string,
): Snippet | undefined {
  const titleTerms = new Set(findWords(title, terms).map(({ term }) => term));
  let best: (Passage & { readonly index: number }) | undefined;
  for (const [index, block] of blocks.entries()) {
    const passage = bestPassage(block, findWords(block, terms), titleTerms);
    if (passage !== undefined && passage.weight > (best?.weight ?? 0)) best = { ...passage, index };
  }
  if (best === undefined) return undefined;
  // What introduces a list or a formula goes on with it.
  const line = blocks.slice(best.index, best.index + maxJoinedBlocks).join(" ");
  const start = snippetStart(line, best);
  const end = snippetEnd(line, start, best.end);
  const starts = sentenceStarts(line);
  const isCut = end < line.length && !starts.includes(end);
  const passage = line.slice(start, end).trim();
  const text = `${starts.includes(start) ? "" : "…"}${isCut ? addEllipsis(passage) : passage}`;
  return { text, highlights: findHighlights(text, terms) };
}
