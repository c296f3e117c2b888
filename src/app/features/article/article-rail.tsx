import type { ReactElement, ReactNode } from "react";
import { topicPagePath } from "../../../bundle/pages/route-paths.ts";
import type { SubjectSummary } from "../../../bundle/subject-tree.ts";
import { messages } from "../../../i18n/messages.ts";
import { PageLink } from "../../components/links/page-link.tsx";
import { QuestionLink } from "../../components/links/question-link.tsx";
import type { AnswerHeading } from "../../data/answer-heading.ts";
import type { PageArticle } from "../../data/article-result.ts";
import { listPath } from "../../data/list-view.ts";
import { hasTableOfContents, TableOfContents } from "./table-of-contents.tsx";

interface ArticleRailProps {
  readonly subject: SubjectSummary;
  readonly article: Pick<PageArticle, "keywords" | "otherAnswers" | "related" | "similar" | "topic">;
  readonly headings: readonly AnswerHeading[];
  /** Language of the article if it differs from that of the page. */
  readonly lang: string | undefined;
}

interface RailSectionProps {
  readonly id: string;
  readonly heading: string;
  readonly children: ReactNode;
}

function RailSection({ id, heading, children }: RailSectionProps): ReactElement {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {children}
    </section>
  );
}

/** Whether there is anything that leads on from an answer. */
export function needsRail(
  { keywords, topic, otherAnswers = [], related, similar = [] }: ArticleRailProps["article"],
  headings: readonly AnswerHeading[],
): boolean {
  const lists = [related, similar, otherAnswers, keywords];
  return hasTableOfContents(headings) || topic !== undefined || lists.some(({ length }) => length > 0);
}

/**
 * What leads on from an answer: its sections, related questions and keywords. Beside the answer on wide screens, below it
 * on narrow ones.
 */
export function ArticleRail({ subject, article, headings, lang }: ArticleRailProps): ReactElement {
  const { keywords, topic, otherAnswers = [] } = article;
  // What the publisher names comes first.
  const related = [...article.related, ...(article.similar ?? [])];
  return (
    <aside className="article-rail">
      {hasTableOfContents(headings) && <TableOfContents headings={headings} lang={lang} />}
      {otherAnswers.length > 0 && (
        <RailSection id="other-answers" heading={messages.sameQuestionIn}>
          <ul className="related">
            {otherAnswers.map((link) => (
              <li key={link.url}>
                <PageLink to={link.url} viewTransition={false}>
                  {link.subject}
                </PageLink>
              </li>
            ))}
          </ul>
        </RailSection>
      )}
      {related.length > 0 && (
        <RailSection id="related" heading={messages.relatedQuestions}>
          <ul className="related">
            {related.map((link) => (
              <li key={link.url}>
                {/* The layout of two articles is the same, so a transition would only delay the text. */}
                <QuestionLink to={link.url} lang={link.lang} viewTransition={false}>
                  {link.question}
                </QuestionLink>
              </li>
            ))}
          </ul>
        </RailSection>
      )}
      {topic && (
        <p className="more-in-topic">
          <PageLink to={topicPagePath(subject.slug, topic.slug)}>
            {messages.moreQuestionsIn(topic.name)}
          </PageLink>
        </p>
      )}
      {keywords.length > 0 && (
        <RailSection id="keywords" heading={messages.keywords}>
          <ul className="keywords">
            {keywords.map((keyword) => (
              <li key={keyword} lang={lang}>
                <PageLink to={listPath(subject.slug, { keywords: [keyword] })}>{keyword}</PageLink>
              </li>
            ))}
          </ul>
        </RailSection>
      )}
    </aside>
  );
}
