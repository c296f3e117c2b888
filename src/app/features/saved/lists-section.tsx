import { lazy, type ReactElement, Suspense, useState } from "react";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { Skeleton } from "../../components/skeleton.tsx";
import { showToast } from "../../components/toast/toast-store.ts";
import { createId } from "../../data/user-data/create-id.ts";
import { useSyncedQuery } from "../../data/user-data/use-synced-query.ts";
import { listsQuery } from "../../data/user-data/user-data-queries.ts";
import type { SavedList } from "../../data/user-data/user-data-schema.ts";
import { EmptySaved } from "./empty-saved.tsx";
import { ListNameForm } from "./list-name-form.tsx";
import { createList } from "./lists.ts";
import { type ListsUpdater, SavedListSection } from "./saved-list-section.tsx";
import { useUpdateUserData } from "./use-update-user-data.ts";

const PrintList = lazy(async () => ({ default: (await import("./print/print-list.tsx")).PrintList }));

/** The reader's lists, each with its questions and notes. */
export function ListsSection(): ReactElement {
  const { data: lists, isError } = useSyncedQuery(listsQuery);
  const { change } = useUpdateUserData();
  const [listToPrint, setListToPrint] = useState<SavedList>();

  const applyUpdate = async (update: ListsUpdater, message: string, revert?: ListsUpdater): Promise<void> => {
    if (!(await change("lists", update))) {
      showToast({ message: lazyMessages.storageBlocked });
      return;
    }
    showToast({
      message,
      ...(revert && { undo: () => void applyUpdate(revert, lazyMessages.undone), takesFocus: true }),
    });
  };
  const handleCreateList = (name: string): void => {
    const now = Date.now();
    void applyUpdate((all) => createList(all, { id: createId(), name, now }), lazyMessages.listCreated(name));
  };
  // Nothing moves when the lists arrive: what is below them waits too.
  if (lists === undefined && !isError) return <Skeleton />;
  return (
    <>
      {isError && <p role="alert">{lazyMessages.storageBlocked}</p>}
      {lists?.every(({ items }) => items.length === 0) && <EmptySaved />}
      {lists?.map((list) => (
        <SavedListSection
          key={list.id}
          list={list}
          onChange={(...args) => void applyUpdate(...args)}
          onPrint={() => setListToPrint(list)}
        />
      ))}
      <ListNameForm
        label={lazyMessages.newList}
        action={lazyMessages.createList}
        onSubmit={handleCreateList}
      />
      {listToPrint && (
        <Suspense>
          <PrintList list={listToPrint} onDone={() => setListToPrint(undefined)} />
        </Suspense>
      )}
    </>
  );
}
