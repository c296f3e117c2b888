import type { ReactElement } from "react";
import type { ArticleLink } from "../../bundle/checks.ts";
import type { ShownArticle } from "../../library/article-queries.ts";
import type { SubjectHead } from "../../library/manifest-query.ts";
import { CopyLinkButton } from "../../ui/copy-link-button.tsx";
import { words } from "../../words/words.ts";
import { listPath } from "../addresses.ts";
import { AnswerView } from "./answer-view.tsx";
import { useArticleLanguage } from "./content-language.ts";
import { LaterArticleTools } from "./later-parts.tsx";
import { PageLink } from "./page-link.tsx";
import { QuestionLink } from "./question-link.tsx";
import { readingTime } from "./reading-time.ts";

/** One question takes the place of another, much the same page: a fade would only hold its text back. */
const atOnce = { viewTransition: false } as const;

interface ArticleViewProps {
  readonly subject: SubjectHead;
  readonly article: ShownArticle;
}

/** A question, its answer, and the ways on from there. */
export function ArticleView({ subject, article }: ArticleViewProps): ReactElement {
  const { question, posted, author, words: length, keywords, related, previous, next } = article;
  const { lang, dir } = useArticleLanguage(article);
  return (
    <article className="article" dir={dir}>
      <header className="article-header">
        <h1 tabIndex={-1} lang={lang}>
          {question}
        </h1>
        <p className="article-note">
          {[posted, author]
            .filter((part) => part !== "")
            .map((part) => (
              <span key={part} lang={lang}>
                {part}
              </span>
            ))}
          <bdi>{readingTime(length)}</bdi>
          <CopyLinkButton />
        </p>
        <LaterArticleTools subject={subject} article={article} />
      </header>
      <AnswerView answer={article.answer} lang={lang} />
      <footer className="article-footer">
        {keywords.length > 0 && (
          <section aria-labelledby="keywords">
            <h2 id="keywords">{words.keywords}</h2>
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
            <h2 id="related">{words.relatedQuestions}</h2>
            <ul className="related">
              {related.map((link) => (
                <li key={link.url}>
                  <QuestionLink to={link.url} lang={link.lang} {...atOnce}>
                    {link.question}
                  </QuestionLink>
                </li>
              ))}
            </ul>
          </section>
        )}
        <Neighbours previous={previous} next={next} subject={subject} />
      </footer>
    </article>
  );
}

interface NeighboursProps {
  readonly subject: SubjectHead;
  readonly previous: ArticleLink | null;
  readonly next: ArticleLink | null;
}

function Neighbours({ subject, previous, next }: NeighboursProps): ReactElement | null {
  if (previous === null && next === null) return null;
  return (
    <nav aria-label={words.moreIn(subject.name)} className="neighbours">
      {previous && (
        <PageLink to={previous.url} rel="prev" {...atOnce}>
          <span>{words.previousIn(subject.name)}</span> <bdi lang={previous.lang}>{previous.question}</bdi>
        </PageLink>
      )}
      {next && (
        <PageLink to={next.url} rel="next" {...atOnce}>
          <span>{words.nextIn(subject.name)}</span> <bdi lang={next.lang}>{next.question}</bdi>
        </PageLink>
      )}
    </nav>
  );
}
