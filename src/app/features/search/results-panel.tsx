import { type ReactElement, useState } from "react";
import { Link } from "react-router";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { LoadFailure } from "../../components/load-failure.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { errorToMessage } from "../../data/error-to-message.ts";
import { resultPageSize } from "../../data/result-limit.ts";
import { KeywordSummary } from "./keyword-summary.tsx";
import { SearchFacets } from "./search-facets.tsx";
import { GroupableResultList, SearchResultsSection } from "./search-results.tsx";
import { type SearchView, searchPath, searchViewToKeyword } from "./search-view.ts";
import { useCompleteSearch } from "./use-complete-search.ts";

/** What the panel shows. */
export interface ResultsPanelProps {
  /** Whether the reader has stopped typing. */
  readonly isSettled: boolean;
  readonly view: SearchView;
  readonly onViewChange: (changes: Partial<SearchView>) => void;
}

/** The results of a search, with facets to narrow them. */
export function ResultsPanel({ view, isSettled, onViewChange }: ResultsPanelProps): ReactElement {
  const [areFacetsOpen, setAreFacetsOpen] = useState(hasFilters(view));
  const keyword = searchViewToKeyword(view);
  const facets = areFacetsOpen || keyword !== undefined;
  const { data, error, isUpdating, refetch } = useCompleteSearch(
    { ...view, includeFacets: facets },
    isSettled,
  );
  if (error && !data) {
    return <LoadFailure message={errorToMessage(error)} onRetry={refetch} />;
  }
  if (!data) return <Skeleton />;
  return (
    <div className="search-columns" aria-busy={isUpdating}>
      <SearchFacets
        facets={data.facets}
        filters={view.filters}
        isOpen={areFacetsOpen}
        onOpen={() => setAreFacetsOpen(true)}
        onFiltersChange={(filters) => onViewChange({ filters })}
      />
      <div className="search-results">
        {data.results.length > 1 && (
          <button
            type="button"
            className="chip"
            aria-pressed={view.isGrouped}
            onClick={() => onViewChange({ isGrouped: !view.isGrouped, limit: view.limit })}
          >
            {lazyMessages.groupBySubject}
          </button>
        )}
        {keyword !== undefined && data.total > 0 ? (
          <>
            <KeywordSummary response={data} keyword={keyword} />
            <GroupableResultList results={data.results} isGrouped={view.isGrouped} />
          </>
        ) : (
          <SearchResultsSection response={data} query={view.query} isGrouped={view.isGrouped} />
        )}
        {data.results.length < data.total && data.results.length >= view.limit && (
          <Link
            to={searchPath({ ...view, limit: view.limit + resultPageSize })}
            className="button-link"
            replace
            preventScrollReset
          >
            {lazyMessages.moreResults}
          </Link>
        )}
      </div>
    </div>
  );
}

function hasFilters({ filters }: SearchView): boolean {
  return Object.keys(filters).length > 0;
}
