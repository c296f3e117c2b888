import type { ReactElement } from "react";
import { lazyMessages } from "../../../../i18n/lazy-messages.ts";
import { messages } from "../../../../i18n/messages.ts";
import { Icon } from "../../../components/icons/icon.tsx";
import { checkIcon } from "../../../components/icons/icon-paths.ts";
import { showToast } from "../../../components/toast/toast-store.ts";
import { useSyncedQuery } from "../../../data/user-data/use-synced-query.ts";
import { readMarksQuery } from "../../../data/user-data/user-data-queries.ts";
import type { ArticleReference } from "../../../data/user-data/user-data-schema.ts";
import { useUpdateUserData } from "../use-update-user-data.ts";
import { isRead, markRead, unmarkRead } from "./read-marks.ts";

/** Toggles whether an article is marked as read. */
export function MarkAsReadButton({ url }: Pick<ArticleReference, "url">): ReactElement {
  const { data: marks = [] } = useSyncedQuery(readMarksQuery);
  const { change } = useUpdateUserData();
  const isMarked = isRead(marks, url);
  const setMarked = async (marked: boolean): Promise<boolean> => {
    const isStored = await change("read", (all) =>
      marked ? markRead(all, url, Date.now()) : unmarkRead(all, url),
    );
    if (!isStored) showToast({ message: lazyMessages.storageBlocked });
    return isStored;
  };
  const toggle = async (): Promise<void> => {
    if (!(await setMarked(!isMarked))) return;
    showToast({
      message: isMarked ? lazyMessages.markedAsUnread : lazyMessages.markedAsRead,
      undo: () => void setMarked(isMarked),
    });
  };
  return (
    <button
      type="button"
      className="bar-button"
      data-on={isMarked || undefined}
      aria-label={isMarked ? lazyMessages.readMarkAsUnread : lazyMessages.markAsRead}
      onClick={() => void toggle()}
    >
      <Icon path={checkIcon} />
      {isMarked ? messages.read : lazyMessages.markAsRead}
    </button>
  );
}
