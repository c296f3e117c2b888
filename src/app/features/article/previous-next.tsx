import { type ReactElement, useSyncExternalStore } from "react";
import type { ArticleLink } from "../../../bundle/schemas.ts";
import type { SubjectSummary } from "../../../bundle/subject-tree.ts";
import { messages } from "../../../i18n/messages.ts";
import { PageLink } from "../../components/links/page-link.tsx";
import { listPositionStore } from "./list-position/list-position-store.ts";

interface PreviousNextProps {
  readonly subject: SubjectSummary;
  readonly previous: ArticleLink | null;
  readonly next: ArticleLink | null;
}

/**
 * Links to the questions before and after this one: in its subject, or in the list that the reader came from as soon as that is
 * known.
 */
export function PreviousNext(inSubject: PreviousNextProps): ReactElement | null {
  const inList = useSyncExternalStore(listPositionStore.subscribe, listPositionStore.read, () => undefined);
  const { previous, next } = inList ?? inSubject;
  const name = inList?.name ?? inSubject.subject.name;
  if (previous === null && next === null) return null;
  return (
    <nav aria-label={messages.moreQuestionsIn(name)} className="previous-next">
      {inList && (
        <p className="secondary-text">
          <PageLink to={inList.path}>{name}</PageLink>
          {inList.text !== "" && ` · ${inList.text}`}
        </p>
      )}
      {previous && (
        <PageLink to={previous.url} rel="prev" viewTransition={false}>
          <span>{messages.previousQuestionIn(name)}</span> <bdi lang={previous.lang}>{previous.question}</bdi>
        </PageLink>
      )}
      {next && (
        <PageLink to={next.url} rel="next" viewTransition={false}>
          <span>{messages.nextQuestionIn(name)}</span> <bdi lang={next.lang}>{next.question}</bdi>
        </PageLink>
      )}
    </nav>
  );
}
