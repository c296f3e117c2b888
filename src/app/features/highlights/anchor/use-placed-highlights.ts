import { useEffect, useState } from "react";
import { findAnswer } from "../../article/answer/find-answer.ts";
import type { ArticleHighlight } from "../storage/highlight-schema.ts";
import { readAnswerText, spanToRanges } from "./answer-text.ts";
import { findQuote } from "./find-quote.ts";
import type { TextSpan } from "./text-quote.ts";

/** Where a highlight is in the answer on the page. */
export interface HighlightPlace extends TextSpan {
  readonly ranges: readonly Range[];
}

/** A highlight and its place; undefined if its words are no longer in the answer. */
export interface PlacedHighlight {
  readonly highlight: ArticleHighlight;
  readonly place: HighlightPlace | undefined;
}

/** Pause after the answer has changed before highlights are placed again. In milliseconds. */
const pauseMs = 100;

function placeHighlights(answer: Element, highlights: readonly ArticleHighlight[]): PlacedHighlight[] {
  const text = readAnswerText(answer);
  return highlights
    .map((highlight) => {
      const span = findQuote(text.text, highlight.quote);
      return { highlight, place: span && { ...span, ranges: spanToRanges(text, span) } };
    })
    .sort(
      (one, other) =>
        (one.place?.start ?? Number.POSITIVE_INFINITY) - (other.place?.start ?? Number.POSITIVE_INFINITY) ||
        one.highlight.created - other.highlight.created,
    );
}

const noHighlights: readonly PlacedHighlight[] = [];

/**
 * Places highlights in the answer on the page, again whenever its elements change. In the order of the text; those without a
 * place come last. Empty until the answer is there.
 */
export function usePlacedHighlights(highlights: readonly ArticleHighlight[]): readonly PlacedHighlight[] {
  const [placed, setPlaced] = useState(noHighlights);
  useEffect(() => {
    if (highlights.length === 0) {
      setPlaced(noHighlights);
      return;
    }
    const place = (): void => {
      const answer = findAnswer();
      setPlaced(answer === null ? noHighlights : placeHighlights(answer, highlights));
    };
    place();
    const container = document.querySelector("#answer");
    if (container === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(place, pauseMs);
    });
    observer.observe(container, { childList: true, subtree: true });
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [highlights]);
  return placed;
}
