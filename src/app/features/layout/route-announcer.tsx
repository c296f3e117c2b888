import { type ReactElement, useEffect, useRef, useState } from "react";
import { type Location, useLocation, useNavigationType } from "react-router";
import { isKeepFocusState } from "../../components/url-text/keep-focus-state.ts";

/** True if a navigation led to the same URL. */
function isReload(previous: Location, current: Location): boolean {
  const locationToUrl = ({ pathname, search, hash }: Location): string => pathname + search + hash;
  return previous.key !== current.key && locationToUrl(previous) === locationToUrl(current);
}

/** The link of the page that leads to another one; the first if several do. */
function findLink(href: string | undefined): HTMLElement | null {
  return href === undefined ? null : document.querySelector(`#main a[href="${CSS.escape(href)}"]`);
}

/** Remembers, for each entry of the history, the link that the reader followed from it. */
function useFollowedLinks(key: string): ReadonlyMap<string, string> {
  const followedLinks = useRef(new Map<string, string>());
  useEffect(() => {
    const listener = ({ target }: MouseEvent): void => {
      const href = target instanceof Element && target.closest("#main a[href]")?.getAttribute("href");
      if (href) followedLinks.current.set(key, href);
    };
    document.addEventListener("click", listener, true);
    return () => document.removeEventListener("click", listener, true);
  }, [key]);
  return followedLinks.current;
}

/**
 * Does for a client-side navigation what browsers do for a page load: moves the focus to the new page's heading and
 * announces its title. After Back, the focus is on the link that the reader had followed. Not on the first load, which the browser announces itself.
 */
export function RouteAnnouncer(): ReactElement {
  const location = useLocation();
  const isBack = useNavigationType() === "POP";
  const followedLinks = useFollowedLinks(location.key);
  const previousLocation = useRef(location);
  const [title, setTitle] = useState("");
  useEffect(() => {
    const previous = previousLocation.current;
    previousLocation.current = location;
    const isNewPage = previous.pathname !== location.pathname;
    // After a retry, the button that had the focus may have been removed.
    const lostFocus = isReload(previous, location) && document.activeElement === document.body;
    if (isKeepFocusState(location.state) || !(isNewPage || lostFocus)) return;
    // The router handles scrolling: to the top, or to the restored position.
    const link = isBack ? findLink(followedLinks.get(location.key)) : null;
    (link ?? document.querySelector<HTMLElement>("#main h1"))?.focus({ preventScroll: true });
    setTitle(document.title);
  }, [location, isBack, followedLinks]);
  return (
    <div role="status" className="visually-hidden">
      {title}
    </div>
  );
}
