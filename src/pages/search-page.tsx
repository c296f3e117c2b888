import { useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { type ReactElement, useEffect, useState } from "react";
import { Link, useSearchParams } from "react-router";
import { errorToWords } from "../library/load-error.ts";
import { siteQuery } from "../library/manifest-query.ts";
import { prepareSearch, searchQuery } from "../library/search-queries.ts";
import { Skeleton } from "../ui/skeleton.tsx";
import { laterWords } from "../words/later-words.ts";
import { words } from "../words/words.ts";
import { KeywordAbout } from "./parts/keyword-about.tsx";
import { SearchFacets } from "./parts/search-facets.tsx";
import { Found, SearchOutcome } from "./parts/search-outcome.tsx";
import { useSearchText } from "./parts/use-search-text.ts";
import {
  isAsking,
  resultsPerStep,
  type SearchView,
  searchPath,
  toKeywordAlone,
  toSearchView,
} from "./search-view.ts";

/** Search over everything: results as one types, and what they can be narrowed to. */
export function SearchPage(): ReactElement {
  const site = useSuspenseQuery(siteQuery).data;
  const [search] = useSearchParams();
  const inAddress = toSearchView(search);
  const { query, text, typeText, show } = useSearchText(inAddress);
  const view: SearchView = { ...inAddress, query };
  const asks = isAsking(view);
  const keyword = useKeywordName(view);
  const heading = keyword === undefined ? words.search : laterWords.keywordNamed(keyword);
  const client = useQueryClient();
  useEffect(() => {
    void prepareSearch(client);
  }, [client]);
  return (
    <div className="search-page">
      <title>{`${view.query || heading} · ${site.name}`}</title>
      <meta name="robots" content="noindex" />
      <h1 tabIndex={-1}>{heading}</h1>
      <search className="search-form">
        <label className="field">
          <span>{laterWords.searchField}</span>
          <input
            type="search"
            value={text}
            onChange={(event) => typeText(event.target.value)}
            autoComplete="off"
            spellCheck={false}
            // biome-ignore lint/a11y/noAutofocus: whoever opens this page comes to type; with words given they come to read.
            autoFocus={!asks}
          />
        </label>
      </search>
      {asks ? (
        <Results view={view} onView={(changes) => show({ ...view, limit: resultsPerStep, ...changes })} />
      ) : (
        <SearchHelp />
      )}
    </div>
  );
}

/** How the keyword of a search for it alone is mostly spelled; until that is known, its key. */
function useKeywordName(view: SearchView): string | undefined {
  const { data } = useQuery({ ...searchQuery({ ...view, facets: true }), enabled: false });
  const key = toKeywordAlone(view);
  return data?.facets.keywords.find(({ value }) => value === key)?.keyword ?? key;
}

interface ResultsProps {
  readonly view: SearchView;
  readonly onView: (changes: Partial<SearchView>) => void;
}

function Results({ view, onView }: ResultsProps): ReactElement {
  const [wantsFacets, setWantsFacets] = useState(hasFilters(view));
  const keyword = toKeywordAlone(view);
  const facets = wantsFacets || keyword !== undefined;
  const { data, error, isPlaceholderData, refetch } = useQuery(searchQuery({ ...view, facets }));
  if (error && !data) {
    const { title, text } = errorToWords(error);
    return (
      <div role="alert" className="empty">
        <p>
          <strong>{title}.</strong> {text}
        </p>
        <button type="button" className="button" onClick={() => void refetch()}>
          {words.tryAgain}
        </button>
      </div>
    );
  }
  if (!data) return <Skeleton />;
  return (
    <div className="search-columns" aria-busy={isPlaceholderData}>
      <SearchFacets
        facets={data.facets}
        filters={view.filters}
        isOpen={wantsFacets}
        onOpen={() => setWantsFacets(true)}
        onFilters={(filters) => onView({ filters })}
      />
      <div className="search-found">
        {data.results.length > 1 && (
          <button
            type="button"
            className="chip"
            aria-pressed={view.isGrouped}
            onClick={() => onView({ isGrouped: !view.isGrouped, limit: view.limit })}
          >
            {laterWords.groupBySubject}
          </button>
        )}
        {keyword !== undefined && data.total > 0 ? (
          <>
            <KeywordAbout answer={data} keyword={keyword} />
            <Found results={data.results} isGrouped={view.isGrouped} />
          </>
        ) : (
          <SearchOutcome answer={data} query={view.query} isGrouped={view.isGrouped} />
        )}
        {data.results.length < data.total && data.results.length >= view.limit && (
          <Link
            to={searchPath({ ...view, limit: view.limit + resultsPerStep })}
            className="button-link"
            replace
            preventScrollReset
          >
            {laterWords.moreResults}
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
      {Object.values(laterWords.searchHelp).map(({ example, does }) => (
        <div key={example}>
          <dt>
            <kbd>{example}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
