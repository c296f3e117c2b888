import { useEffect } from "react";
import { useSyncedQuery } from "../../../data/user-data/use-synced-query.ts";
import { readMarksQuery } from "../../../data/user-data/user-data-queries.ts";

export interface ReadUrlsLoaderProps {
  readonly onReadUrlsChange: (urls: ReadonlySet<string>) => void;
}

/** Reports the URLs of articles that are marked as read, and every change. Renders nothing. */
export function ReadUrlsLoader({ onReadUrlsChange }: ReadUrlsLoaderProps): null {
  const { data: marks } = useSyncedQuery(readMarksQuery);
  useEffect(() => {
    if (marks) onReadUrlsChange(new Set(marks.map(({ url }) => url)));
  }, [marks, onReadUrlsChange]);
  return null;
}
