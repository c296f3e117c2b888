import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useMemo } from "react";
import type { FilterEntry } from "../../bundle/filter-list.ts";
import { entriesPerPage } from "../../bundle/format.ts";
import { type FilterableEntry, filterEntries, toFilterable } from "../../library/filter-entries.ts";
import { errorToWords } from "../../library/load-error.ts";
import type { SubjectHead } from "../../library/manifest-query.ts";
import { filterListQuery, pageCount, type SortOrder } from "../../library/subject-queries.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { countOf } from "../../ui/words.ts";
import type { ListView } from "../addresses.ts";
import { EntryList } from "./entry-list.tsx";
import { Pagination } from "./pagination.tsx";

interface FilteredListProps {
  readonly subject: SubjectHead;
  readonly view: ListView;
  readonly onClear: () => void;
}

const byTitle = new Intl.Collator("en", { numeric: true });

/** Sorts entries that are the newest first. */
function sortEntries(entries: readonly FilterableEntry[], order: SortOrder): readonly FilterableEntry[] {
  if (order === "newest") return entries;
  if (order === "oldest") return entries.toReversed();
  return entries.toSorted((one, other) => byTitle.compare(one.entry.question, other.entry.question));
}

const noEntries: readonly FilterEntry[] = [];

/** The questions of a subject that a text and keywords leave. */
export function FilteredList({ subject, view, onClear }: FilteredListProps): ReactElement {
  const { data = noEntries, error, isPending, refetch } = useQuery(filterListQuery(subject.slug));
  const { query, keywords, sort } = view;
  const filterable = useMemo(() => toFilterable(data), [data]);
  const keywordsKey = keywords.join("\n");
  const found = useMemo(
    () =>
      sortEntries(filterEntries(filterable, query, keywordsKey === "" ? [] : keywordsKey.split("\n")), sort),
    [filterable, query, keywordsKey, sort],
  );
  if (isPending) return <Skeleton />;
  if (error) {
    const { title, text } = errorToWords(error);
    return (
      <div role="alert" className="empty">
        <p>
          <strong>{title}.</strong> {text}
        </p>
        <button type="button" className="button" onClick={() => void refetch()}>
          Try again
        </button>
      </div>
    );
  }
  const pages = pageCount(found.length);
  const page = Math.min(view.page, pages);
  const shown = found.slice((page - 1) * entriesPerPage, page * entriesPerPage).map(({ entry }) => entry);
  return (
    <>
      <p role="status" className="page-note">
        {countOf(found.length, "question matches", "questions match")}
      </p>
      {found.length === 0 ? (
        <div className="empty">
          <p>No question in {subject.name} has all of that.</p>
          <button type="button" className="button" onClick={onClear}>
            Clear the filter
          </button>
        </div>
      ) : (
        <EntryList subject={subject.slug} entries={shown} start={(page - 1) * entriesPerPage + 1} />
      )}
      <Pagination subject={subject} view={{ ...view, page }} pages={pages} />
    </>
  );
}
