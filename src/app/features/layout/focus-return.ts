import { useEffect, useRef } from "react";
import { useLocation, useNavigationType } from "react-router";

/** After Back, moves the focus to the link that the reader had followed from the page, as browsers do with whole pages. */
export function FocusReturn(): null {
  const { key } = useLocation();
  const isBack = useNavigationType() === "POP";
  /** The link that was followed last, for each entry of the history. */
  const followedLinks = useRef(new Map<string, string>());
  useEffect(() => {
    const href = isBack ? followedLinks.current.get(key) : undefined;
    if (href !== undefined) {
      const link = document.querySelector<HTMLElement>(`#main a[href="${CSS.escape(href)}"]`);
      link?.focus({ preventScroll: true });
    }
    const listener = ({ target }: MouseEvent): void => {
      const clicked = target instanceof Element && target.closest("#main a[href]")?.getAttribute("href");
      if (clicked) followedLinks.current.set(key, clicked);
    };
    document.addEventListener("click", listener, true);
    return () => document.removeEventListener("click", listener, true);
  }, [key, isBack]);
  return null;
}
