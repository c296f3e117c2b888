import type { ReactElement } from "react";
import { words } from "../words/words.ts";

/** Grey lines in the place of a text that is on its way. Shown only when the wait is long enough to be noticed. */
export function Skeleton({ lines = 6 }: { readonly lines?: number }): ReactElement {
  return (
    <div className="skeleton" role="status" aria-label={words.loading}>
      <div className="skeleton-title" />
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all the same and never move.
        <div key={line} className="skeleton-line" />
      ))}
    </div>
  );
}
