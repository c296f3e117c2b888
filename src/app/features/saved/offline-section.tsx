import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { savedPath, subjectPath } from "../../../bundle/route-paths.ts";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { messages } from "../../../i18n/messages.ts";
import { downloadIcon } from "../../components/action-icon-paths.ts";
import { Icon } from "../../components/icon.tsx";
import { PageLink } from "../../components/page-link.tsx";
import { QuestionLink } from "../../components/question-link.tsx";
import { SubjectBadge } from "../../components/subject-badge.tsx";
import { offlineContentQuery } from "../offline/offline-content-query.ts";

/** What can be read without a connection: subjects, and questions that are saved or were opened. */
export function OfflineSection(): ReactElement | null {
  const { data } = useQuery(offlineContentQuery(savedPath));
  if (data === undefined) return null;
  const { subjects, saved, visited } = data;
  const questions = [...saved, ...visited];
  return (
    <section aria-labelledby="offline" className="saved-list">
      <h2 id="offline">{lazyMessages.offlineHeading}</h2>
      <p className="saved-hint">
        <Icon path={downloadIcon} />
        {lazyMessages.offlineHint}
      </p>
      {subjects.length > 0 && (
        <ul className="saved-cards" aria-label={messages.subjects}>
          {subjects.map(({ slug, name }) => (
            <li key={slug}>
              <PageLink to={subjectPath(slug)}>
                <SubjectBadge slug={slug} />
                {name}
              </PageLink>
            </li>
          ))}
        </ul>
      )}
      {questions.length > 0 && (
        <ul className="saved-cards" aria-label={lazyMessages.matchingQuestions}>
          {questions.map(({ url, question }) => (
            <li key={url}>
              <QuestionLink to={url}>{question}</QuestionLink>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
