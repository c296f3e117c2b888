import type { ReactElement, ReactNode } from "react";
import { PageLink } from "./page-link.tsx";

/** The props of a link within the site; `href` is a path without the site's base, e.g. `/learn/physics`. */
export interface SiteLinkProps {
  readonly href: string;
  readonly title?: string;
  readonly children?: ReactNode;
}

/** Internal link within an answer, rendered as a router link. */
export function SiteLink({ href, title, children }: SiteLinkProps): ReactElement {
  return (
    <PageLink to={href} title={title}>
      {children}
    </PageLink>
  );
}
