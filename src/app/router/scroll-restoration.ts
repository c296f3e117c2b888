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
    // Before the next page is rendered; a page that was passed too quickly to be rendered has no position.
    const unsubscribe = router.subscribe((state, previous) => {
      if (state.location !== previous.location && previous.location === shownLocation.current)
        positions.set(locationToEntryKey(previous.location), window.scrollY);
    });
    const handlePageHide = (): void => {
      positions.set(locationToEntryKey(router.state.location), window.scrollY);
      positions.store();
      // The browser restores the position of a page that it loads again.
      window.history.scrollRestoration = "auto";
    };
    const handlePageShow = ({ persisted }: PageTransitionEvent): void => {
      if (persisted) window.history.scrollRestoration = "manual";
    };
    window.addEventListener("pagehide", handlePageHide);
    window.addEventListener("pageshow", handlePageShow);
    return () => {
      unsubscribe();
      window.removeEventListener("pagehide", handlePageHide);
      window.removeEventListener("pageshow", handlePageShow);
      window.history.scrollRestoration = "auto";
    };
  }, [router, positions]);
  useLayoutEffect(() => {
    // Nothing is shown yet that could be scrolled.
    if (shown === undefined || shown.view.kind === "loading") return;
    shownLocation.current = shown.location;
    if (shown.scrolling === "browser") return;
    const { hash } = shown.location;
    // The entry of a link within the page, which the router hasn't marked: what it leads to is shown, however often it is followed.
    const isJump = hash !== "" && window.history.state === null;
    const position = isJump ? undefined : positions.get(locationToEntryKey(shown.location));
    const target = findHashTarget(hash);
    if (position !== undefined) window.scrollTo(0, position);
    else if (target) target.scrollIntoView();
    else if (shown.scrolling === "reset") window.scrollTo(0, 0);
  }, [shown, positions]);
  return null;
}
