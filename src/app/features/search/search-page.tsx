import { queryOptions, useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { type ReactElement, useEffect } from "react";
import { useSearchParams } from "react-router";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { messages } from "../../../i18n/messages.ts";
import { LoadFailure } from "../../components/load-failure.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { useUrlView } from "../../components/url-text/use-url-view.ts";
import { useEarlyText } from "../../components/use-early-text.ts";
import { loadChunk } from "../../data/chunks/load-chunk.ts";
import { errorToMessage } from "../../data/error-to-message.ts";
import { siteQuery } from "../../data/manifest-query.ts";
import { resultPageSize } from "../../data/result-limit.ts";
import type { ResultsPanelProps } from "./results-panel.tsx";
import { searchFieldId } from "./search-field.ts";
import { searchMetadata } from "./search-metadata.ts";
import { preloadSearch, searchQuery } from "./search-query.ts";
import {
  isActiveSearch,
  parseSearchView,
  type SearchView,
  searchPath,
  searchViewToKeyword,
} from "./search-view.ts";
import "./search-page.css";

// Loads while the worker loads the index, so that the page itself is there sooner.
const resultsPanelQuery = queryOptions({
  queryKey: ["results-panel"],
  queryFn: async () => (await loadChunk(() => import("./results-panel.tsx"))).ResultsPanel,
  structuralSharing: false,
});

/** Full search: results while typing, with facets to narrow them. */
export function SearchPage(): ReactElement {
  const site = useSuspenseQuery(siteQuery).data;
  const [search] = useSearchParams();
  const urlView = parseSearchView(search);
  const firstResults = { ...urlView, limit: resultPageSize };
  const { view, text, setText, setView } = useUrlView(urlView, firstResults, searchPath);
  const input = useEarlyText(setText);
  const isActive = isActiveSearch(view);
  const keyword = useKeywordLabel(view);
  const heading = keyword === undefined ? messages.search : lazyMessages.keywordTitle(keyword);
  // Ahead, so that it is there without a connection; a failure shows when the panel is needed.
  useQuery(resultsPanelQuery);
  const client = useQueryClient();
  useEffect(() => {
    void preloadSearch(client);
  }, [client]);
  return (
    <div className="search-page">
      <PageHead {...searchMetadata(view.query || heading, site)} />
      <h1 tabIndex={-1}>{heading}</h1>
      {/* On paper, where the field isn't. */}
      <p className="printed-source">{view.query}</p>
      <search className="search-form scripted">
        <label className="field">
          <span>{lazyMessages.searchFieldHint}</span>
          <input
            ref={input}
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
        <Results view={view} isSettled={view.query === urlView.query} onViewChange={setView} />
      ) : (
        <SearchHelp />
      )}
    </div>
  );
}

/** The results, once their code is loaded. */
function Results(props: ResultsPanelProps): ReactElement {
  const { data: ResultsPanel, error } = useQuery(resultsPanelQuery);
  if (ResultsPanel !== undefined) return <ResultsPanel {...props} />;
  // Browsers remember that a chunk could not be loaded: only a reload requests it again.
  if (error) return <LoadFailure message={errorToMessage(error)} onRetry={() => window.location.reload()} />;
  return <Skeleton />;
}

/** Most common spelling of the keyword if it is the only criterion; its key until the results are loaded. */
function useKeywordLabel(view: SearchView): string | undefined {
  const { data } = useQuery({ ...searchQuery({ ...view, includeFacets: true }), enabled: false });
  const key = searchViewToKeyword(view);
  return data?.facets.keywords.find(({ value }) => value === key)?.keyword ?? key;
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
