import type { ReactElement } from "react";
import { Link } from "react-router";
import type { SubjectSummary } from "../../../bundle/subject-tree.ts";
import { messages } from "../../../i18n/messages.ts";
import { keywordToKey } from "../../../search/analysis/keyword-to-key.ts";
import { Skeleton } from "../../components/skeleton.tsx";
import { errorToMessage } from "../../data/load-error.ts";
import { filteredPageSize, inputToQuery, type ListView, listPath } from "../../data/paths.ts";
import { ResultList, SearchStatus } from "../search/search-results.tsx";
import { useCompleteSearch } from "../search/use-complete-search.ts";

interface FilteredListProps {
  readonly subject: SubjectSummary;
  readonly view: ListView;
  readonly onClear: () => void;
}

/** Questions of a subject that match a text and keywords: a search within the subject. */
export function FilteredList({ subject, view, onClear }: FilteredListProps): ReactElement {
  const { query, keywords, sort, limit } = view;
  const { data, error, isUpdating, refetch } = useCompleteSearch(
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
  if (error && !data) {
    const { title, text } = errorToMessage(error);
    return (
      <div role="alert" className="empty-state">
        <p>
          <strong>{title}.</strong> {text}
        </p>
        <button type="button" className="button" onClick={refetch}>
          {messages.retry}
        </button>
      </div>
    );
  }
  if (!data) return <Skeleton />;
  return (
    <div aria-busy={isUpdating}>
      <SearchStatus response={data} formatCount={messages.questionsMatch} />
      {data.total === 0 ? (
        <div className="empty-state">
          <p>{messages.noMatchesInSubject(subject.name)}</p>
          <button type="button" className="button" onClick={onClear}>
            {messages.clearFilter}
          </button>
        </div>
      ) : (
        <ResultList results={data.results} isWithinSubject />
      )}
      {data.results.length < data.total && data.results.length >= limit && (
        <Link
          to={listPath(subject.slug, { ...view, page: 1, limit: limit + filteredPageSize })}
          className="button-link"
          replace
          preventScrollReset
        >
          {messages.moreQuestions}
        </Link>
      )}
    </div>
  );
}
