import { useContext, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Location } from "react-router";
import { PageRouterContext } from "./page-router-context.ts";
import { ScrollPositions } from "./scroll-positions.ts";

interface ScrollRestorationProps {
  /** The key of the positions in the session storage. */
  readonly storageKey: string;
}

/** The key of a location's entry in the history. Those that the router didn't make are told apart by their URLs. */
function locationToEntryKey({ key, pathname, search, hash }: Location): string {
  return key === "default" ? pathname + search + hash : key;
}

/** True if a link within the page led from one location to another, or Back over one: the page has been scrolled already. */
function isJump(from: Location, to: Location): boolean {
  return to.key === "default" && from.pathname === to.pathname && from.search === to.search;
}

/** True if the open page was loaded by following a link or the like, not by Back or by loading it again. */
function isNewEntry(): boolean {
  const [navigation] = performance.getEntriesByType("navigation");
  return (navigation as PerformanceNavigationTiming | undefined)?.type === "navigate";
}

/** The element that a URL's hash names; null if there is none. */
function findHashTarget(hash: string): HTMLElement | null {
  try {
    return hash === "" ? null : document.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    // No valid encoding of an id.
    return null;
  }
}

/** Shows a page where it was left, at what its URL's hash names, or at its beginning, as browsers do with whole pages. */
export function ScrollRestoration({ storageKey }: ScrollRestorationProps): null {
  const { router, shown } = useContext(PageRouterContext) ?? {};
  const [positions] = useState(() => {
    const stored = new ScrollPositions(storageKey);
    if (shown && isNewEntry()) stored.delete(locationToEntryKey(shown.location));
    return stored;
  });
  const shownLocation = useRef<Location>(undefined);
  useEffect(() => {
    if (!router) return;
    window.history.scrollRestoration = "manual";
    const savePosition = (location: Location): void =>
      positions.set(locationToEntryKey(location), window.scrollY);
    // Before the next page is rendered; a page that was passed too quickly to be rendered has no position.
    const unsubscribe = router.subscribe(({ location }, { location: left }) => {
      if (location !== left && left === shownLocation.current && !isJump(left, location)) savePosition(left);
    });
    // Before a link within the page has an effect.
    const handleClick = ({ target }: Event): void => {
      const { location } = router.state;
      savePosition(location);
      const hash = (target as Element).closest<HTMLAnchorElement>("a[href^='#']")?.hash;
      // What a link leads to is shown, even if its entry has a position from before.
      positions.delete(location.pathname + location.search + hash);
    };
    const handlePageHide = (): void => {
      savePosition(router.state.location);
      positions.store();
      // The browser restores the position of a page that it loads again.
      window.history.scrollRestoration = "auto";
    };
    const handlePageShow = ({ persisted }: PageTransitionEvent): void => {
      if (persisted) window.history.scrollRestoration = "manual";
    };
    window.addEventListener("click", handleClick, true);
    window.addEventListener("pagehide", handlePageHide);
    window.addEventListener("pageshow", handlePageShow);
    return () => {
      unsubscribe();
      window.removeEventListener("click", handleClick, true);
      window.removeEventListener("pagehide", handlePageHide);
      window.removeEventListener("pageshow", handlePageShow);
      window.history.scrollRestoration = "auto";
    };
  }, [router, positions]);
  useLayoutEffect(() => {
    shownLocation.current = shown?.location;
    if (shown === undefined || shown.scrolling === "browser") return;
    const position = positions.get(locationToEntryKey(shown.location));
    const target = findHashTarget(shown.location.hash);
    if (position !== undefined) window.scrollTo(0, position);
    else if (target) target.scrollIntoView();
    else if (shown.scrolling === "reset") window.scrollTo(0, 0);
  }, [shown, positions]);
  return null;
}
