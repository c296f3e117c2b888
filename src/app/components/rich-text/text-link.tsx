import type { ReactElement, ReactNode } from "react";
import { PageLink } from "../links/page-link.tsx";

interface TextLinkProps {
  /** A path of the site without its base, or a URL. */
  readonly link: string;
  readonly children: ReactNode;
  readonly rel?: string;
}

/** A link that the publisher has set: to a page of the site, or to another site. */
export function TextLink({ link, children, rel }: TextLinkProps): ReactElement {
  if (link.startsWith("/")) {
    return (
      <PageLink to={link} rel={rel}>
        {children}
      </PageLink>
    );
  }
  return (
    <a href={link} rel={rel}>
      {children}
    </a>
  );
}
