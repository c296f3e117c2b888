import { useEffect } from "react";
import { readMarksQuery } from "../../library/kept/kept-queries.ts";
import { useKept } from "./use-kept.ts";

interface ReadMarksProps {
  readonly onUrls: (urls: ReadonlySet<string>) => void;
}

/** Tells which articles are marked as read, as that changes. */
export function ReadMarks({ onUrls }: ReadMarksProps): null {
  const { data: marks } = useKept(readMarksQuery);
  useEffect(() => {
    if (marks) onUrls(new Set(marks.map(({ url }) => url)));
  }, [marks, onUrls]);
  return null;
}
