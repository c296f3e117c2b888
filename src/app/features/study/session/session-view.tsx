import { useQueryClient } from "@tanstack/react-query";
import { type ReactElement, useEffect, useRef } from "react";
import { lazyMessages } from "../../../../i18n/lazy-messages.ts";
import { studyMessages } from "../../../../i18n/study-messages.ts";
import { undoIcon } from "../../../components/icons/action-icon-paths.ts";
import { Icon } from "../../../components/icons/icon.tsx";
import { cardContentQuery } from "./card-content-query.ts";
import type { SessionStart } from "./load-session.ts";
import { SessionDone } from "./session-done.tsx";
import { StudyCardView } from "./study-card-view.tsx";
import { useSession } from "./use-session.ts";
import { useStudyKeys } from "./use-study-keys.ts";

/** Asks the questions of a deck, one at a time. */
export function SessionView({ start }: { readonly start: SessionStart }): ReactElement {
  const client = useQueryClient();
  const session = useSession(start);
  const { queue, item, undo } = session;
  useStudyKeys();
  const turn = item && `${item.article.url} ${item.schedule?.reps ?? 0}`;
  // Null afterwards: undefined is the turn after the last question, which is announced like any other.
  const firstTurn = useRef<string | undefined | null>(turn);
  useEffect(() => {
    // The first question leaves the focus where the page has put it.
    if (turn === firstTurn.current) return;
    firstTurn.current = null;
    window.scrollTo({ top: 0 });
    document.querySelector<HTMLElement>(".study-session h2")?.focus({ preventScroll: true });
  }, [turn]);
  const next = queue.items.find((each) => each !== item)?.article.url;
  useEffect(() => {
    if (next !== undefined) void client.prefetchQuery(cardContentQuery(next));
  }, [client, next]);
  return (
    <>
      <div className="study-status">
        <ul className="study-counts">
          <li data-kind="due">{studyMessages.dueCount(queue.dueCount)}</li>
          <li data-kind="learning">{studyMessages.learningCount(queue.learningCount)}</li>
          <li data-kind="new">{studyMessages.newCount(queue.newCount)}</li>
        </ul>
        <button
          type="button"
          className="secondary-button"
          data-shortcut="undo-grade"
          disabled={undo === undefined}
          onClick={undo}
        >
          <Icon path={undoIcon} />
          {lazyMessages.undo}
        </button>
      </div>
      <p role="status" className="visually-hidden">
        {item ? studyMessages.left(queue.items.length) : studyMessages.done}
      </p>
      {item === undefined ? (
        <SessionDone session={session} start={start} />
      ) : (
        <StudyCardView key={turn} item={item} session={session} />
      )}
    </>
  );
}
