import { type ReactElement, useEffect, useRef, useState } from "react";
import { type Location, useLocation } from "react-router";
import { isKeepFocusState } from "../../components/url-text/keep-focus-state.ts";

/** True if a navigation led to the same URL. */
function isReload(previous: Location, current: Location): boolean {
  const locationToUrl = ({ pathname, search, hash }: Location): string => pathname + search + hash;
  return previous.key !== current.key && locationToUrl(previous) === locationToUrl(current);
}

/**
 * Does for a client-side navigation what browsers do for a page load: moves the focus to the new page's heading and
 * announces its title. Not on the first load, which the browser announces itself.
 */
export function RouteAnnouncer(): ReactElement {
  const location = useLocation();
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
    document.querySelector<HTMLElement>("#main h1")?.focus({ preventScroll: true });
    setTitle(document.title);
  }, [location]);
  return (
    <div role="status" className="visually-hidden">
      {title}
    </div>
  );
}
