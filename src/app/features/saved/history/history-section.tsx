import type { ReactElement } from "react";
import { lazyMessages } from "../../../../i18n/lazy-messages.ts";
import { messages } from "../../../../i18n/messages.ts";
import { historyIcon } from "../../../components/icons/action-icon-paths.ts";
import { Icon } from "../../../components/icons/icon.tsx";
import { QuestionLink } from "../../../components/links/question-link.tsx";
import { ReadBadge } from "../../../components/read-badge.tsx";
import { showToast } from "../../../components/toast/toast-store.ts";
import { useSyncedQuery } from "../../../data/user-data/use-synced-query.ts";
import { visitsQuery } from "../../../data/user-data/user-data-queries.ts";
import { maxHistoryEntries, sortVisits } from "../../../data/user-data/visits.ts";
import { SavedItemMeta } from "../saved-item-meta.tsx";
import { useUpdateUserData } from "../use-update-user-data.ts";
import { resumeState } from "./resume-state.ts";

/** The questions that were opened, latest first. */
export function HistorySection(): ReactElement | null {
  const { data: visits } = useSyncedQuery(visitsQuery);
  const { change } = useUpdateUserData();
  if (visits === undefined) return null;
  const recentVisits = sortVisits(visits).slice(0, maxHistoryEntries);
  const clear = async (): Promise<void> => {
    const isCleared = await change("visits", () => []);
    showToast(
      isCleared
        ? {
            message: lazyMessages.historyCleared,
            undo: () => void change("visits", (all) => sortVisits([...all, ...visits])),
            takesFocus: true,
          }
        : { message: lazyMessages.storageBlocked },
    );
  };
  return (
    <section aria-labelledby="history" className="saved-list">
      <h2 id="history">{lazyMessages.recentlyRead}</h2>
      {recentVisits.length === 0 ? (
        <div className="empty-saved">
          <Icon path={historyIcon} />
          <p>{lazyMessages.emptyHistory}</p>
        </div>
      ) : (
        <>
          <p className="secondary-text">{messages.questions(recentVisits.length)}</p>
          <ol className="saved-cards">
            {recentVisits.map(({ url, question, progress }) => (
              <li key={url}>
                <QuestionLink to={url} state={resumeState}>
                  {question}
                </QuestionLink>
                <ReadBadge url={url} />
                <SavedItemMeta url={url} progress={progress} />
              </li>
            ))}
          </ol>
          <button type="button" className="secondary-button" onClick={() => void clear()}>
            {lazyMessages.clearHistory}
          </button>
        </>
      )}
    </section>
  );
}
