import type { ReactElement } from "react";
import type { SubjectSummary } from "../../../../bundle/subject-tree.ts";
import { lazyMessages } from "../../../../i18n/lazy-messages.ts";
import { useSyncedQuery } from "../../../data/user-data/use-synced-query.ts";
import { readMarksQuery } from "../../../data/user-data/user-data-queries.ts";
import { countRead } from "./read-marks.ts";

export interface ReadProgressProps {
  readonly subject: SubjectSummary;
}

/** Number of questions of a subject that are read. Renders nothing if there are none. */
export function ReadProgress({ subject }: ReadProgressProps): ReactElement | null {
  const { data: marks = [] } = useSyncedQuery(readMarksQuery);
  // Articles that were removed from the site may still be marked.
  const count = Math.min(countRead(marks, subject.slug), subject.count);
  if (count === 0) return null;
  return (
    <p className="read-progress">
      <progress max={subject.count} value={count} aria-label={lazyMessages.readingProgress(subject.name)} />{" "}
      <span>{lazyMessages.readCount(count, subject.count)}</span>
    </p>
  );
}
