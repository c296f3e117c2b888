import { useEffect } from "react";
import type { ArticleUrl } from "../../../../content/url.ts";
import { findListPosition } from "./followed-list.ts";
import { listPositionStore } from "./list-position-store.ts";

interface ListPositionLoaderProps {
  readonly url: ArticleUrl;
}

/** Finds the place of the open article in the list that the reader came from. Renders nothing. */
export function ListPositionLoader({ url }: ListPositionLoaderProps): null {
  useEffect(() => {
    listPositionStore.set(findListPosition(url));
    return () => listPositionStore.set(undefined);
  }, [url]);
  return null;
}
