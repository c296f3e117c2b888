import type { ReactElement } from "react";
import { Link } from "react-router";
import type { SiteLinkProps } from "../../answer/render-answer.tsx";

/** A link within the site, as an answer's author wrote it. */
export function SiteLink({ href, title, children }: SiteLinkProps): ReactElement {
  return (
    <Link to={href} title={title}>
      {children}
    </Link>
  );
}
