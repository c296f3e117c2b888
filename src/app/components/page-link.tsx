import type { ReactElement } from "react";
import { Link, type LinkProps } from "react-router";

/** True unless the reader prefers reduced motion. */
export function allowsViewTransition(): boolean {
  return typeof matchMedia === "function" && !matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** Internal link with a view transition, if the browser supports it. */
export function PageLink(props: LinkProps): ReactElement {
  return <Link viewTransition={allowsViewTransition()} {...props} />;
}
