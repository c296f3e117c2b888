import { type ReactElement, useDeferredValue } from "react";
import type { SubjectSummary } from "../../../bundle/subject-tree.ts";
import { listingMessages } from "../../../i18n/listing-messages.ts";
import { keywordToKey } from "../../../search/analysis/keyword-to-key.ts";
import { LoadFailure } from "../../components/load-failure.tsx";
import { PageLink } from "../../components/page-link.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { errorToMessage } from "../../data/error-to-message.ts";
import { inputToQuery, isFiltered } from "../../data/list-filter.ts";
import { type ListView, listPath } from "../../data/list-view.ts";
import { resultPageSize } from "../../data/result-limit.ts";
import { ResultList, SearchStatus } from "../search/search-results.tsx";
import { useCompleteSearch } from "../search/use-complete-search.ts";
import { useFocusNewResults } from "../search/use-focus-new-results.ts";
import { SortedList } from "./sorted-list.tsx";

interface FilteredListProps {
  readonly subject: SubjectSummary;
  readonly view: ListView;
  /** The number of pages of the whole list. */
  readonly pageCount: number;
  readonly onClear: () => void;
}

/** Questions of a subject that match a text and keywords; the whole list while the text has only stop words. */
export function FilteredList(props: FilteredListProps): ReactElement {
  if (isFiltered(props.view)) return <MatchList {...props} />;
  return (
    <>
      {props.view.query.trim() !== "" && (
        <p role="status" className="secondary-text">
          {listingMessages.keepTyping}
        </p>
      )}
      <SortedList {...props} />
    </>
  );
}

/** The matching questions: a search within the subject. */
function MatchList({ subject, view, onClear }: FilteredListProps): ReactElement {
  const { query, keywords, sort, limit } = view;
  const search = useCompleteSearch(
    {
      query: inputToQuery(query),
      filters: { subjects: [subject.slug], keywords: keywords.map(keywordToKey) },
      limit,
      // A search has no publisher's order.
      order: sort === undefined || sort === "publisher" ? "best" : sort,
      includeFacets: false,
      // A filter keeps what has all words.
      includeRelated: false,
    },
    true,
  );
  // Queries render their results at once. These may take several steps, between which letters are typed.
  const data = useDeferredValue(search.data);
  const focusNewResults = useFocusNewResults(data?.results);
  if (search.error && !search.data) {
    return <LoadFailure message={errorToMessage(search.error)} onRetry={search.refetch} />;
  }
  if (!data) return <Skeleton />;
  return (
    <div aria-busy={search.isUpdating || data !== search.data}>
      <SearchStatus response={data} formatCount={listingMessages.questionsMatch} />
      {data.total === 0 ? (
        <div className="empty-state">
          <p>{listingMessages.noMatchesInSubject(subject.name)}</p>
          <button type="button" className="button" onClick={onClear}>
            {listingMessages.clearFilter}
          </button>
        </div>
      ) : (
        <ResultList results={data.results} isWithinSubject />
      )}
      {data.results.length < data.total && data.results.length >= limit && (
        <PageLink
          to={listPath(subject.slug, { ...view, page: 1, limit: limit + resultPageSize })}
          className="button-link more-results"
          onClick={focusNewResults}
          replace
          preventScrollReset
          viewTransition={false}
        >
          {listingMessages.moreQuestions}
        </PageLink>
      )}
    </div>
  );
}
