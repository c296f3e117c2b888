import type { ReactElement } from "react";
import { messages } from "../../i18n/messages.ts";

/** Placeholder lines while a text loads. Visible only after a short delay. */
export function Skeleton({ lines = 6 }: { readonly lines?: number }): ReactElement {
  return (
    <div className="skeleton" role="status" aria-label={messages.loading}>
      <div className="skeleton-title" />
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are identical and never reordered.
        <div key={line} className="skeleton-line" />
      ))}
    </div>
  );
}
