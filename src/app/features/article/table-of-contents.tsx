import type { ReactElement } from "react";
import { messages } from "../../../i18n/messages.ts";
import { Icon } from "../../components/icons/icon.tsx";
import { contentsIcon } from "../../components/icons/icon-paths.ts";
import type { AnswerHeading } from "../../data/answer-heading.ts";

/** Answers with fewer headings get no table of contents. */
const minHeadings = 3;

/** The id of the table of contents, which its button opens. */
const tableOfContentsId = "contents";

/** True if an answer with these headings has a table of contents. */
export function hasTableOfContents(headings: readonly AnswerHeading[]): boolean {
  return headings.length >= minHeadings;
}

/** Opens the table of contents on screens that are too narrow to show it beside the answer. Works without scripts. */
export function TableOfContentsButton(): ReactElement {
  return (
    <button type="button" className="bar-button contents-button" popoverTarget={tableOfContentsId}>
      <Icon path={contentsIcon} />
      {messages.tableOfContents}
    </button>
  );
}

interface TableOfContentsProps {
  readonly headings: readonly AnswerHeading[];
  /** Language of the headings if it differs from that of the page. */
  readonly lang: string | undefined;
}

/** Table of contents of an answer: a popover on narrow screens, beside the answer on wide ones. */
export function TableOfContents({ headings, lang }: TableOfContentsProps): ReactElement {
  return (
    <nav id={tableOfContentsId} popover="auto" aria-labelledby="contents-title" className="table-of-contents">
      <h2 id="contents-title">{messages.tableOfContents}</h2>
      <ol lang={lang}>
        {headings.map(({ id, depth, text }) => (
          <li key={id} data-depth={depth}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
