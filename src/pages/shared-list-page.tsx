import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { type ReactElement, useEffect, useState } from "react";
import { useLocation } from "react-router";
import { createList } from "../library/kept/lists.ts";
import { newId } from "../library/kept/new-id.ts";
import type { SharedList } from "../library/kept/shared-list.ts";
import { sharedListQuery } from "../library/kept/shared-list-query.ts";
import { siteQuery } from "../library/manifest-query.ts";
import { Notice } from "../ui/notice.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { laterWords } from "../words/later-words.ts";
import { words } from "../words/words.ts";
import { subjectsPath } from "./addresses.ts";
import { PageLink } from "./parts/page-link.tsx";
import { QuestionLink } from "./parts/question-link.tsx";
import { ReadMark } from "./parts/read-mark.tsx";
import { useKeptChange } from "./parts/use-kept.ts";

/** A list that came in a link: all of it is in the part behind `#`, which no server ever sees. */
export function SharedListPage(): ReactElement {
  const site = useSuspenseQuery(siteQuery).data;
  const { hash } = useLocation();
  // The page as the server sends it knows no fragment: neither may the browser's first rendering.
  const [fragment, setFragment] = useState<string>();
  useEffect(() => setFragment(hash.slice(1)), [hash]);
  const { data: shared } = useQuery(sharedListQuery(fragment));
  return (
    <div className="saved">
      <title>{`${shared?.kind === "list" ? shared.list.name || laterWords.unnamedList : laterWords.sharedList} · ${site.name}`}</title>
      <meta name="robots" content="noindex" />
      {shared === undefined && (
        <>
          <h1 tabIndex={-1}>{laterWords.sharedList}</h1>
          <Skeleton />
        </>
      )}
      {shared?.kind === "damaged" && (
        <Notice
          title={laterWords.listUnreadable}
          actions={<PageLink to={subjectsPath}>{words.allSubjects}</PageLink>}
        >
          <p>{laterWords.linkFaults[shared.fault]}</p>
        </Notice>
      )}
      {shared?.kind === "list" && <SharedListView list={shared.list} />}
    </div>
  );
}

function SharedListView({ list }: { readonly list: SharedList }): ReactElement {
  const { name, items } = list;
  const { change, isRefused } = useKeptChange();
  const [isSaved, setIsSaved] = useState(false);
  const save = async (): Promise<void> => {
    const now = Date.now();
    // A millisecond apart: lists are in the order of saving.
    const saved = items.map((item, index) => ({ ...item, added: now + index, changed: now }));
    setIsSaved(
      await change("lists", (all) =>
        createList(all, { id: newId(), name: name || laterWords.unnamedList, now, items: saved }),
      ),
    );
  };
  return (
    <>
      <h1 tabIndex={-1}>{name || laterWords.unnamedList}</h1>
      <p className="page-note">{laterWords.sharedQuestions(items.length)}</p>
      <div className="saved-actions">
        {isSaved ? (
          <PageLink to="/saved">{laterWords.seeAmongLists}</PageLink>
        ) : (
          <button type="button" className="button" onClick={() => void save()}>
            {laterWords.saveThisList}
          </button>
        )}
        <span role="status">{isRefused ? laterWords.keepRefused : isSaved && laterWords.savedHere}</span>
      </div>
      <ol className="entries">
        {items.map(({ url, question, note }) => (
          <li key={url}>
            <QuestionLink to={url}>{question}</QuestionLink>
            <ReadMark url={url} />
            {note !== "" && (
              <p className="saved-note" dir="auto">
                {note}
              </p>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
