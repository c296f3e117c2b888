import type { ReactElement } from "react";
import type { AnswerHeading } from "../../answer/level-headings.ts";
import { words } from "../../words/words.ts";

/** An answer with fewer headings is seen at a glance. */
const fewestHeadings = 3;

interface ContentsProps {
  readonly headings: readonly AnswerHeading[];
  /** Their language, where that is not the page's. */
  readonly lang: string | undefined;
}

/** An answer's table of contents: folded on a phone, beside the answer where there is room. */
export function Contents({ headings, lang }: ContentsProps): ReactElement | null {
  if (headings.length < fewestHeadings) return null;
  return (
    <nav aria-label={words.contents} className="contents">
      <details>
        <summary>{words.contents}</summary>
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
