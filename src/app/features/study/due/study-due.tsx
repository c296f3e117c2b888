import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useEffect, useState } from "react";
import { studyAllPath } from "../../../../bundle/pages/study-paths.ts";
import { studyMessages } from "../../../../i18n/study-messages.ts";
import { Icon } from "../../../components/icons/icon.tsx";
import { arrowIcon } from "../../../components/icons/icon-paths.ts";
import { PageLink } from "../../../components/links/page-link.tsx";
import { listsQuery } from "../../../data/user-data/user-data-queries.ts";
import { createMembership } from "../deck/deck-articles.ts";
import { nextReviewTime } from "../schedule/next-review-time.ts";
import { useStudy } from "../use-study.ts";
import { countToReview } from "./count-to-review.ts";
import { storeDueHint } from "./due-hint.ts";

/** The number of questions to review today, as a link that studies them. Renders nothing if there are none. */
export function StudyDue(): ReactElement | null {
  const { data: study } = useStudy();
  const { data: lists } = useQuery(listsQuery);
  const [now] = useState(() => Date.now());
  const includes = study && lists && createMembership(study.decks, lists);
  const count = includes && countToReview(study, includes, now);
  useEffect(() => {
    if (count !== 0 || !study || !includes) return;
    // What is no longer studied may be due, too: only here it is known what belongs to a list.
    const cards = study.cards.filter(({ url }) => includes(url));
    storeDueHint(nextReviewTime({ ...study, cards }, now));
  });
  if (!count) return null;
  return (
    <PageLink to={studyAllPath} className="study-due">
      {studyMessages.dueToday(count)}
      <Icon path={arrowIcon} isDirectional />
    </PageLink>
  );
}
