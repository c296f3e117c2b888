import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useEffect } from "react";
import { useLocation } from "react-router";
import { subjectPath } from "../../../bundle/pages/route-paths.ts";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { messages } from "../../../i18n/messages.ts";
import { PageLink } from "../../components/links/page-link.tsx";
import { reloadOnce } from "../../data/chunks/reload-once.ts";
import { offlineContentQuery } from "./offline-content-query.ts";
import { OfflineQuestions } from "./offline-questions.tsx";
import "./available-offline.css";

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
                <PageLink to={subjectPath(slug)}>{name}</PageLink>
              </li>
            ))}
          </ul>
        </section>
      )}
      <OfflineQuestions saved={saved} visited={visited} />
    </div>
  );
}
