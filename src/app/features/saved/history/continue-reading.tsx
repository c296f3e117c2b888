import { type ReactElement, useEffect } from "react";
import { splitArticleUrl } from "../../../../content/url.ts";
import { lazyMessages } from "../../../../i18n/lazy-messages.ts";
import { QuestionLink } from "../../../components/links/question-link.tsx";
import { ProgressRing } from "../../../components/progress-ring.tsx";
import { subjectStyle } from "../../../components/subject-badge.tsx";
import { useSyncedQuery } from "../../../data/user-data/use-synced-query.ts";
import { visitsQuery } from "../../../data/user-data/user-data-queries.ts";
import { removeVisit, unfinishedVisits } from "../../../data/user-data/visits.ts";
import { DeferredStudyDue } from "../../study/due/deferred-study-due.tsx";
import { useUpdateUserData } from "../use-update-user-data.ts";
import { setContinueReadingHint } from "./continue-reading-hint.ts";
import { resumeState } from "./resume-state.ts";

/** Upper bound of articles shown on the home page; the saved page lists all. */
const maxUnfinished = 3;

/** What the reader has begun: questions to review today, then unfinished articles. */
export function ContinueReading(): ReactElement {
  return (
    <>
      <DeferredStudyDue />
      <UnfinishedArticles />
    </>
  );
}

/** Unfinished articles, most recent first. Renders nothing if there are none. */
function UnfinishedArticles(): ReactElement | null {
  const { data: visits } = useSyncedQuery(visitsQuery);
  const { change } = useUpdateUserData();
  const unfinished = unfinishedVisits(visits ?? []).slice(0, maxUnfinished);
  const isEmpty = visits !== undefined && unfinished.length === 0;
  useEffect(() => {
    if (isEmpty) setContinueReadingHint(false);
  }, [isEmpty]);
  if (unfinished.length === 0) return null;
  return (
    <section aria-labelledby="continue" className="continue-reading">
      <h2 id="continue">{lazyMessages.continueReading}</h2>
      <ul className="question-cards">
        {unfinished.map(({ url, question, progress }) => (
          <li key={url} style={subjectStyle(splitArticleUrl(url).subject)}>
            <QuestionLink to={url} state={resumeState}>
              {question}
            </QuestionLink>
            <p className="entry-meta">
              <ProgressRing share={progress} />
              <span>{lazyMessages.percentRead(progress)}</span>{" "}
              <button
                type="button"
                className="secondary-button"
                aria-label={lazyMessages.actionOn(lazyMessages.remove, question)}
                onClick={() => void change("visits", (all) => removeVisit(all, url))}
              >
                {lazyMessages.remove}
              </button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
