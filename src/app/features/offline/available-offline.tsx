import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useEffect } from "react";
import { Link, useLocation } from "react-router";
import { subjectPath } from "../../../bundle/route-paths.ts";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { messages } from "../../../i18n/messages.ts";
import { reloadOnce } from "../../data/chunks/reload-once.ts";
import { type OfflineQuestion, offlineContentQuery } from "./offline-content-query.ts";

/** Lists what is available offline. Reloads the page if the current URL itself is. */
export function AvailableOffline(): ReactElement | null {
  const { pathname } = useLocation();
  const { data } = useQuery(offlineContentQuery(pathname));
  const isCachedPage = data?.current === "page";
  useEffect(() => {
    // Only the HTML of the page is cached, not the data that the app would need to render it.
    if (isCachedPage) reloadOnce({ storage: sessionStorage, location: window.location, now: Date.now });
  }, [isCachedPage]);
  if (data === undefined) return null;
  const { subjects, saved, visited } = data;
  if (subjects.length + saved.length + visited.length === 0) return null;
  return (
    <div className="available-offline">
      <p className="secondary-text">{lazyMessages.availableOfflineHeading}</p>
      {subjects.length > 0 && (
        <section aria-labelledby="offline-subjects">
          <h2 id="offline-subjects">{messages.subjects}</h2>
          <ul className="subject-grid">
            {subjects.map(({ slug, name }) => (
              <li key={slug}>
                <Link to={subjectPath(slug)}>{name}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <QuestionSection id="offline-saved" title={messages.saved} questions={saved} />
      <QuestionSection id="offline-visited" title={lazyMessages.previouslyRead} questions={visited} />
    </div>
  );
}

interface QuestionSectionProps {
  readonly id: string;
  readonly title: string;
  readonly questions: readonly OfflineQuestion[];
}

function QuestionSection({ id, title, questions }: QuestionSectionProps): ReactElement | null {
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ol className="entries">
        {questions.map(({ url, question, source }) => (
          <li key={url}>
            {/* If only the HTML is cached, a full page load is needed. */}
            <Link to={url} dir="auto" reloadDocument={source === "page"}>
              {question}
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}
