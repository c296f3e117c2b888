import type { ReactElement } from "react";
import type { AnswerHeading } from "../../answer/level-headings.ts";
import { words } from "../../words/words.ts";

/** An answer with fewer headings is seen at a glance. */
const fewestHeadings = 3;

/** An answer's table of contents: folded on a phone, beside the answer where there is room. */
export function Contents({ headings }: { readonly headings: readonly AnswerHeading[] }): ReactElement | null {
  if (headings.length < fewestHeadings) return null;
  return (
    <nav aria-label={words.contents} className="contents">
      <details>
        <summary>{words.contents}</summary>
        <ol>
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
