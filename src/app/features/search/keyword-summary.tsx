import type { ReactElement } from "react";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { listingMessages } from "../../../i18n/listing-messages.ts";
import type { SearchResponse } from "../../../search/query/search-engine.ts";
import { PageLink } from "../../components/links/page-link.tsx";
import { searchPath } from "./search-view.ts";

/** Upper bound of related keywords; rare ones have little to do with it. */
const maxRelated = 12;

interface KeywordSummaryProps {
  readonly response: SearchResponse;
  /** Key of the keyword. */
  readonly keyword: string;
}

/** Numbers of questions and subjects with a keyword, and links to keywords that occur together with it. */
export function KeywordSummary({ response, keyword }: KeywordSummaryProps): ReactElement {
  const { total, facets } = response;
  const relatedKeywords = facets.keywords.filter(({ value }) => value !== keyword).slice(0, maxRelated);
  return (
    <>
      <p role="status" className="secondary-text">
        {listingMessages.questionsInSubjects(total, facets.subjects.length)}
      </p>
      {relatedKeywords.length > 0 && (
        <nav aria-label={lazyMessages.relatedKeywords} className="chips">
          {relatedKeywords.map(({ value, keyword: name }) => (
            <PageLink key={value} to={searchPath({ filters: { keywords: [value] } })} className="chip">
              {name}
            </PageLink>
          ))}
        </nav>
      )}
    </>
  );
}
