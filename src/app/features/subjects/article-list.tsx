import type { ReactElement } from "react";
import { articleUrl, type IsoDate, type Slug, type SubjectSlug } from "../../../content/url.ts";
import { messages } from "../../../i18n/messages.ts";
import { QuestionLink } from "../../components/question-link.tsx";
import { ReadBadge } from "../../components/read-badge.tsx";

/** One article of a list. */
export interface ArticleListItem {
  readonly slug: Slug;
  readonly question: string;
  readonly date: IsoDate | null;
  readonly excerpt?: string;
  readonly lang?: string;
}

interface ArticleListProps {
  readonly subject: SubjectSlug;
  readonly entries: readonly ArticleListItem[];
  /** Position of the first entry within the whole list, counting from 1. */
  readonly startNumber: number;
}

/** Articles of one subject. */
export function ArticleList({ subject, entries, startNumber }: ArticleListProps): ReactElement {
  return (
    <ol className="entries" start={startNumber}>
      {entries.map(({ slug, question, date, excerpt, lang }) => (
        <li key={slug}>
          <QuestionLink to={articleUrl(subject, slug)} lang={lang}>
            {question}
          </QuestionLink>
          <ReadBadge url={articleUrl(subject, slug)} />
          {excerpt && (
            <p className="entry-excerpt" lang={lang} dir="auto">
              {excerpt}
            </p>
          )}
          {date && (
            <p className="entry-meta">
              <time dateTime={date}>{messages.day(date)}</time>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
