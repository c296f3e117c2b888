import type { ReactElement } from "react";
import { messages } from "../../i18n/messages.ts";

interface LoadFailureProps {
  /** What happened, and what to do. */
  readonly message: { readonly title: string; readonly text: string };
  readonly onRetry: () => void;
}

/** Shown instead of content that could not be loaded, with a button that tries again. */
export function LoadFailure({ message: { title, text }, onRetry }: LoadFailureProps): ReactElement {
  return (
    <div role="alert" className="empty-state">
      <p>
        <strong>{title}.</strong> {text}
      </p>
      <button type="button" className="button" onClick={onRetry}>
        {messages.retry}
      </button>
    </div>
  );
}
