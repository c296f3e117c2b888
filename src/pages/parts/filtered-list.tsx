import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { Link } from "react-router";
import { errorToWords } from "../../library/load-error.ts";
import type { SubjectHead } from "../../library/manifest-query.ts";
import { searchQuery } from "../../library/search-queries.ts";
import { keywordKey } from "../../search/keyword-key.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { words } from "../../words/words.ts";
import { type ListView, listPath, shownPerStep, toAsked } from "../addresses.ts";
import { FoundList, SearchSaid } from "./search-outcome.tsx";

interface FilteredListProps {
  readonly subject: SubjectHead;
  readonly view: ListView;
  readonly onClear: () => void;
}

/** The questions of a subject that a text and keywords leave: a search within it. */
export function FilteredList({ subject, view, onClear }: FilteredListProps): ReactElement {
  const { query, keywords, sort, show } = view;
  const { data, error, isPlaceholderData, refetch } = useQuery(
    searchQuery({
      query: toAsked(query),
      filters: { subjects: [subject.slug], keywords: keywords.map(keywordKey) },
      limit: show,
      order: sort ?? "best",
      facets: false,
    }),
  );
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
    <div aria-busy={isPlaceholderData}>
      <SearchSaid
        answer={data}
        // By question and keywords; answers are looked into where these hold too little.
        count={words.questionsMatch}
      />
      {data.total === 0 ? (
        <div className="empty">
          <p>{words.noneHasAll(subject.name)}</p>
          <button type="button" className="button" onClick={onClear}>
            {words.clearFilter}
          </button>
        </div>
      ) : (
        <FoundList results={data.results} isWithinSubject />
      )}
      {data.results.length < data.total && data.results.length >= show && (
        <Link
          to={listPath(subject.slug, { ...view, page: 1, show: show + shownPerStep })}
          className="button-link"
          replace
          preventScrollReset
        >
          {words.moreQuestions}
        </Link>
      )}
    </div>
  );
}
