import { findAnswer } from "../../article/answer/find-answer.ts";
import { rangeToSpan, readAnswerText, spanToRanges } from "../anchor/answer-text.ts";
import { type TextQuote, textToQuote } from "../anchor/text-quote.ts";
import type { HighlightPlace } from "../anchor/use-placed-highlights.ts";
import { extendToWords, textToFragment } from "./text-fragment.ts";

/** A passage of the answer that a reader has selected. */
export interface AnswerSelection {
  readonly quote: TextQuote;
  readonly place: HighlightPlace;
  /** The URL fragment that leads to it; undefined if there is none. */
  readonly fragment: string | undefined;
}

/** The selected text, extended to whole words. Blocks are separated by line breaks, which only a selection has. */
function selectionToWords(selection: Selection): string {
  const selected = selection.toString();
  const range = selection.getRangeAt(0);
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const words = range.cloneRange();
  extendToWords(words);
  const textBetween = (from: Node, start: number, end: number): string =>
    from instanceof Text ? from.data.slice(start, end) : "";
  return (
    textBetween(startContainer, words.startOffset, startOffset) +
    selected +
    textBetween(endContainer, endOffset, words.endOffset)
  );
}

/** What is selected in the answer; undefined if that is nothing. */
export function readAnswerSelection(): AnswerSelection | undefined {
  const selection = document.getSelection();
  const answer = findAnswer();
  if (
    selection === null ||
    selection.isCollapsed ||
    answer === null ||
    !answer.contains(selection.anchorNode)
  )
    return undefined;
  const text = readAnswerText(answer);
  const span = rangeToSpan(text, selection.getRangeAt(0));
  if (span === undefined) return undefined;
  return {
    quote: textToQuote(text.text, span),
    place: { ...span, ranges: spanToRanges(text, span) },
    fragment: textToFragment(selectionToWords(selection)),
  };
}
