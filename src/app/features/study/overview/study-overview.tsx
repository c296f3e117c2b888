import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import { subjectsPath } from "../../../../bundle/pages/route-paths.ts";
import { studyAllPath } from "../../../../bundle/pages/study-paths.ts";
import { lazyMessages } from "../../../../i18n/lazy-messages.ts";
import { messages } from "../../../../i18n/messages.ts";
import { studyMessages } from "../../../../i18n/study-messages.ts";
import { PageLink } from "../../../components/links/page-link.tsx";
import { NeedsScripts } from "../../../components/needs-scripts.tsx";
import { PageHead } from "../../../components/page-head.tsx";
import { Skeleton } from "../../../components/skeleton.tsx";
import { manifestQuery, siteQuery } from "../../../data/manifest-query.ts";
import { listsQuery } from "../../../data/user-data/user-data-queries.ts";
import type { SavedList } from "../../../data/user-data/user-data-schema.ts";
import { createMembership } from "../deck/deck-articles.ts";
import { countToReview } from "../due/count-to-review.ts";
import type { Study } from "../storage/study-schema.ts";
import { studyMetadata } from "../study-metadata.ts";
import { useStudy } from "../use-study.ts";
import { DeckList } from "./deck-list.tsx";
import { hasNewQuestionsLeft } from "./has-new-questions-left.ts";
import { HeldQuestions } from "./held-questions.tsx";
import { LimitsForm } from "./limits-form.tsx";
import { ProgressSection } from "./progress-section.tsx";

/** What is studied, what is due, and how it goes. */
export function StudyOverview(): ReactElement {
  const site = useSuspenseQuery(siteQuery).data;
  const { data: study, isError } = useStudy();
  const { data: lists } = useQuery(listsQuery);
  return (
    <div className="study-overview">
      <PageHead {...studyMetadata(undefined, site)} />
      <h1 tabIndex={-1}>{messages.study}</h1>
      <NeedsScripts to={subjectsPath} />
      {isError && <p role="alert">{lazyMessages.storageBlocked}</p>}
      {!isError && (study === undefined || lists === undefined) && <Skeleton />}
      {study && lists && <Overview study={study} lists={lists} />}
    </div>
  );
}

interface OverviewProps {
  readonly study: Study;
  readonly lists: readonly SavedList[];
}

function Overview({ study, lists }: OverviewProps): ReactElement {
  const { data: manifest } = useQuery(manifestQuery);
  const [now] = useState(() => Date.now());
  if (study.decks.length === 0) return <NothingStudied study={study} now={now} />;
  const includes = createMembership(study.decks, lists);
  const due = countToReview(study, includes, now);
  return (
    <>
      <div className="study-due-today">
        <p>{due > 0 ? studyMessages.dueToday(due) : studyMessages.nothingDue}</p>
        {(due > 0 || hasNewQuestionsLeft({ study, lists, manifest, now })) && (
          <PageLink to={studyAllPath} className="button">
            {studyMessages.studyNow}
          </PageLink>
        )}
      </div>
      <DeckList study={study} lists={lists} manifest={manifest} now={now} />
      <ProgressSection study={study} includes={includes} now={now} />
      <LimitsForm limits={study.limits} />
      <HeldQuestions study={study} />
    </>
  );
}

interface NothingStudiedProps {
  readonly study: Study;
  readonly now: number;
}

/** What the overview shows while nothing is studied: how it works, and where to begin. */
function NothingStudied({ study, now }: NothingStudiedProps): ReactElement {
  return (
    <>
      <div className="study-introduction">
        <p>{studyMessages.introduction}</p>
        <p>{studyMessages.howToStart}</p>
        <PageLink to={subjectsPath} className="button-link">
          {messages.allSubjects}
        </PageLink>
      </div>
      <ProgressSection study={study} includes={() => false} now={now} />
    </>
  );
}
