import type { ReactElement } from "react";
import { lazyMessages } from "../../../../i18n/lazy-messages.ts";
import { messages } from "../../../../i18n/messages.ts";
import { readMarksQuery } from "../../../data/user-data/user-data-queries.ts";
import type { ArticleReference } from "../../../data/user-data/user-data-schema.ts";
import { useUpdateUserData, useUserData } from "../use-user-data.ts";
import { isRead, markRead, unmarkRead } from "./read-marks.ts";

/** Toggles whether an article is marked as read. */
export function MarkAsReadButton({ url }: Pick<ArticleReference, "url">): ReactElement {
  const { data: marks = [] } = useUserData(readMarksQuery);
  const { change, hasFailed } = useUpdateUserData();
  const isMarked = isRead(marks, url);
  return (
    <>
      <button
        type="button"
        className="secondary-button"
        aria-pressed={isMarked}
        onClick={() =>
          void change("read", (all) => (isMarked ? unmarkRead(all, url) : markRead(all, url, Date.now())))
        }
      >
        {isMarked && <span aria-hidden="true">✓ </span>}
        {messages.read}
      </button>
      {hasFailed && (
        <span role="status" className="error-message">
          {lazyMessages.storageBlocked}
        </span>
      )}
    </>
  );
}
