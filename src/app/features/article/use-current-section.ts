import { useEffect } from "react";
import type { ArticleUrl } from "../../../content/url.ts";

/** The share of the screen, from its top, within which a heading begins the current section. */
const currentShare = 0.3;

/** The index of the section at the top of the screen, from the positions of its headings; -1 above the first. */
export function findCurrentSection(headingTops: readonly number[], screenHeight: number): number {
  return headingTops.findLastIndex((top) => top <= screenHeight * currentShare);
}

/** Scrolls a container so that an element within it is visible, and nothing else. */
function revealWithin(container: Element, element: Element): void {
  const outer = container.getBoundingClientRect();
  const inner = element.getBoundingClientRect();
  if (inner.top < outer.top) container.scrollTop -= outer.top - inner.top;
  else if (inner.bottom > outer.bottom) container.scrollTop += inner.bottom - outer.bottom;
}

/** Marks the current section in the table of contents of the open article, and closes the table after a choice. */
export function useCurrentSection(url: ArticleUrl): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another article has other headings.
  useEffect(() => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>(".table-of-contents a")];
    const sections = links.flatMap((link) => {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      return heading ? [{ link, heading }] : [];
    });
    const rail = document.querySelector(".article-rail");
    const contents = document.querySelector<HTMLElement>(".table-of-contents");
    if (sections.length === 0 || rail === null || typeof IntersectionObserver === "undefined") return;
    const update = (): void => {
      const tops = sections.map(({ heading }) => heading.getBoundingClientRect().top);
      const current = findCurrentSection(tops, window.innerHeight);
      for (const [index, { link }] of sections.entries()) {
        if (index !== current) link.removeAttribute("aria-current");
        else if (!link.hasAttribute("aria-current")) {
          link.setAttribute("aria-current", "location");
          revealWithin(rail, link);
        }
      }
    };
    // Everything above the line counts as visible, so that a jump past a heading is seen too.
    const observer = new IntersectionObserver(update, {
      rootMargin: `1000000px 0px ${-(1 - currentShare) * 100}% 0px`,
    });
    for (const { heading } of sections) observer.observe(heading);
    // A link leads to a section that the open table would cover.
    const handleClick = ({ target }: Event): void => {
      const isLink = target instanceof Element && target.closest("a") !== null;
      if (isLink && contents?.matches(":popover-open")) contents.hidePopover();
    };
    contents?.addEventListener("click", handleClick);
    return () => {
      observer.disconnect();
      contents?.removeEventListener("click", handleClick);
    };
  }, [url]);
}
