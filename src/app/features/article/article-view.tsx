import type { ReactElement } from "react";
import type { ArticleLink } from "../../../bundle/schemas.ts";
import type { SubjectSummary } from "../../../bundle/subject-tree.ts";
import { messages } from "../../../i18n/messages.ts";
import { useArticleLanguage } from "../../components/content-language.ts";
import { PageLink } from "../../components/page-link.tsx";
import { QuestionLink } from "../../components/question-link.tsx";
import type { PageArticle } from "../../data/article-query.ts";
import { listPath } from "../../data/list-view.ts";
import { AnswerView } from "./answer-view.tsx";
import { ArticleSourceLinks } from "./article-source-links.tsx";
import { DeferredArticleTools } from "./deferred-article-tools.tsx";
import { formatReadingTime } from "./reading-time.ts";
import { CopyLinkButton } from "./share/copy-link-button.tsx";

/** No transition between two articles: the layout is the same, and a fade would only delay the text. */
const noTransition = { viewTransition: false } as const;

interface ArticleViewProps {
  readonly subject: SubjectSummary;
  readonly article: PageArticle;
}

/** A question, its answer and links to other questions. */
export function ArticleView({ subject, article }: ArticleViewProps): ReactElement {
  const { question, posted, author, wordCount, keywords, related, previous, next } = article;
  const { lang, dir } = useArticleLanguage(article);
  return (
    <article className="article" dir={dir}>
      <header className="article-header">
        <h1 tabIndex={-1} lang={lang}>
          {question}
        </h1>
        <p className="article-meta">
          {[posted, author]
            .filter((part) => part !== "")
            .map((part) => (
              <span key={part} lang={lang}>
                {part}
              </span>
            ))}
          <bdi>{formatReadingTime(wordCount)}</bdi>
          <CopyLinkButton />
        </p>
        <DeferredArticleTools subject={subject} article={article} />
      </header>
      <AnswerView answer={article.answer} lang={lang} />
      <footer className="article-footer">
        {keywords.length > 0 && (
          <section aria-labelledby="keywords">
            <h2 id="keywords">{messages.keywords}</h2>
            <ul className="keywords">
              {keywords.map((keyword) => (
                <li key={keyword} lang={lang}>
                  <PageLink to={listPath(subject.slug, { keywords: [keyword] })}>{keyword}</PageLink>
                </li>
              ))}
            </ul>
          </section>
        )}
        {related.length > 0 && (
          <section aria-labelledby="related">
            <h2 id="related">{messages.relatedQuestions}</h2>
            <ul className="related">
              {related.map((link) => (
                <li key={link.url}>
                  <QuestionLink to={link.url} lang={link.lang} {...noTransition}>
                    {link.question}
                  </QuestionLink>
                </li>
              ))}
            </ul>
          </section>
        )}
        <ArticleSourceLinks subject={subject.slug} article={article} />
        <PreviousNext previous={previous} next={next} subject={subject} />
      </footer>
    </article>
  );
}

interface PreviousNextProps {
  readonly subject: SubjectSummary;
  readonly previous: ArticleLink | null;
  readonly next: ArticleLink | null;
}

function PreviousNext({ subject, previous, next }: PreviousNextProps): ReactElement | null {
  if (previous === null && next === null) return null;
  return (
    <nav aria-label={messages.moreQuestionsIn(subject.name)} className="previous-next">
      {previous && (
        <PageLink to={previous.url} rel="prev" {...noTransition}>
          <span>{messages.previousQuestionIn(subject.name)}</span>{" "}
          <bdi lang={previous.lang}>{previous.question}</bdi>
        </PageLink>
      )}
      {next && (
        <PageLink to={next.url} rel="next" {...noTransition}>
          <span>{messages.nextQuestionIn(subject.name)}</span> <bdi lang={next.lang}>{next.question}</bdi>
        </PageLink>
      )}
    </nav>
  );
}
