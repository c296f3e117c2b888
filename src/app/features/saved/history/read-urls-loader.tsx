import { useEffect } from "react";
import { readMarksQuery } from "../../../data/user-data/user-data-queries.ts";
import { useUserData } from "../use-user-data.ts";

export interface ReadUrlsLoaderProps {
  readonly onReadUrlsChange: (urls: ReadonlySet<string>) => void;
}

/** Reports the URLs of articles that are marked as read, and every change. Renders nothing. */
export function ReadUrlsLoader({ onReadUrlsChange }: ReadUrlsLoaderProps): null {
  const { data: marks } = useUserData(readMarksQuery);
  useEffect(() => {
    if (marks) onReadUrlsChange(new Set(marks.map(({ url }) => url)));
  }, [marks, onReadUrlsChange]);
  return null;
}
