import type { ReactElement } from "react";

/** The site's mark: the drawing of its icon (`public/favicon.svg`). */
export function SiteLogo(): ReactElement {
  return (
    <svg viewBox="0 0 32 32" className="site-logo" aria-hidden="true">
      <rect width="32" height="32" rx="7" />
      <path d="M9 8h9a5 5 0 0 1 5 5v11h-9a5 5 0 0 1-5-5zM18 19l6 6" />
    </svg>
  );
}
