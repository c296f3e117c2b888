import { type ReactElement, useEffect, useRef, useState } from "react";
import { type Location, useLocation } from "react-router";

/** A navigation's state by which it asks that the focus stay where it is: the reader is typing there. */
export interface StayHere {
  readonly staysHere: true;
}

/** True where a navigation asked that the focus stay where it is. */
export function isStayHere(state: unknown): state is StayHere {
  return typeof state === "object" && state !== null && "staysHere" in state;
}

/** True where one went to the very address that one was at. */
function isSamePlaceAnew(before: Location, now: Location): boolean {
  const addressOf = ({ pathname, search, hash }: Location): string => pathname + search + hash;
  return before.key !== now.key && addressOf(before) === addressOf(now);
}

/**
 * Does for a change of page what a browser does when it loads one: moves the focus to the new page's heading and
 * says its title. Not on arrival, which the browser has announced itself.
 */
export function PageAnnouncer(): ReactElement {
  const location = useLocation();
  const shown = useRef(location);
  const [title, setTitle] = useState("");
  useEffect(() => {
    const before = shown.current;
    shown.current = location;
    const isOther = before.pathname !== location.pathname;
    // A page that failed was tried again: the button that had the focus may be gone with it.
    const lostFocus = isSamePlaceAnew(before, location) && document.activeElement === document.body;
    if (isStayHere(location.state) || !(isOther || lostFocus)) return;
    // Scrolling is the router's: to the top, or to where the reader was.
    document.querySelector<HTMLElement>("#main h1")?.focus({ preventScroll: true });
    setTitle(document.title);
  }, [location]);
  return (
    <div role="status" className="visually-hidden">
      {title}
    </div>
  );
}
