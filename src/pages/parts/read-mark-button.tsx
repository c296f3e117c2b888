import type { ReactElement } from "react";
import { readMarksQuery } from "../../library/kept/kept-queries.ts";
import type { Saveable } from "../../library/kept/lists.ts";
import { isRead, markRead, unmarkRead } from "../../library/kept/read-marks.ts";
import { laterWords } from "../../words/later-words.ts";
import { words } from "../../words/words.ts";
import { useKept, useKeptChange } from "./use-kept.ts";

/** Marks an article as read, or as not. */
export function ReadMarkButton({ url }: Pick<Saveable, "url">): ReactElement {
  const { data: marks = [] } = useKept(readMarksQuery);
  const { change, isRefused } = useKeptChange();
  const isMarked = isRead(marks, url);
  return (
    <>
      <button
        type="button"
        className="quiet-button"
        aria-pressed={isMarked}
        onClick={() =>
          void change("read", (all) => (isMarked ? unmarkRead(all, url) : markRead(all, url, Date.now())))
        }
      >
        {isMarked && <span aria-hidden="true">✓ </span>}
        {words.read}
      </button>
      {isRefused && (
        <span role="status" className="refused">
          {laterWords.keepRefused}
        </span>
      )}
    </>
  );
}
