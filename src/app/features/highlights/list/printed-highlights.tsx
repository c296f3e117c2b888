import type { ReactElement } from "react";
import { highlightMessages } from "../../../../i18n/highlight-messages.ts";
import type { ArticleHighlight } from "../storage/highlight-schema.ts";
import "../marks/marks.css";
import "../note.css";
import "./highlight-list.css";

interface PrintedHighlightsProps {
  /** Those of one article, in the order of its text. */
  readonly highlights: readonly ArticleHighlight[];
}

/** The highlights and notes of an article, as they are printed below its answer: nothing to click. */
export function PrintedHighlights({ highlights }: PrintedHighlightsProps): ReactElement {
  return (
    <section className="article-highlights">
      <h3>{highlightMessages.heading}</h3>
      <ol className="highlight-list">
        {highlights.map(({ id, color, quote, note }) => (
          <li key={id} className="highlight-item" data-color={color}>
            <q className="highlight-link" dir="auto">
              {quote.exact}
            </q>
            {note !== "" && (
              <p className="highlight-note" dir="auto">
                {note}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
