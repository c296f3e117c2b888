import { type RefObject, useEffect } from "react";
import { useNavigate } from "react-router";
import { attachmentUrlPattern } from "../../../bundle/paths.ts";
import { siteBase } from "../../data/site-base.ts";

/** Path of the internal link that was clicked; undefined if the browser should handle the click. */
function clickToPath(event: MouseEvent): string | undefined {
  if (event.defaultPrevented || event.button !== 0) return undefined;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return undefined;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const isInternal = link && link.origin === window.location.origin && link.pathname.startsWith(siteBase);
  if (!isInternal || link.target === "_blank" || link.hash !== "") return undefined;
  const path = `/${link.pathname.slice(siteBase.length)}`;
  return attachmentUrlPattern.test(path) ? undefined : path + link.search;
}

/** Hydrates a prerendered answer: its links use the router, its copy buttons work. */
export function useHydratedAnswer(containerRef: RefObject<HTMLElement | null>): void {
  const navigate = useNavigate();
  useEffect(() => {
    const container = containerRef.current;
    if (container === null) return;
    // A button that was clicked before this page had scripts has the focus since then, without the ring of the keyboard.
    let pressed = container.querySelector<HTMLElement>("button:focus:not(:focus-visible)");
    let detach: (() => void) | undefined;
    let isCanceled = false;
    const handleClick = (event: MouseEvent): void => {
      if (!detach) pressed = event.target instanceof Element ? event.target.closest("button") : null;
      const path = clickToPath(event);
      if (path === undefined) return;
      event.preventDefault();
      void navigate(path);
    };
    container.addEventListener("click", handleClick);
    import("./answer/hydrate-answer.ts").then(
      ({ hydrateAnswer }) => {
        if (isCanceled) return;
        detach = hydrateAnswer(container);
        // The reader need not press again what was pressed last while its code was loading.
        pressed?.click();
      },
      // The answer can be read without it.
      (error: unknown) => console.warn(error),
    );
    return () => {
      isCanceled = true;
      container.removeEventListener("click", handleClick);
      detach?.();
    };
  }, [containerRef, navigate]);
}
