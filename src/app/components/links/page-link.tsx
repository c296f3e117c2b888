import type { ComponentProps, MouseEvent, ReactElement } from "react";
import { type NavigateOptions, type To, useHref, useLinkClickHandler } from "react-router";

export interface PageLinkProps
  extends Omit<ComponentProps<"a">, "href" | "target">,
    Pick<NavigateOptions, "replace" | "state" | "preventScrollReset" | "viewTransition"> {
  /** A path without the site's base, e.g. `/learn/physics`; or what differs from the current URL. */
  readonly to: To;
}

/** True unless the reader prefers reduced motion. */
export function allowsViewTransition(): boolean {
  return typeof matchMedia === "function" && !matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** A path that the router has nothing to resolve in. */
const plainPathPattern = /^(?:\/[^/.?#][^/?#]*)+(?:\?[^#]+)?(?:#.+)?$/u;

/**
 * Internal link, by default with a view transition where the browser supports it. In place of the router's own, which brings
 * code that prefetches parts of pages in a way that this app doesn't use.
 */
export function PageLink(props: PageLinkProps): ReactElement {
  const { to } = props;
  if (import.meta.env.SSR && typeof to === "string" && plainPathPattern.test(to))
    return <PrerenderedLink {...props} to={to} />;
  return <RouterLink {...props} />;
}

/** The attributes of a link's element. */
function toAttributes({
  to: _to,
  replace: _replace,
  state: _state,
  preventScrollReset: _preventScrollReset,
  viewTransition: _viewTransition,
  ...attributes
}: PageLinkProps): ComponentProps<"a"> {
  return attributes;
}

/** The HTML of a link, without the hooks of the router, which took 6 % of the time of a page. */
function PrerenderedLink(props: PageLinkProps & { readonly to: string }): ReactElement {
  return <a {...toAttributes(props)} href={import.meta.env.BASE_URL.slice(0, -1) + props.to} />;
}

function RouterLink(props: PageLinkProps): ReactElement {
  const { to, onClick } = props;
  const navigate = useLinkClickHandler<HTMLAnchorElement>(to, {
    viewTransition: allowsViewTransition(),
    ...props,
  });
  const handleClick = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event);
    if (!event.defaultPrevented) navigate(event);
  };
  return <a {...toAttributes(props)} href={useHref(to)} onClick={handleClick} />;
}
