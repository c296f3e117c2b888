/**
 * Where a passage is, without regard to elements: its text and the text around it, as the TextQuoteSelector of the Web
 * Annotation Data Model (https://www.w3.org/TR/annotation-model/#text-quote-selector), and a hint.
 */
export interface TextQuote {
  readonly exact: string;
  /** Up to `contextLength` characters before and after it. */
  readonly prefix: string;
  readonly suffix: string;
  /** Where it began when it was quoted: decides between equal passages. */
  readonly position: number;
}

/** A part of a text. */
export interface TextSpan {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** Characters of context on either side: about five words, which tell most equal passages apart. */
export const contextLength = 32;

/** The longest passage that can be quoted, in characters: about two pages. */
export const maxQuoteLength = 5000;

/** Leaves out half of a character of two code units, at the end where the context was cut. */
function withoutHalves(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, "");
}

/** The quote of a part of a text. */
export function textToQuote(text: string, { start, end }: TextSpan): TextQuote {
  return {
    exact: text.slice(start, end),
    prefix: withoutHalves(text.slice(Math.max(0, start - contextLength), start)),
    suffix: withoutHalves(text.slice(end, end + contextLength)),
    position: start,
  };
}
