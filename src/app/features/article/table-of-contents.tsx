import type { ReactElement } from "react";
import { messages } from "../../../i18n/messages.ts";
import type { AnswerHeading } from "../../data/answer-heading.ts";

/** Answers with fewer headings get no table of contents. */
const minHeadings = 3;

interface TableOfContentsProps {
  readonly headings: readonly AnswerHeading[];
  /** Language of the headings if it differs from that of the page. */
  readonly lang: string | undefined;
}

/** Table of contents of an answer: collapsed on a phone, beside the answer on wide screens. */
export function TableOfContents({ headings, lang }: TableOfContentsProps): ReactElement | null {
  if (headings.length < minHeadings) return null;
  return (
    <nav aria-label={messages.tableOfContents} className="table-of-contents">
      <details>
        <summary>{messages.tableOfContents}</summary>
        <ol lang={lang}>
          {headings.map(({ id, depth, text }) => (
            <li key={id} data-depth={depth}>
              <a href={`#${id}`}>{text}</a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
