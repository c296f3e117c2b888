import type { ReactElement } from "react";
import type { ArticleUrl } from "../../../../content/url.ts";
import { highlightMessages } from "../../../../i18n/highlight-messages.ts";
import { penIcon } from "../../../components/icons/action-icon-paths.ts";
import { Icon } from "../../../components/icons/icon.tsx";
import { PageLink } from "../../../components/links/page-link.tsx";
import { QuestionLink } from "../../../components/links/question-link.tsx";
import { Skeleton } from "../../../components/skeleton.tsx";
import { highlightPath } from "../highlight-path.ts";
import type { ArticleHighlight } from "../storage/highlight-schema.ts";
import { useHighlights } from "../use-article-highlights.ts";
import { groupByArticle } from "./group-by-article.ts";
import { HighlightItem } from "./highlight-item.tsx";

/** All highlights and notes in the texts of articles, by article. */
export function HighlightsSection(): ReactElement {
  const highlights = useHighlights();
  // Nothing moves when they arrive: what is below them waits too.
  if (highlights === undefined) return <Skeleton />;
  return (
    <section aria-labelledby="all-highlights" className="saved-highlights">
      <h2 id="all-highlights">{highlightMessages.heading}</h2>
      {highlights.length === 0 && (
        <div className="empty-saved">
          <Icon path={penIcon} />
          <p>{highlightMessages.empty}</p>
        </div>
      )}
      {[...groupByArticle(highlights)].map(([url, group]) => (
        <ArticleGroup key={url} url={url} highlights={group} />
      ))}
    </section>
  );
}

interface ArticleGroupProps {
  readonly url: ArticleUrl;
  readonly highlights: readonly [ArticleHighlight, ...ArticleHighlight[]];
}

function ArticleGroup({ url, highlights }: ArticleGroupProps): ReactElement {
  return (
    <section>
      <h3>
        <QuestionLink to={url}>{highlights[0].question}</QuestionLink>
      </h3>
      <ol className="highlight-list">
        {highlights.map((highlight) => (
          <HighlightItem key={highlight.id} highlight={highlight}>
            <PageLink to={highlightPath(highlight)} className="highlight-link" dir="auto">
              {highlight.quote.exact}
            </PageLink>
          </HighlightItem>
        ))}
      </ol>
    </section>
  );
}
