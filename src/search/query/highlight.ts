import { foldText } from "../analysis/fold-text.ts";
import { wordSpans } from "../analysis/tokenize.ts";

/** A part of a text to highlight, as UTF-16 offsets: start inclusive, end exclusive. */
export type HighlightRange = readonly [start: number, end: number];

/** A part of a text, with what is to be highlighted in it. */
export interface Snippet {
  readonly text: string;
  readonly highlights: readonly HighlightRange[];
}

/** The terms and word prefixes to highlight. */
export interface HighlightTerms {
  readonly terms: ReadonlySet<string>;
  readonly prefixes: readonly string[];
}

/** Where the terms occur in `text`: whole words, or single characters in scripts without spaces. */
export function findHighlights(text: string, { terms, prefixes }: HighlightTerms): HighlightRange[] {
  const ranges: [number, number][] = [];
  const addRange = (start: number, end: number): void => {
    const last = ranges.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else ranges.push([start, end]);
  };
  for (const { surfaceForm, start, end, tokens } of wordSpans(text)) {
    const folded = foldText(surfaceForm);
    const matched = tokens.filter(
      ({ term, parts }) => terms.has(term) || parts.some((part) => terms.has(part)),
    );
    if (tokens.length > 1 && folded.length === surfaceForm.length) {
      for (const { term } of matched)
        addRange(start + folded.indexOf(term), start + folded.indexOf(term) + term.length);
    } else if (matched.length > 0 || prefixes.some((prefix) => folded.startsWith(prefix)))
      addRange(start, end);
  }
  return ranges;
}
