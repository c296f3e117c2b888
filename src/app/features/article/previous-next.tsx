import type { ReactElement } from "react";
import type { ArticleLink } from "../../../bundle/schemas.ts";
import type { SubjectSummary } from "../../../bundle/subject-tree.ts";
import { messages } from "../../../i18n/messages.ts";
import { PageLink } from "../../components/page-link.tsx";

interface PreviousNextProps {
  readonly subject: SubjectSummary;
  readonly previous: ArticleLink | null;
  readonly next: ArticleLink | null;
}

/** Links to the questions before and after this one in its subject. */
export function PreviousNext({ previous, next, subject }: PreviousNextProps): ReactElement | null {
  if (previous === null && next === null) return null;
  return (
    <nav aria-label={messages.moreQuestionsIn(subject.name)} className="previous-next">
      {previous && (
        <PageLink to={previous.url} rel="prev" viewTransition={false}>
          <span>{messages.previousQuestionIn(subject.name)}</span>{" "}
          <bdi lang={previous.lang}>{previous.question}</bdi>
        </PageLink>
      )}
      {next && (
        <PageLink to={next.url} rel="next" viewTransition={false}>
          <span>{messages.nextQuestionIn(subject.name)}</span> <bdi lang={next.lang}>{next.question}</bdi>
        </PageLink>
      )}
    </nav>
  );
}
