import type { ReactElement } from "react";
import { useMatch } from "react-router";
import { PageLink, type PageLinkProps } from "./page-link.tsx";

interface NavigationLinkProps extends PageLinkProps {
  readonly to: string;
  /** True if pages below the one that it leads to don't count as open. Default false. */
  readonly end?: boolean;
}

/** A link that says whether its page is open, or one below it. */
export function NavigationLink({ end = false, ...props }: NavigationLinkProps): ReactElement {
  const isOpen = useMatch({ path: props.to, end }) !== null;
  return <PageLink aria-current={isOpen ? "page" : undefined} {...props} />;
}
