import { useEffect, useRef } from "react";

const resultLinks = (): HTMLAnchorElement[] => [
  ...document.querySelectorAll<HTMLAnchorElement>("#main .entries > li > :not(details) a"),
];

/**
 * Moves the focus to the first new result after more were asked for, since the link that asked for them may be gone.
 * Returns a function to call when they are asked for. Leaves the focus alone if it is elsewhere by then.
 */
export function useFocusNewResults(results: readonly unknown[] | undefined): () => void {
  const earlierLinks = useRef<ReadonlySet<string>>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks at the page when the results have changed.
  useEffect(() => {
    const earlier = earlierLinks.current;
    const added = earlier && resultLinks().find(({ href }) => !earlier.has(href));
    if (added === undefined) return;
    earlierLinks.current = undefined;
    const focused = document.activeElement;
    if (focused === document.body || focused?.matches(".more-results")) added.focus();
  }, [results]);
  return () => {
    earlierLinks.current = new Set(resultLinks().map(({ href }) => href));
  };
}
