import { type RefObject, useEffect } from "react";
import { useNavigate } from "react-router";
import { siteBase } from "../../library/site-base.ts";

/** The path within the site that a click asks for; undefined where the browser should follow the link itself. */
function clickToPath(event: MouseEvent): string | undefined {
  if (event.defaultPrevented || event.button !== 0) return undefined;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return undefined;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const isOurs = link && link.origin === window.location.origin && link.pathname.startsWith(siteBase);
  if (!isOurs || link.target === "_blank" || link.hash !== "") return undefined;
  return `/${link.pathname.slice(siteBase.length)}${link.search}`;
}

/** Brings an answer to life that came as HTML: its links go through the router, its copy buttons copy. */
export function useRenderedAnswer(box: RefObject<HTMLElement | null>): void {
  const navigate = useNavigate();
  useEffect(() => {
    const container = box.current;
    if (container === null) return;
    const handleClick = (event: MouseEvent): void => {
      const path = clickToPath(event);
      if (path === undefined) return;
      event.preventDefault();
      void navigate(path);
    };
    container.addEventListener("click", handleClick);
    let detach: (() => void) | undefined;
    let isGone = false;
    import("../../answer/wake-answer.ts").then(
      ({ wakeAnswer }) => {
        if (!isGone) detach = wakeAnswer(container);
      },
      () => undefined,
    );
    return () => {
      isGone = true;
      container.removeEventListener("click", handleClick);
      detach?.();
    };
  }, [box, navigate]);
}
