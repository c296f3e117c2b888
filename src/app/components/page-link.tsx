import type { ReactElement } from "react";
import { Link, type LinkProps } from "react-router";

/** True unless the reader prefers reduced motion. */
export function allowsViewTransition(): boolean {
  return typeof matchMedia === "function" && !matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/**
 * Internal link with a view transition, if the browser supports it. Routes are all known from the beginning: without
 * `discover` the router would mark each link as one to look for.
 */
export function PageLink(props: LinkProps): ReactElement {
  return <Link viewTransition={allowsViewTransition()} discover="none" {...props} />;
}
