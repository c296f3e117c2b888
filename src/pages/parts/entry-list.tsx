import type { ReactElement } from "react";
import type { IsoDate, Slug, SubjectSlug } from "../../article/address.ts";
import { words } from "../../words/words.ts";
import { articlePath } from "../addresses.ts";
import { QuestionLink } from "./question-link.tsx";
import { ReadMark } from "./read-mark.tsx";

/** A line of a list of questions. */
export interface EntryLine {
  readonly slug: Slug;
  readonly question: string;
  readonly date: IsoDate | null;
  readonly lead?: string;
  readonly lang?: string;
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
      {entries.map(({ slug, question, date, lead, lang }) => (
        <li key={slug}>
          <QuestionLink to={articlePath(subject, slug)} lang={lang}>
            {question}
          </QuestionLink>
          <ReadMark url={articlePath(subject, slug)} />
          {lead && (
            <p className="entry-lead" lang={lang} dir="auto">
              {lead}
            </p>
          )}
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
