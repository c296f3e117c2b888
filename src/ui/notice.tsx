import type { ReactElement, ReactNode } from "react";

interface NoticeProps {
  /** The page's heading. */
  readonly title: string;
  /** What happened, and what to do. */
  readonly children: ReactNode;
  /** Ways on: buttons and links. */
  readonly actions?: ReactNode;
}

/** A page that has something to say instead of what was asked for: not found, failed, several to choose from. */
export function Notice({ title, children, actions }: NoticeProps): ReactElement {
  return (
    <div className="notice">
      <h1 tabIndex={-1}>{title}</h1>
      <div className="notice-text">{children}</div>
      {actions && <div className="notice-actions">{actions}</div>}
    </div>
  );
}
