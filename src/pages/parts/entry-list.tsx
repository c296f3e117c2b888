import type { ReactElement } from "react";
import type { IsoDate, Slug, SubjectSlug } from "../../article/address.ts";
import { words } from "../../words/words.ts";
import { articlePath } from "../addresses.ts";
import { PageLink } from "./page-link.tsx";
import { ReadMark } from "./read-mark.tsx";

/** A line of a list of questions. */
export interface EntryLine {
  readonly slug: Slug;
  readonly question: string;
  readonly date: IsoDate | null;
  readonly lead?: string;
}

interface EntryListProps {
  readonly subject: SubjectSlug;
  readonly entries: readonly EntryLine[];
  /** The number of the first one within the whole list, counting from 1. */
  readonly start: number;
}

/** Questions of one subject. */
export function EntryList({ subject, entries, start }: EntryListProps): ReactElement {
  return (
    <ol className="entries" start={start}>
      {entries.map(({ slug, question, date, lead }) => (
        <li key={slug}>
          <PageLink to={articlePath(subject, slug)}>{question}</PageLink>
          <ReadMark url={articlePath(subject, slug)} />
          {lead && <p className="entry-lead">{lead}</p>}
          {date && (
            <p className="entry-note">
              <time dateTime={date}>{words.day(date)}</time>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
