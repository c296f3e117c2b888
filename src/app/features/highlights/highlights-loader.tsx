import { type ReactElement, Suspense, useEffect, useState } from "react";
import { lazyOrNothing } from "../../components/deferred/lazy-or-nothing.tsx";
import { getUserDataStore } from "../../data/user-data/user-data.ts";
import type { ArticleReference } from "../../data/user-data/user-data-schema.ts";

const ArticleHighlights = lazyOrNothing(
  async () => (await import("./article-highlights.tsx")).ArticleHighlights,
);

/** True if the store has a highlight of an article. Reads no more of it: the schema isn't loaded yet. */
function isHighlighted(stored: unknown, url: string): boolean {
  return Array.isArray(stored) && stored.some((entry: { url?: unknown } | null) => entry?.url === url);
}

/** Loads what highlights need as soon as the article has some, or text of its answer is selected. */
export function HighlightsLoader(article: ArticleReference): ReactElement | null {
  const { url } = article;
  const [isNeeded, setIsNeeded] = useState(false);
  useEffect(() => {
    const handleSelection = (): void => {
      const selection = document.getSelection();
      const answer = document.querySelector("#answer");
      if (selection?.isCollapsed === false && answer?.contains(selection.anchorNode)) setIsNeeded(true);
    };
    document.addEventListener("selectionchange", handleSelection);
    // Text may be selected before any script has loaded.
    handleSelection();
    getUserDataStore()
      .read("highlights")
      .then(
        (stored) => isHighlighted(stored, url) && setIsNeeded(true),
        (error: unknown) => console.warn("The highlights can't be read.", error),
      );
    return () => document.removeEventListener("selectionchange", handleSelection);
  }, [url]);
  return isNeeded ? (
    <Suspense>
      <ArticleHighlights {...article} />
    </Suspense>
  ) : null;
}
