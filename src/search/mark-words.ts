import { foldText } from "./fold-text.ts";
import { writtenWords } from "./tokenize.ts";

/** A part of a text to be marked: UTF-16 units from the first up to the second. */
export type Mark = readonly [start: number, end: number];

/** Which terms to mark, and beginnings of words. */
export interface MarkedTerms {
  readonly terms: ReadonlySet<string>;
  readonly prefixes: readonly string[];
}

/** Where in `text` the terms stand, as written words; in scripts without spaces as the characters themselves. */
export function markWords(text: string, { terms, prefixes }: MarkedTerms): Mark[] {
  const marks: [number, number][] = [];
  const add = (start: number, end: number): void => {
    const last = marks.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else marks.push([start, end]);
  };
  for (const { written, start, end, tokens } of writtenWords(text)) {
    const folded = foldText(written);
    const found = tokens.filter(
      ({ term, parts }) => terms.has(term) || parts.some((part) => terms.has(part)),
    );
    if (tokens.length > 1 && folded.length === written.length) {
      for (const { term } of found)
        add(start + folded.indexOf(term), start + folded.indexOf(term) + term.length);
    } else if (found.length > 0 || prefixes.some((prefix) => folded.startsWith(prefix))) add(start, end);
  }
  return marks;
}
