import type { ReactElement } from "react";
import type { SiteLinkProps } from "../../answer/render-answer.tsx";
import { PageLink } from "./page-link.tsx";

/** A link within the site, as an answer's author wrote it. */
export function SiteLink({ href, title, children }: SiteLinkProps): ReactElement {
  return (
    <PageLink to={href} title={title}>
      {children}
    </PageLink>
  );
}
