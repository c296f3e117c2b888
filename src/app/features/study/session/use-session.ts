import { useState } from "react";
import type { ArticleUrl } from "../../../../content/url.ts";
import { lazyMessages } from "../../../../i18n/lazy-messages.ts";
import { studyMessages } from "../../../../i18n/study-messages.ts";
import { showToast } from "../../../components/toast/toast-store.ts";
import { addDecks } from "../deck/decks.ts";
import { answerCard, findCard, holdCard, undoAnswer, undoableReview } from "../schedule/answer-card.ts";
import { createQueue, type Queue, type QueueItem } from "../schedule/queue.ts";
import { studyDayStart } from "../schedule/study-day.ts";
import type { Grade, Study, StudyCard } from "../storage/study-schema.ts";
import { updateStudy } from "../storage/study-store.ts";
import type { SessionStart } from "./load-session.ts";

/** Studying a deck: what is asked now, and what can be done with it. */
export interface Session {
  readonly study: Study;
  readonly queue: Queue;
  /** Undefined if nothing is left. */
  readonly item: QueueItem | undefined;
  readonly grade: (item: QueueItem, grade: Grade) => void;
  readonly suspend: (item: QueueItem) => void;
  /** Puts a question off until tomorrow. */
  readonly bury: (item: QueueItem) => void;
  /** Leaves a question out until the page is opened again. */
  readonly skip: (item: QueueItem) => void;
  /** Undoes the latest answer; undefined if there is none. */
  readonly undo: (() => void) | undefined;
}

/** Studies a deck, one question at a time. The next answer also applies what another tab has changed. */
export function useSession({ decks, includes, ...start }: SessionStart): Session {
  const [study, setStudy] = useState(start.study);
  const [candidates, setCandidates] = useState(start.candidates);
  const [skipped, setSkipped] = useState<ReadonlySet<ArticleUrl>>(new Set());
  const [now, setNow] = useState(() => Date.now());
  /** What was undone is asked again at once. */
  const [firstUrl, setFirstUrl] = useState<ArticleUrl>();
  const queue = createQueue({ study, includes, candidates, now, skipped });
  const item = queue.items.find(({ article }) => article.url === firstUrl) ?? queue.items[0];

  const apply = async (change: (current: Study) => Study): Promise<boolean> => {
    try {
      setStudy(await updateStudy((current) => change(addDecks(current, decks))));
      setNow(Date.now());
      setFirstUrl(undefined);
      return true;
    } catch (error) {
      console.warn("The answer can't be stored.", error);
      showToast({ message: lazyMessages.storageBlocked });
      return false;
    }
  };
  const hold = async ({ article }: QueueItem, value: StudyCard["hold"], message: string): Promise<void> => {
    const before = findCard(study, article.url)?.hold ?? { kind: "none" };
    if (!(await apply((current) => holdCard(current, article, value, Date.now())))) return;
    const undo = async (): Promise<void> => {
      if (await apply((current) => holdCard(current, article, before, Date.now()))) setFirstUrl(article.url);
    };
    showToast({ message, undo: () => void undo() });
  };
  const undoLast = async (): Promise<void> => {
    const review = undoableReview(study);
    const card = review && findCard(study, review.url);
    if (card === undefined || !(await apply((current) => undoAnswer(current, Date.now())))) return;
    setCandidates((others) => [card, ...others.filter(({ url }) => url !== card.url)]);
    setFirstUrl(card.url);
    showToast({ message: lazyMessages.undone });
  };
  return {
    study,
    queue,
    item,
    grade: ({ article, schedule }, grade) =>
      void apply((current) =>
        answerCard(current, { article, grade, now: Date.now(), seenReps: schedule?.reps ?? 0 }),
      ),
    suspend: (each) => void hold(each, { kind: "suspended" }, studyMessages.suspended),
    bury: (each) =>
      void hold(each, { kind: "buried", until: studyDayStart(Date.now(), 1) }, studyMessages.buried),
    skip: ({ article }) => setSkipped((others) => new Set([...others, article.url])),
    undo: undoableReview(study) && (() => void undoLast()),
  };
}
