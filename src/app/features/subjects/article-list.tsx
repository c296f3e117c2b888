import { memo, type ReactElement } from "react";
import type { ListEntry } from "../../../bundle/list-page.ts";
import { articleUrl, type SubjectSlug } from "../../../content/url.ts";
import { listingMessages } from "../../../i18n/listing-messages.ts";
import { Icon } from "../../components/icons/icon.tsx";
import { formulaIcon } from "../../components/icons/icon-paths.ts";
import { QuestionLink } from "../../components/links/question-link.tsx";
import { ReadBadge } from "../../components/read-badge.tsx";
import { readList } from "../../data/dehydrated/list-in-html.ts";

/** What reads the entries of a prerendered list: loaded together with the list. */
export const readEntries = readList;

interface ArticleListProps {
  readonly subject: SubjectSlug;
  readonly entries: readonly ListEntry[];
  /** Position of the first entry within the whole list, counting from 1. */
  readonly startNumber: number;
  /** Number of entries of the whole list. */
  readonly total: number;
}

/**
 * Articles of one subject: each with a line on what it says and how long it is. Not rendered again with each letter that is typed into
 * the filter above it.
 */
export const ArticleList = memo(function ArticleList({
  subject,
  entries,
  startNumber,
  total,
}: ArticleListProps): ReactElement {
  return (
    <ol className="entries entries-compact" start={startNumber} data-total={total}>
      {entries.map(({ slug, question, excerpt, minutes, hasFormulas, lang }) => (
        <li key={slug}>
          <QuestionLink to={articleUrl(subject, slug)} lang={lang}>
            {question}
          </QuestionLink>
          <ReadBadge url={articleUrl(subject, slug)} />
          <div className="entry-line">
            <p className="entry-excerpt" lang={lang} dir="auto">
              {excerpt}
            </p>
            <p className="entry-meta">
              {hasFormulas && (
                <span
                  role="img"
                  aria-label={listingMessages.withFormulas}
                  title={listingMessages.withFormulas}
                >
                  <Icon path={formulaIcon} />
                </span>
              )}
              {listingMessages.minutes(minutes)}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
});
