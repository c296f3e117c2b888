import type { ReactElement } from "react";
import { highlightMessages } from "../../../../i18n/highlight-messages.ts";
import type { PlacedHighlight } from "../anchor/use-placed-highlights.ts";
import { goToPlace } from "../marks/go-to-place.ts";
import { HighlightItem } from "./highlight-item.tsx";

/** The highlights and notes of the open article, in the order of its text. */
export function ArticleHighlightList({
  placed,
}: {
  readonly placed: readonly PlacedHighlight[];
}): ReactElement {
  return (
    <section className="article-highlights" aria-labelledby="highlights-heading">
      <h2 id="highlights-heading">{highlightMessages.heading}</h2>
      <ol className="highlight-list">
        {placed.map(({ highlight, place }) => (
          <HighlightItem key={highlight.id} highlight={highlight}>
            {place ? (
              <button type="button" className="highlight-link" dir="auto" onClick={() => goToPlace(place)}>
                {highlight.quote.exact}
              </button>
            ) : (
              <>
                <q className="highlight-link" dir="auto">
                  {highlight.quote.exact}
                </q>
                <p className="highlight-lost">{highlightMessages.textChanged}</p>
              </>
            )}
          </HighlightItem>
        ))}
      </ol>
    </section>
  );
}
