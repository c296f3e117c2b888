import { Fragment, type ReactElement } from "react";
import type { SubjectSummary } from "../../../bundle/subject-tree.ts";
import { Breadcrumbs } from "../../components/breadcrumbs.tsx";
import { useArticleLanguage } from "../../components/content-language.ts";
import type { PageArticle } from "../../data/article-result.ts";
import { subjectToBreadcrumbs } from "../../data/subject-breadcrumb.ts";
import { AnswerBody } from "./answer-view.tsx";
import { ArticleRail, needsRail } from "./article-rail.tsx";
import { ArticleSourceLinks, type SourceLinkTemplates } from "./article-source-links.tsx";
import { DeferredArticleTools } from "./deferred-article-tools.tsx";
import { PreviousNext } from "./previous-next.tsx";
import { formatReadingTime } from "./reading-time.ts";
import { hasTableOfContents, TableOfContentsButton } from "./table-of-contents.tsx";
import { type AnswerContent, WithAnswerContent } from "./with-answer-content.tsx";

/** Titles with more letters are set smaller on a phone, where they would push the answer off the screen. */
const longTitleLength = 90;

interface ArticleViewProps {
  readonly subject: SubjectSummary;
  readonly article: PageArticle;
  /** Where articles can be edited and reported, as far as the publisher has set it. */
  readonly site: SourceLinkTemplates;
}

/** Between two facts: space for the dot of the stylesheet, and a place to break the line. */
const factSpace = "\u2002 ";

/** A question, its answer and links to other questions. */
export function ArticleView(props: ArticleViewProps): ReactElement {
  return (
    <WithAnswerContent answer={props.article.answer}>
      {(content) => <ArticleLayout {...props} content={content} />}
    </WithAnswerContent>
  );
}

function ArticleLayout({
  subject,
  article,
  site,
  content,
}: ArticleViewProps & { readonly content: AnswerContent }): ReactElement {
  const { question, posted, author, wordCount, previous, next } = article;
  const { lang, dir } = useArticleLanguage(article);
  const hasRail = needsRail(article, content.headings);
  return (
    // The layout doesn't wait until the rail has arrived.
    <article className="article" dir={dir} data-rail={hasRail || undefined}>
      <header className="article-header">
        <div className="article-line">
          <Breadcrumbs items={subjectToBreadcrumbs(subject, article.topic)}>{factSpace}</Breadcrumbs>
          <p className="article-meta">
            <span>
              <bdi>{formatReadingTime(wordCount)}</bdi>
            </span>
            {[posted, author]
              .filter((part) => part !== "")
              .map((part) => (
                <Fragment key={part}>
                  {factSpace}
                  <span>
                    <bdi lang={lang}>{part}</bdi>
                  </span>
                </Fragment>
              ))}
          </p>
        </div>
        <h1 tabIndex={-1} lang={lang} data-long={question.length > longTitleLength || undefined}>
          {question}
        </h1>
      </header>
      <div className="article-bar">
        {hasTableOfContents(content.headings) && <TableOfContentsButton />}
        <DeferredArticleTools subject={subject} article={article} />
      </div>
      <AnswerBody content={content} lang={lang} />
      {/* What the reader highlights is listed here. */}
      <div id="highlights" />
      {hasRail && <ArticleRail subject={subject} article={article} headings={content.headings} lang={lang} />}
      <ArticleSourceLinks subject={subject.slug} article={article} site={site} />
      <PreviousNext previous={previous} next={next} subject={subject} />
    </article>
  );
}
