import { useContext, useEffect, useLayoutEffect, useState } from "react";
import { PageRouterContext } from "./page-router-context.ts";
import { ScrollPositions } from "./scroll-positions.ts";

interface ScrollRestorationProps {
  /** The key of the positions in the session storage. */
  readonly storageKey: string;
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
  const [positions] = useState(() => new ScrollPositions(storageKey));
  useEffect(() => {
    if (!router) return;
    window.history.scrollRestoration = "manual";
    // Before the next page is rendered.
    const unsubscribe = router.subscribe((state, previous) => {
      if (state.location !== previous.location) positions.set(previous.location.key, window.scrollY);
    });
    const handlePageHide = (): void => {
      positions.set(router.state.location.key, window.scrollY);
      positions.store();
      // The browser restores the position of a page that it loads again.
      window.history.scrollRestoration = "auto";
    };
    window.addEventListener("pagehide", handlePageHide);
    return () => {
      unsubscribe();
      window.removeEventListener("pagehide", handlePageHide);
      window.history.scrollRestoration = "auto";
    };
  }, [router, positions]);
  useLayoutEffect(() => {
    if (shown === undefined || shown.scrolling === "browser") return;
    const position = positions.get(shown.location.key);
    const target = findHashTarget(shown.location.hash);
    if (position !== undefined) window.scrollTo(0, position);
    else if (target) target.scrollIntoView();
    else if (shown.scrolling === "reset") window.scrollTo(0, 0);
  }, [shown, positions]);
  return null;
}
