import { useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { type ReactElement, useEffect, useState } from "react";
import { Link, useSearchParams } from "react-router";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { messages } from "../../../i18n/messages.ts";
import { LoadFailure } from "../../components/load-failure.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { errorToMessage } from "../../data/error-to-message.ts";
import { siteQuery } from "../../data/manifest-query.ts";
import { resultPageSize } from "../../data/result-limit.ts";
import { KeywordSummary } from "./keyword-summary.tsx";
import { SearchFacets } from "./search-facets.tsx";
import { searchFieldId } from "./search-field.ts";
import { searchMetadata } from "./search-metadata.ts";
import { preloadSearch, searchQuery } from "./search-query.ts";
import { GroupableResultList, SearchResultsSection } from "./search-results.tsx";
import {
  isActiveSearch,
  parseSearchView,
  type SearchView,
  searchPath,
  searchViewToKeyword,
} from "./search-view.ts";
import { useCompleteSearch } from "./use-complete-search.ts";
import { useSearchInput } from "./use-search-input.ts";

/** Full search: results while typing, with facets to narrow them. */
export function SearchPage(): ReactElement {
  const site = useSuspenseQuery(siteQuery).data;
  const [search] = useSearchParams();
  const urlView = parseSearchView(search);
  const { view, text, setText, setView } = useSearchInput(urlView);
  const isActive = isActiveSearch(view);
  const keyword = useKeywordLabel(view);
  const heading = keyword === undefined ? messages.search : lazyMessages.keywordTitle(keyword);
  const client = useQueryClient();
  useEffect(() => {
    void preloadSearch(client);
  }, [client]);
  return (
    <div className="search-page">
      <PageHead {...searchMetadata(view.query || heading, site)} />
      <h1 tabIndex={-1}>{heading}</h1>
      <search className="search-form">
        <label className="field">
          <span>{lazyMessages.searchFieldHint}</span>
          <input
            id={searchFieldId}
            type="search"
            value={text}
            onChange={(event) => setText(event.target.value)}
            autoComplete="off"
            spellCheck={false}
            // biome-ignore lint/a11y/noAutofocus: the page is opened to type a query; with a query in the URL it is opened to read results.
            autoFocus={!isActive}
          />
        </label>
      </search>
      {isActive ? (
        <ResultsPanel view={view} isSettled={view.query === urlView.query} onViewChange={setView} />
      ) : (
        <SearchHelp />
      )}
    </div>
  );
}

/** Most common spelling of the keyword if it is the only criterion; its key until the results are loaded. */
function useKeywordLabel(view: SearchView): string | undefined {
  const { data } = useQuery({ ...searchQuery({ ...view, includeFacets: true }), enabled: false });
  const key = searchViewToKeyword(view);
  return data?.facets.keywords.find(({ value }) => value === key)?.keyword ?? key;
}

interface ResultsPanelProps {
  /** Whether the reader has stopped typing. */
  readonly isSettled: boolean;
  readonly view: SearchView;
  readonly onViewChange: (changes: Partial<SearchView>) => void;
}

function ResultsPanel({ view, isSettled, onViewChange }: ResultsPanelProps): ReactElement {
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

function SearchHelp(): ReactElement {
  return (
    <dl className="search-help">
      {Object.values(lazyMessages.searchHelp).map(({ example, description }) => (
        <div key={example}>
          <dt>
            <kbd>{example}</kbd>
          </dt>
          <dd>{description}</dd>
        </div>
      ))}
    </dl>
  );
}
