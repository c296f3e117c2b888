import type { ReactElement } from "react";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import type { SearchResult } from "../../../search/query/results.ts";
import { ResultList } from "./search-results.tsx";

/** Questions with most of the words, below the few results that have all of them. Renders nothing if there are none. */
export function NearResults({ results }: { readonly results: readonly SearchResult[] }): ReactElement | null {
  if (results.length === 0) return null;
  return (
    <section aria-labelledby="near-results">
      <h2 id="near-results" className="result-group-title">
        {lazyMessages.similarQuestions}
      </h2>
      <ResultList results={results} heading="h3" />
    </section>
  );
}
