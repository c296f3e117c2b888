import type { ReactElement, ReactNode } from "react";

interface NoticeProps {
  /** The page's heading. */
  readonly title: string;
  /** Explanation of what happened and what to do. */
  readonly children: ReactNode;
  /** Buttons and links. */
  readonly actions?: ReactNode;
}

/** Full-page message shown instead of the requested content: not found, failed, or ambiguous. */
export function Notice({ title, children, actions }: NoticeProps): ReactElement {
  return (
    <div className="notice">
      <h1 tabIndex={-1}>{title}</h1>
      <div className="notice-text">{children}</div>
      {actions && <div className="notice-actions">{actions}</div>}
    </div>
  );
}
