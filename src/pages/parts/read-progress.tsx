import type { ReactElement } from "react";
import { readMarksQuery } from "../../library/kept/kept-queries.ts";
import { countRead } from "../../library/kept/read-marks.ts";
import type { SubjectHead } from "../../library/manifest-query.ts";
import { laterWords } from "../../words/later-words.ts";
import { useKept } from "./use-kept.ts";

/** How much of a subject the reader has read. Nothing before the first question of it is read. */
export function ReadProgress({ subject }: { readonly subject: SubjectHead }): ReactElement | null {
  const { data: marks = [] } = useKept(readMarksQuery);
  // Questions that have been taken down since may still be marked.
  const count = Math.min(countRead(marks, subject.slug), subject.count);
  if (count === 0) return null;
  return (
    <p className="read-progress">
      <progress max={subject.count} value={count} aria-label={laterWords.readOf(subject.name)} />{" "}
      <span>{laterWords.countRead(count, subject.count)}</span>
    </p>
  );
}
