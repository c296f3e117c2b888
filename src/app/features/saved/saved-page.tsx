import { useSuspenseQuery } from "@tanstack/react-query";
import { lazy, type ReactElement, Suspense, useState } from "react";
import { subjectsPath } from "../../../bundle/route-paths.ts";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { messages } from "../../../i18n/messages.ts";
import { PageHead } from "../../components/page-head.tsx";
import { PageLink } from "../../components/page-link.tsx";
import { siteQuery } from "../../data/manifest-query.ts";
import { listsQuery, visitsQuery } from "../../data/user-data/user-data-queries.ts";
import type { SavedList } from "../../data/user-data/user-data-schema.ts";
import { createId } from "./create-id.ts";
import { ExportImportSection } from "./export-import-section.tsx";
import { HistorySection } from "./history/history-section.tsx";
import { ListNameForm } from "./list-name-form.tsx";
import { createList } from "./lists.ts";
import { type ListsUpdater, SavedListSection } from "./saved-list-section.tsx";
import { savedMetadata } from "./saved-metadata.ts";
import { useUpdateUserData, useUserData } from "./use-user-data.ts";

const PrintList = lazy(async () => ({ default: (await import("./print-list.tsx")).PrintList }));

/** Reverts the last change. `number` identifies it, as a React key. */
interface UndoAction {
  readonly number: number;
  readonly change: ListsUpdater;
}

/** The reader's data on this device: lists with notes, history, export, import and deletion. */
export function SavedPage(): ReactElement {
  const site = useSuspenseQuery(siteQuery).data;
  const { data: lists, isError } = useUserData(listsQuery);
  const { data: visits = [] } = useUserData(visitsQuery);
  const { change, hasFailed } = useUpdateUserData();
  const [statusMessage, setStatusMessage] = useState("");
  const [undo, setUndo] = useState<UndoAction>();
  const [listToPrint, setListToPrint] = useState<SavedList>();

  const applyUpdate = async (update: ListsUpdater, message: string, revert?: ListsUpdater): Promise<void> => {
    if (!(await change("lists", update))) return;
    setStatusMessage(message);
    setUndo((last) => revert && { number: (last?.number ?? 0) + 1, change: revert });
  };
  const handleCreateList = (name: string): void => {
    const now = Date.now();
    void applyUpdate((all) => createList(all, { id: createId(), name, now }), lazyMessages.listCreated(name));
  };
  return (
    <div className="saved-page">
      <PageHead {...savedMetadata(site)} />
      <h1 tabIndex={-1}>{messages.saved}</h1>
      {lists?.every(({ items }) => items.length === 0) && (
        <p className="empty-state">
          {lazyMessages.nothingSaved}
          <PageLink to={subjectsPath}>{messages.allSubjects}</PageLink>
        </p>
      )}
      {lists?.map((list) => (
        <SavedListSection
          key={list.id}
          list={list}
          onChange={(...args) => void applyUpdate(...args)}
          onPrint={() => setListToPrint(list)}
        />
      ))}
      <div className="saved-status">
        <p role="status">{hasFailed || isError ? lazyMessages.storageBlocked : statusMessage}</p>
        {undo && (
          <UndoButton key={undo.number} onUndo={() => void applyUpdate(undo.change, lazyMessages.undone)} />
        )}
      </div>
      <ListNameForm
        label={lazyMessages.newList}
        action={lazyMessages.createList}
        onSubmit={handleCreateList}
      />
      <HistorySection visits={visits} onClear={() => void change("visits", () => [])} />
      <ExportImportSection />
      {listToPrint && (
        <Suspense>
          <PrintList list={listToPrint} onDone={() => setListToPrint(undefined)} />
        </Suspense>
      )}
    </div>
  );
}

/** Receives the focus from the button that has just been removed. */
function UndoButton({ onUndo }: { readonly onUndo: () => void }): ReactElement {
  return (
    // biome-ignore lint/a11y/noAutofocus: the button that had the focus was removed.
    <button type="button" className="secondary-button" autoFocus onClick={onUndo}>
      {lazyMessages.undo}
    </button>
  );
}
