import { useSuspenseQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { entriesPerPage } from "../../bundle/format.ts";
import type { SubjectHead } from "../../library/manifest-query.ts";
import { sortedPageQuery } from "../../library/subject-queries.ts";
import { words } from "../../words/words.ts";
import { type ListView, wholeListSort } from "../addresses.ts";
import { EntryList } from "./entry-list.tsx";
import { Pagination } from "./pagination.tsx";

interface SortedListProps {
  readonly subject: SubjectHead;
  readonly view: ListView;
  readonly pages: number;
}

/** One page of all of a subject's questions. */
export function SortedList({ subject, view, pages }: SortedListProps): ReactElement {
  const entries = useSuspenseQuery(sortedPageQuery(subject.slug, wholeListSort(view), view.page)).data;
  if (entries.length === 0) return <p className="empty">{words.emptySubject}</p>;
  return (
    <>
      <EntryList subject={subject.slug} entries={entries} start={(view.page - 1) * entriesPerPage + 1} />
      <Pagination subject={subject} view={view} pages={pages} />
    </>
  );
}
