import { type ReactElement, useEffect } from "react";
import { visitsQuery } from "../../library/kept/kept-queries.ts";
import { markReader } from "../../library/kept/reader-mark.ts";
import { removeVisit, visitsToContinue } from "../../library/kept/visits.ts";
import { laterWords } from "../../words/later-words.ts";
import type { Resume } from "./article-tools.tsx";
import { QuestionLink } from "./question-link.tsx";
import { useKept, useKeptChange } from "./use-kept.ts";

/** Questions offered on the home page; the page of saved things has all. */
const offeredCount = 3;

const resume: Resume = { resumes: true };

/** What the reader has stopped in the midst of, the latest first. Nothing where there is nothing. */
export function ContinueReading(): ReactElement | null {
  const { data: visits } = useKept(visitsQuery);
  const { change } = useKeptChange();
  const offered = visitsToContinue(visits ?? []).slice(0, offeredCount);
  const hasNothing = visits !== undefined && offered.length === 0;
  useEffect(() => {
    if (hasNothing) markReader(false);
  }, [hasNothing]);
  if (offered.length === 0) return null;
  return (
    <section aria-labelledby="continue" className="continue-reading">
      <h2 id="continue">{laterWords.continueReading}</h2>
      <ul className="entries">
        {offered.map(({ url, question, progress }) => (
          <li key={url}>
            <QuestionLink to={url} state={resume}>
              {question}
            </QuestionLink>
            <p className="entry-note">
              <span>{laterWords.percentRead(progress)}</span>{" "}
              <button
                type="button"
                className="quiet-button"
                aria-label={laterWords.about(laterWords.remove, question)}
                onClick={() => void change("visits", (all) => removeVisit(all, url))}
              >
                {laterWords.remove}
              </button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
