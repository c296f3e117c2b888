import { useEffect } from "react";
import { keepVisit } from "../../library/kept/keep-visit.ts";
import { changeKept } from "../../library/kept/kept.ts";
import type { Place } from "../../library/kept/kept-data.ts";
import type { Saveable } from "../../library/kept/lists.ts";
import { leastReadMs, markRead } from "../../library/kept/read-marks.ts";
import {
  answerToSpans,
  type Progress,
  placeToOffset,
  spansToProgress,
} from "../../library/kept/reading-place.ts";
import { endShare } from "../../library/kept/visits.ts";

/** After this long on its page an article is being read: it is in the history. In milliseconds. */
const visitMs = 3000;

/** A pause in scrolling after which the place is kept. In milliseconds. */
const pauseMs = 600;

/** What is left free above a place that is scrolled to. In pixels. */
const marginPx = 16;

function findAnswer(): Element | null {
  return document.querySelector("#answer .answer");
}

/** Scrolls to a place in the answer that is on the page. */
export function goToPlace(place: Place): void {
  const answer = findAnswer();
  if (answer) window.scrollBy({ top: placeToOffset(answerToSpans(answer), place) - marginPx });
}

/** Keeps where the reader of an article is, for as long as its page is shown; marks it read at its end. */
export function useReadingPlace({ url, question }: Saveable, words: number): void {
  useEffect(() => {
    const begun = Date.now();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let progress: Progress | undefined;
    let isMarked = false;

    // What can't be kept is not worth a word while one reads.
    const keep = (): void => {
      const now = Date.now();
      keepVisit({ url, question, now, progress }).catch(() => undefined);
      const isAtEnd = progress !== undefined && progress.progress >= endShare;
      if (isMarked || !isAtEnd || now - begun < leastReadMs(words)) return;
      isMarked = true;
      changeKept("read", (marks) => markRead(marks, url, now)).catch(() => undefined);
    };
    const measure = (): void => {
      const answer = findAnswer();
      if (answer) progress = spansToProgress(answerToSpans(answer), window.innerHeight);
      keep();
    };
    const handleScroll = (): void => {
      clearTimeout(timer);
      timer = setTimeout(measure, pauseMs);
    };
    const handleHide = (): void => {
      if (document.visibilityState === "hidden" && Date.now() - begun >= visitMs) keep();
    };
    const first = setTimeout(keep, visitMs);
    // A short answer has no scrolling: it is seen whole.
    const whole = setTimeout(() => {
      const answer = findAnswer();
      if (answer && answer.getBoundingClientRect().bottom <= window.innerHeight) measure();
    }, leastReadMs(words));

    window.addEventListener("scroll", handleScroll, { passive: true });
    document.addEventListener("visibilitychange", handleHide);
    return () => {
      for (const each of [timer, first, whole]) clearTimeout(each);
      window.removeEventListener("scroll", handleScroll);
      document.removeEventListener("visibilitychange", handleHide);
      if (progress !== undefined) keep();
    };
  }, [url, question, words]);
}
