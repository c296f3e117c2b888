import { useSuspenseQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { entriesPerPage } from "../../../bundle/format.ts";
import type { SubjectSummary } from "../../../bundle/subject-tree.ts";
import { listingMessages } from "../../../i18n/listing-messages.ts";
import { Pagination } from "../../components/pagination.tsx";
import { type ListView, listPath, listViewToSortOrder } from "../../data/list-view.ts";
import { sortedListPageQuery } from "../../data/subject-queries.ts";
import { ArticleList } from "./article-list.tsx";

interface SortedListProps {
  readonly subject: SubjectSummary;
  readonly view: ListView;
  readonly pageCount: number;
}

/** One page of a subject's unfiltered list. */
export function SortedList({ subject, view, pageCount }: SortedListProps): ReactElement {
  const entries = useSuspenseQuery(
    sortedListPageQuery(subject.slug, listViewToSortOrder(view, subject), view.page),
  ).data;
  if (entries.length === 0) return <p className="empty-state">{listingMessages.emptySubject}</p>;
  return (
    <>
      <ArticleList
        subject={subject.slug}
        entries={entries}
        startNumber={(view.page - 1) * entriesPerPage + 1}
        total={subject.count}
      />
      <Pagination
        page={view.page}
        pageCount={pageCount}
        pageToPath={(page) => listPath(subject.slug, { ...view, page })}
      />
    </>
  );
}
