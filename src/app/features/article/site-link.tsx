import type { ReactElement } from "react";
import { PageLink } from "../../components/page-link.tsx";
import type { SiteLinkProps } from "./answer/render-answer.tsx";

/** Internal link within an answer, rendered as a router link. */
export function SiteLink({ href, title, children }: SiteLinkProps): ReactElement {
  return (
    <PageLink to={href} title={title}>
      {children}
    </PageLink>
  );
}
