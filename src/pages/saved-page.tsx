import { useSuspenseQuery } from "@tanstack/react-query";
import { lazy, type ReactElement, Suspense, useState } from "react";
import type { SavedList } from "../library/kept/kept-data.ts";
import { listsQuery, visitsQuery } from "../library/kept/kept-queries.ts";
import { createList } from "../library/kept/lists.ts";
import { newId } from "../library/kept/new-id.ts";
import { siteQuery } from "../library/manifest-query.ts";
import { laterWords } from "../words/later-words.ts";
import { words } from "../words/words.ts";
import { subjectsPath } from "./addresses.ts";
import { HistorySection } from "./parts/history-section.tsx";
import { NewList } from "./parts/new-list.tsx";
import { PageLink } from "./parts/page-link.tsx";
import { type ListsChange, SavedListSection } from "./parts/saved-list-section.tsx";
import { TransferSection } from "./parts/transfer-section.tsx";
import { useKept, useKeptChange } from "./parts/use-kept.ts";

const PrintList = lazy(async () => ({ default: (await import("./parts/print-list.tsx")).PrintList }));

/** What takes back the last change. `number` tells one from the next. */
interface Undo {
  readonly number: number;
  readonly change: ListsChange;
}

/** What the reader keeps on this device: lists with notes, history, and the ways to take it along or delete it. */
export function SavedPage(): ReactElement {
  const site = useSuspenseQuery(siteQuery).data;
  const { data: lists, isError } = useKept(listsQuery);
  const { data: visits = [] } = useKept(visitsQuery);
  const { change, isRefused } = useKeptChange();
  const [said, setSaid] = useState("");
  const [undo, setUndo] = useState<Undo>();
  const [printed, setPrinted] = useState<SavedList>();

  const changeLists = async (changed: ListsChange, message: string, back?: ListsChange): Promise<void> => {
    if (!(await change("lists", changed))) return;
    setSaid(message);
    setUndo((last) => back && { number: (last?.number ?? 0) + 1, change: back });
  };
  const makeList = (name: string): void => {
    const now = Date.now();
    void changeLists((all) => createList(all, { id: newId(), name, now }), laterWords.listMade(name));
  };
  return (
    <div className="saved">
      <title>{`${words.saved} · ${site.name}`}</title>
      <meta name="robots" content="noindex" />
      <h1 tabIndex={-1}>{words.saved}</h1>
      {lists?.every(({ items }) => items.length === 0) && (
        <p className="empty">
          {laterWords.nothingSaved}
          <PageLink to={subjectsPath}>{words.allSubjects}</PageLink>
        </p>
      )}
      {lists?.map((list) => (
        <SavedListSection
          key={list.id}
          list={list}
          onChange={(...changed) => void changeLists(...changed)}
          onPrint={() => setPrinted(list)}
        />
      ))}
      <div className="saved-said">
        <p role="status">{isRefused || isError ? laterWords.keepRefused : said}</p>
        {undo && (
          <UndoButton key={undo.number} onUndo={() => void changeLists(undo.change, laterWords.undone)} />
        )}
      </div>
      <NewList onName={makeList} />
      <HistorySection visits={visits} onClear={() => void change("visits", () => [])} />
      <TransferSection />
      {printed && (
        <Suspense>
          <PrintList list={printed} onDone={() => setPrinted(undefined)} />
        </Suspense>
      )}
    </div>
  );
}

/** Takes the focus from what has just been removed, and with it its place. */
function UndoButton({ onUndo }: { readonly onUndo: () => void }): ReactElement {
  return (
    // biome-ignore lint/a11y/noAutofocus: the button that had the focus is gone.
    <button type="button" className="quiet-button" autoFocus onClick={onUndo}>
      {laterWords.undo}
    </button>
  );
}
