import { useEffect } from "react";
import { updateUserData } from "../../../data/user-data/user-data.ts";
import type { ArticleReference, ReadingPosition } from "../../../data/user-data/user-data-schema.ts";
import { finishedProgress } from "../../../data/user-data/visits.ts";
import { findAnswer } from "../../article/answer/find-answer.ts";
import { answerToHashes } from "./answer-blocks.ts";
import { markRead, minReadingMs } from "./read-marks.ts";
import {
  boundsToProgress,
  measureBlocks,
  positionToScrollOffset,
  type ReadingProgress,
} from "./reading-position.ts";
import { recordVisit } from "./record-visit.ts";

/** After this long on its page, an article is added to the history. In milliseconds. */
const minVisitMs = 3000;

/** Pause in scrolling after which the position is saved. In milliseconds. */
const scrollPauseMs = 600;

/** Space above a position that is scrolled to. In pixels. */
const marginPx = 16;

/** Scrolls to a position in the current answer. */
export function scrollToPosition(position: ReadingPosition): void {
  const answer = findAnswer();
  if (answer) window.scrollBy({ top: positionToScrollOffset(measureBlocks(answer), position) - marginPx });
}

/** Saves the reading position of an article while its page is open; marks it as read at its end. */
export function useReadingPosition({ url, question }: ArticleReference, wordCount: number): void {
  useEffect(() => {
    const openedAt = Date.now();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let progress: ReadingProgress | undefined;
    let isMarkedRead = false;
    let blocks: readonly number[] | undefined;

    // Nobody is interrupted in reading because storage is blocked or full.
    const logFailure = (error: unknown): void => console.warn("The reading position is not saved.", error);
    const saveProgress = (): void => {
      const now = Date.now();
      const answer = findAnswer();
      blocks ??= answer ? answerToHashes(answer) : undefined;
      recordVisit({ url, question, now, progress, blocks }).catch(logFailure);
      const isAtEnd = progress !== undefined && progress.progress >= finishedProgress;
      if (isMarkedRead || !isAtEnd || now - openedAt < minReadingMs(wordCount)) return;
      isMarkedRead = true;
      updateUserData("read", (marks) => markRead(marks, url, now)).catch(logFailure);
    };
    const measure = (): void => {
      const answer = findAnswer();
      if (answer) progress = boundsToProgress(measureBlocks(answer), window.innerHeight);
      saveProgress();
    };
    const handleScroll = (): void => {
      clearTimeout(timer);
      timer = setTimeout(measure, scrollPauseMs);
    };
    const handleVisibilityChange = (): void => {
      if (document.visibilityState === "hidden" && Date.now() - openedAt >= minVisitMs) saveProgress();
    };
    const visitTimer = setTimeout(saveProgress, minVisitMs);
    // A short answer is fully visible without scrolling.
    const shortAnswerTimer = setTimeout(() => {
      const answer = findAnswer();
      if (answer && answer.getBoundingClientRect().bottom <= window.innerHeight) measure();
    }, minReadingMs(wordCount));

    window.addEventListener("scroll", handleScroll, { passive: true });
    document.addEventListener("visibilitychange", handleVisibilityChange);
    return () => {
      for (const each of [timer, visitTimer, shortAnswerTimer]) clearTimeout(each);
      window.removeEventListener("scroll", handleScroll);
      document.removeEventListener("visibilitychange", handleVisibilityChange);
      if (progress !== undefined) saveProgress();
    };
  }, [url, question, wordCount]);
}
