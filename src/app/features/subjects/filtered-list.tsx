import { type ReactElement, useDeferredValue, useLayoutEffect } from "react";
import type { SubjectKeywords } from "../../../bundle/keywords/subject-keywords.ts";
import type { SubjectSummary } from "../../../bundle/subject-tree.ts";
import { listingMessages } from "../../../i18n/listing-messages.ts";
import { messages } from "../../../i18n/messages.ts";
import { keywordToKey } from "../../../search/analysis/keyword-to-key.ts";
import { PageLink } from "../../components/links/page-link.tsx";
import { LoadFailure } from "../../components/load-failure.tsx";
import { errorToMessage } from "../../data/error-to-message.ts";
import { inputToQuery, isFiltered } from "../../data/list-filter.ts";
import { type ListView, listPath } from "../../data/list-view.ts";
import { resultPageSize } from "../../data/result-limit.ts";
import { ResultList, SearchStatus } from "../search/search-results.tsx";
import { searchPath } from "../search/search-view.ts";
import { useCompleteSearch } from "../search/use-complete-search.ts";
import { useFocusNewResults } from "../search/use-focus-new-results.ts";
import { type KeywordChoice, matchingKeywords } from "./matching-keywords.ts";
import "./filtered-list.css";

/** What a filter has led to: nothing yet while its text has only stop words, or results and the keywords to narrow them. */
export type FilterOutcome =
  | { readonly kind: "whole-list" }
  | { readonly kind: "matches"; readonly keywords: readonly KeywordChoice[] | undefined };

interface FilteredListProps {
  readonly subject: SubjectSummary;
  readonly view: ListView;
  readonly topKeywords: SubjectKeywords;
  /** Called before the outcome is painted; with undefined when the filter is removed. */
  readonly onOutcome: (outcome: FilterOutcome | undefined) => void;
  readonly onClear: () => void;
}

/** Questions of a subject that match a text and keywords; a hint while the text has only stop words. */
export function FilteredList(props: FilteredListProps): ReactElement {
  return isFiltered(props.view) ? <MatchList {...props} /> : <KeepTyping {...props} />;
}

function KeepTyping({ onOutcome }: FilteredListProps): ReactElement {
  useLayoutEffect(() => {
    onOutcome({ kind: "whole-list" });
    return () => onOutcome(undefined);
  }, [onOutcome]);
  return <KeepTypingHint />;
}

function KeepTypingHint(): ReactElement {
  return (
    <p role="status" className="secondary-text">
      {listingMessages.keepTyping}
    </p>
  );
}

/** The matching questions: a search within the subject. */
function MatchList({
  subject,
  view,
  topKeywords,
  onOutcome,
  onClear,
}: FilteredListProps): ReactElement | null {
  const { query, keywords, sort, limit } = view;
  const keys = keywords.map(keywordToKey);
  const search = useCompleteSearch(
    {
      query: inputToQuery(query),
      filters: { subjects: [subject.slug], keywords: keys },
      limit,
      // A search has no publisher's order.
      order: sort === undefined || sort === "publisher" ? "best" : sort,
      includeFacets: false,
      includeKeywords: true,
      // A filter keeps what has all words.
      includeRelated: false,
    },
    true,
  );
  // Queries render their results at once. These may take several steps, between which letters are typed.
  const data = useDeferredValue(search.data);
  const focusNewResults = useFocusNewResults(data?.results);
  const hasFailed = search.error !== null && !search.data;
  // A single letter is the beginning of most words, of which the index knows none.
  const isBegun = data?.total === 0 && keywords.length === 0 && query.trim().length === 1;
  useLayoutEffect(() => {
    if (isBegun) onOutcome({ kind: "whole-list" });
    else if (data) onOutcome({ kind: "matches", keywords: matchingKeywords(data, topKeywords) });
    else if (hasFailed) onOutcome({ kind: "matches", keywords: undefined });
  }, [isBegun, data, hasFailed, topKeywords, onOutcome]);
  useLayoutEffect(() => () => onOutcome(undefined), [onOutcome]);
  if (search.error && !search.data) {
    return <LoadFailure message={errorToMessage(search.error)} onRetry={search.refetch} />;
  }
  if (!data) return null;
  if (isBegun) return <KeepTypingHint />;
  return (
    <div aria-busy={search.isUpdating || data !== search.data}>
      <SearchStatus
        response={data}
        formatCount={(count) =>
          count === 0
            ? listingMessages.noMatchesInSubject(subject.name)
            : listingMessages.questionsMatch(count)
        }
      />
      {data.total === 0 ? (
        <div className="empty-state">
          <button type="button" className="button" onClick={onClear}>
            {listingMessages.clearFilter}
          </button>
          <PageLink to={searchPath({ query, filters: { keywords: keys } })}>{messages.searchAll}</PageLink>
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
