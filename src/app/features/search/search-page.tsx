import { useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { lazy, type ReactElement, Suspense, useEffect } from "react";
import { useSearchParams } from "react-router";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { messages } from "../../../i18n/messages.ts";
import { PageHead } from "../../components/page-head.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { siteQuery } from "../../data/manifest-query.ts";
import { searchFieldId } from "./search-field.ts";
import { searchMetadata } from "./search-metadata.ts";
import { preloadSearch, searchQuery } from "./search-query.ts";
import { isActiveSearch, parseSearchView, type SearchView, searchViewToKeyword } from "./search-view.ts";
import { useSearchInput } from "./use-search-input.ts";
import "./search-page.css";

// Loads while the worker loads the index, so that the page itself is there sooner.
const ResultsPanel = lazy(async () => ({ default: (await import("./results-panel.tsx")).ResultsPanel }));

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
        <Suspense fallback={<Skeleton />}>
          <ResultsPanel view={view} isSettled={view.query === urlView.query} onViewChange={setView} />
        </Suspense>
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
