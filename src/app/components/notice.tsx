import type { ReactElement, ReactNode } from "react";
import { Icon } from "./icons/icon.tsx";
import { questionIcon } from "./icons/icon-paths.ts";

interface NoticeProps {
  /** See `Icon`. Default: a question mark. */
  readonly icon?: string;
  /** The page's heading. */
  readonly title: string;
  /** Explanation of what happened and what to do. */
  readonly children: ReactNode;
  /** Buttons and links. */
  readonly actions?: ReactNode;
}

/** Full-page message shown instead of the requested content: not found, failed, or ambiguous. */
export function Notice({ icon = questionIcon, title, children, actions }: NoticeProps): ReactElement {
  return (
    <div className="notice">
      <span className="notice-icon">
        <Icon path={icon} />
      </span>
      <h1 tabIndex={-1}>{title}</h1>
      <div className="notice-text">{children}</div>
      {actions && <div className="notice-actions">{actions}</div>}
    </div>
  );
}
