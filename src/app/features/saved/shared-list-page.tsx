import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { type ReactElement, useEffect, useState } from "react";
import { useLocation } from "react-router";
import { savedPath, subjectsPath } from "../../../bundle/pages/route-paths.ts";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { messages } from "../../../i18n/messages.ts";
import { PageLink } from "../../components/links/page-link.tsx";
import { QuestionLink } from "../../components/links/question-link.tsx";
import { Notice } from "../../components/notice.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { ReadBadge } from "../../components/read-badge.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { siteQuery } from "../../data/manifest-query.ts";
import { createId } from "../../data/user-data/create-id.ts";
import { createList } from "./lists.ts";
import type { SharedList } from "./shared-list.ts";
import { sharedListMetadata } from "./shared-list-metadata.ts";
import { sharedListQuery } from "./shared-list-query.ts";
import { useUpdateUserData } from "./use-update-user-data.ts";
import "./saved.css";

/** A list shared by link: the URL fragment holds all of it, so it is never sent to a server. */
export function SharedListPage(): ReactElement {
  const site = useSuspenseQuery(siteQuery).data;
  const { hash } = useLocation();
  // The prerendered page has no fragment, so the first client render must not use it either.
  const [fragment, setFragment] = useState<string>();
  useEffect(() => setFragment(hash.slice(1)), [hash]);
  const { data: shared } = useQuery(sharedListQuery(fragment));
  const listName = shared?.kind === "list" ? shared.list.name || lazyMessages.untitledList : undefined;
  return (
    <div className="saved-page">
      <PageHead {...sharedListMetadata(listName, site)} />
      {shared === undefined && (
        <>
          <h1 tabIndex={-1}>{lazyMessages.sharedListTitle}</h1>
          <Skeleton />
        </>
      )}
      {shared?.kind === "damaged" && (
        <Notice
          title={lazyMessages.listUnreadable}
          actions={<PageLink to={subjectsPath}>{messages.allSubjects}</PageLink>}
        >
          <p>{lazyMessages.shareLinkErrors[shared.error]}</p>
        </Notice>
      )}
      {shared?.kind === "list" && <SharedListView list={shared.list} />}
    </div>
  );
}

function SharedListView({ list }: { readonly list: SharedList }): ReactElement {
  const { name, items } = list;
  const { change, hasFailed } = useUpdateUserData();
  const [isSaved, setIsSaved] = useState(false);
  const save = async (): Promise<void> => {
    const now = Date.now();
    // One millisecond apart, because lists are sorted by the time of saving.
    const saved = items.map((item, index) => ({ ...item, added: now + index, changed: now }));
    setIsSaved(
      await change("lists", (all) =>
        createList(all, { id: createId(), name: name || lazyMessages.untitledList, now, items: saved }),
      ),
    );
  };
  return (
    <>
      <h1 tabIndex={-1}>{name || lazyMessages.untitledList}</h1>
      <p className="secondary-text">{lazyMessages.sharedListDescription(items.length)}</p>
      <div className="saved-actions">
        {isSaved ? (
          <PageLink to={savedPath}>{lazyMessages.viewInMyLists}</PageLink>
        ) : (
          <button type="button" className="button" onClick={() => void save()}>
            {lazyMessages.saveSharedList}
          </button>
        )}
        <span role="status">
          {hasFailed ? lazyMessages.storageBlocked : isSaved && lazyMessages.savedOnDevice}
        </span>
      </div>
      <ol className="entries">
        {items.map(({ url, question, note }) => (
          <li key={url}>
            <QuestionLink to={url}>{question}</QuestionLink>
            <ReadBadge url={url} />
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
