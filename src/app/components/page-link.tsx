import type { ReactElement } from "react";
import { Link, type LinkProps } from "react-router";

/** True unless the reader prefers reduced motion. */
export function allowsViewTransition(): boolean {
  return typeof matchMedia === "function" && !matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** A path that the router has nothing to resolve in. */
const plainPathPattern = /^(?:\/[^/.?#][^/?#]*)+$/u;

/**
 * Internal link with a view transition, if the browser supports it. Routes are all known from the beginning: without
 * `discover` the router would mark each link as one to look for.
 */
export function PageLink(props: LinkProps): ReactElement {
  const { to } = props;
  if (import.meta.env.SSR && typeof to === "string" && plainPathPattern.test(to))
    return <PrerenderedLink {...props} to={to} />;
  return <Link viewTransition={allowsViewTransition()} discover="none" {...props} />;
}

/** The HTML of a link, without the hooks of the router, which took 6 % of the time of a page. */
function PrerenderedLink({
  to,
  viewTransition: _viewTransition,
  state: _state,
  replace: _replace,
  preventScrollReset: _preventScrollReset,
  ...attributes
}: LinkProps & { readonly to: string }): ReactElement {
  return <a {...attributes} href={import.meta.env.BASE_URL.slice(0, -1) + to} />;
}
