import { type ReactElement, useEffect, useRef, useState } from "react";
import { useLocation } from "react-router";

/** A navigation's state by which it asks that the focus stay where it is: the reader is typing there. */
export interface StayHere {
  readonly staysHere: true;
}

function isStayHere(state: unknown): state is StayHere {
  return typeof state === "object" && state !== null && "staysHere" in state;
}

/**
 * Does for a change of page what a browser does when it loads one: moves the focus to the new page's heading and
 * says its title. Not on arrival, which the browser has announced itself.
 */
export function PageAnnouncer(): ReactElement {
  const { pathname, state } = useLocation();
  const announced = useRef(pathname);
  const [title, setTitle] = useState("");
  useEffect(() => {
    if (announced.current === pathname) return;
    announced.current = pathname;
    if (isStayHere(state)) return;
    // Scrolling is the router's: to the top, or to where the reader was.
    document.querySelector<HTMLElement>("#main h1")?.focus({ preventScroll: true });
    setTitle(document.title);
  }, [pathname, state]);
  return (
    <div role="status" className="visually-hidden">
      {title}
    </div>
  );
}
