import type { ReactElement } from "react";
import { studyPagePath } from "../../../../bundle/pages/route-paths.ts";
import { studyMessages } from "../../../../i18n/study-messages.ts";
import { Icon } from "../../../components/icons/icon.tsx";
import { checkIcon } from "../../../components/icons/icon-paths.ts";
import { PageLink } from "../../../components/links/page-link.tsx";
import { countToday } from "../schedule/daily-counts.ts";
import { nextReviewTime } from "../schedule/next-review-time.ts";
import type { SessionStart } from "./load-session.ts";
import type { Session } from "./use-session.ts";

interface SessionDoneProps {
  readonly session: Session;
  readonly start: SessionStart;
}

/** Says that nothing is left for today, and when the next question comes up. */
export function SessionDone({ session: { study, queue }, start }: SessionDoneProps): ReactElement {
  const now = Date.now();
  const { answered } = countToday(study, now);
  const cards = study.cards.filter(({ url }) => start.includes(url));
  const nextTime = nextReviewTime({ ...study, cards }, now);
  const isEmpty = cards.length === 0 && start.candidates.length === 0;
  return (
    <div className="study-done">
      <Icon path={checkIcon} />
      <h2 tabIndex={-1}>{isEmpty ? studyMessages.emptyDeck : studyMessages.done}</h2>
      {answered > 0 && <p>{studyMessages.answeredToday(answered)}</p>}
      {queue.isLimited && <p>{studyMessages.limitReached}</p>}
      {nextTime !== undefined && nextTime > now && (
        <p>{studyMessages.nextReview(studyMessages.interval(nextTime - now))}</p>
      )}
      <PageLink to={studyPagePath} className="button-link">
        {studyMessages.overview}
      </PageLink>
    </div>
  );
}
