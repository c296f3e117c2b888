import { type ReactElement, useState } from "react";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { messages } from "../../../i18n/messages.ts";
import { formulaQueryToWords, isFormulaQuery } from "../../../search/formula/query-to-tex.ts";
import type { Facets } from "../../../search/query/facets.ts";
import type { SearchFilters } from "../../../search/query/filters.ts";
import { LoadFailure } from "../../components/load-failure.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { errorToMessage } from "../../data/error-to-message.ts";
import { isSaveDataEnabled } from "../../data/network-information.ts";
import { FacetsSheet } from "./facets/facets-sheet.tsx";
import { SearchFacets } from "./facets/search-facets.tsx";
import { LazyFormulaPanel } from "./formula/lazy-formula-panel.tsx";
import { KeywordSummary } from "./keyword-summary.tsx";
import { MoreResultsLink } from "./more-results-link.tsx";
import { NearResults } from "./near-results.tsx";
import { ResultControls } from "./result-controls.tsx";
import { GroupableResultList, SearchResultsSection } from "./search-results.tsx";
import { type SearchView, searchViewToKeyword } from "./search-view.ts";
import { useCompleteSearch } from "./use-complete-search.ts";
import { useFocusNewResults } from "./use-focus-new-results.ts";
import { useMediaQuery } from "./use-media-query.ts";

/** What the panel shows. */
export interface ResultsPanelProps {
  /** Whether the reader has stopped typing. */
  readonly isSettled: boolean;
  readonly view: SearchView;
  readonly onViewChange: (changes: Partial<SearchView>) => void;
}

/** The results of a search for what is typed: a formula, or words. */
export function ResultsPanel(props: ResultsPanelProps): ReactElement {
  const { view, isSettled } = props;
  if (!isFormulaQuery(view.query)) return <WordResults {...props} words={view.query} />;
  const words = formulaQueryToWords(view.query);
  const wordResults = words === "" ? undefined : <WordResults {...props} words={words} />;
  return <LazyFormulaPanel view={view} isSettled={isSettled} wordResults={wordResults} />;
}

interface WordResultsProps extends ResultsPanelProps {
  /** What is searched for: what is typed, or the words of a formula. */
  readonly words: string;
}

/** The results of a search for words, with facets to narrow them: beside them where there is room, otherwise in a sheet. */
function WordResults({ view, words, isSettled, onViewChange }: WordResultsProps): ReactElement {
  const isWide = useMediaQuery("(min-width: 68rem)");
  const [isSheetOpen, setIsSheetOpen] = useState(false);
  const keyword = searchViewToKeyword(view);
  const filterCount = countFilters(view.filters);
  // The counts cost a download.
  const includeFacets =
    keyword !== undefined || filterCount > 0 || isSheetOpen || (isWide && !isSaveDataEnabled());
  const { data, error, isUpdating, refetch } = useCompleteSearch(
    { ...view, query: words, includeFacets },
    isSettled,
  );
  // Facets wait for the complete results, so that they don't move under the pointer.
  const [settledFacets, setSettledFacets] = useState<Facets>();
  if (data && !isUpdating && data.facets !== settledFacets) setSettledFacets(data.facets);
  const focusNewResults = useFocusNewResults(data?.results);
  if (error && !data) {
    return <LoadFailure message={errorToMessage(error)} onRetry={refetch} />;
  }
  if (!data) return <Skeleton />;
  const facets = settledFacets && (
    <SearchFacets
      facets={settledFacets}
      filters={view.filters}
      onFiltersChange={(filters) => onViewChange({ filters })}
    />
  );
  return (
    <div className="search-columns" aria-busy={isUpdating}>
      <div className="search-results">
        <ResultControls
          view={view}
          hasResults={data.results.length > 1}
          filters={isWide ? undefined : { count: filterCount, onOpen: () => setIsSheetOpen(true) }}
          onViewChange={onViewChange}
        />
        {keyword !== undefined && data.total > 0 ? (
          <>
            <KeywordSummary response={data} keyword={keyword} />
            <GroupableResultList results={data.results} isGrouped={view.isGrouped} />
          </>
        ) : (
          <>
            <SearchResultsSection
              response={{ ...data, results: data.results.filter(({ reason }) => reason !== "near") }}
              query={words}
              isGrouped={view.isGrouped}
            />
            <NearResults results={data.results.filter(({ reason }) => reason === "near")} />
          </>
        )}
        {data.results.length < data.total && data.results.length >= view.limit && (
          <MoreResultsLink view={view} onClick={focusNewResults} />
        )}
      </div>
      {isWide && (
        <aside className="facets" aria-label={lazyMessages.filterResults}>
          {facets}
        </aside>
      )}
      {isSheetOpen && !isWide && (
        <FacetsSheet result={messages.results(data.total)} onClose={() => setIsSheetOpen(false)}>
          {facets}
        </FacetsSheet>
      )}
    </div>
  );
}

/** The number of values that are selected in all facets. */
function countFilters(filters: SearchFilters): number {
  return Object.values(filters).reduce<number>(
    (sum, value) => sum + (Array.isArray(value) ? value.length : value ? 1 : 0),
    0,
  );
}
