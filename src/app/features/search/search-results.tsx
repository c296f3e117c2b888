import { queryOptions, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { memo, type ReactElement, type ReactNode } from "react";
import { subjectsPath } from "../../../bundle/pages/route-paths.ts";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { listingMessages } from "../../../i18n/listing-messages.ts";
import type { SearchResult } from "../../../search/query/results.ts";
import { HighlightedText } from "../../components/highlighted-text.tsx";
import { PageLink } from "../../components/links/page-link.tsx";
import { QuestionLink } from "../../components/links/question-link.tsx";
import { ReadBadge } from "../../components/read-badge.tsx";
import { SubjectBadge } from "../../components/subject-badge.tsx";
import { loadChunk } from "../../data/chunks/load-chunk.ts";
import { inputToQuery } from "../../data/list-filter.ts";
import { siteQuery } from "../../data/manifest-query.ts";
import { isSaveDataEnabled } from "../../data/network-information.ts";
import { nextTask } from "../../data/promises/next-task.ts";
import { formatResultCount } from "./format-result-count.ts";
import { groupSameQuestions, type ResultGroup } from "./group-same-questions.ts";
import type { SiteSearchResponse } from "./search-protocol.ts";

interface SearchResultsSectionProps {
  readonly response: SiteSearchResponse;
  readonly query: string;
  /** Whether results are grouped by subject. */
  readonly isGrouped?: boolean;
}

/** Results of a search, with status and suggestions. */
export function SearchResultsSection({
  response,
  query,
  isGrouped = false,
}: SearchResultsSectionProps): ReactElement {
  const { results, total } = response;
  return (
    <>
      <SearchStatus
        response={response}
        formatCount={(count, isExact) =>
          count === 0 ? queryToEmptyMessage(query) : formatResultCount(count, isExact)
        }
      />
      {total === 0 && !hasOnlyStopWords(query) && (
        <p>
          {listingMessages.tryFewerWords<ReactNode>((text) => (
            <PageLink key="subjects" to={subjectsPath}>
              {text}
            </PageLink>
          ))}
        </p>
      )}
      <GroupableResultList results={results} isGrouped={isGrouped} />
    </>
  );
}

/** True if a query has words, but only stop words. */
function hasOnlyStopWords(query: string): boolean {
  return query.trim() !== "" && inputToQuery(query) === "";
}

/** Message for an empty result; different while the query has only stop words. */
export function queryToEmptyMessage(query: string): string {
  if (query.trim() === "") return listingMessages.noResults;
  return hasOnlyStopWords(query) ? listingMessages.keepTyping : listingMessages.noResultsFor(query);
}

interface SearchStatusProps {
  readonly response: SiteSearchResponse;
  /** Formats the number of results; `isExact` is false if there may be more. */
  readonly formatCount: (total: number, isExact: boolean) => string;
}

/** Live region with the number of results, fuzzy matches, and words that were dropped or searched besides. */
export function SearchStatus({ response, formatCount }: SearchStatusProps): ReactElement {
  const { total, totalIsExact, isPartial, source, fuzzyMatches, dropped, alsoSearched } = response;
  return (
    <div role="status" className="search-status">
      <p className="secondary-text">{formatCount(total, totalIsExact)}</p>
      {isPartial && <p>{lazyMessages.partialSearch[source]}</p>}
      {fuzzyMatches.length > 0 && (
        <p>
          {listingMessages.showingResultsFor<ReactNode>(
            fuzzyMatches.map(({ from, to }) => (
              <span key={from}>
                <strong>{to}</strong> {listingMessages.youTyped(from)}{" "}
              </span>
            )),
          )}
        </p>
      )}
      {alsoSearched.length > 0 && total > 0 && <p>{listingMessages.alsoSearching(alsoSearched)}</p>}
      {dropped.length > 0 && total > 0 && <p>{listingMessages.resultsWithout(dropped)}</p>}
    </div>
  );
}

interface ResultListProps {
  readonly results: readonly SearchResult[];
  /** The heading level of the questions. Default h2. */
  readonly heading?: "h2" | "h3";
  /** True if all results are of the page's own subject, so that it is not repeated. */
  readonly isWithinSubject?: boolean;
}

/** A flat list of search results. Not rendered again with each letter that is typed. */
export const ResultList = memo(function ResultList({
  results,
  heading = "h2",
  isWithinSubject = false,
}: ResultListProps): ReactElement {
  const { otherAnswers = true } = useSuspenseQuery(siteQuery).data;
  const groups = otherAnswers
    ? groupSameQuestions(results)
    : results.map((result): ResultGroup => ({ result, others: [] }));
  return (
    <ol className="entries">
      {groups.map(({ result, others }) => (
        <li key={result.url}>
          <ResultItem result={result} heading={heading} isWithinSubject={isWithinSubject} />
          {others.length > 0 && <OtherAnswers results={others} />}
        </li>
      ))}
    </ol>
  );
});

/** Results with the same question as the one above them. */
function OtherAnswers({ results }: Pick<ResultListProps, "results">): ReactElement {
  return (
    <details>
      <summary className="secondary-text">{lazyMessages.moreAnswers(results.length)}</summary>
      <ul>
        {results.map(({ url, question, subjectName }) => (
          <li key={url}>
            <QuestionLink to={url}>{question}</QuestionLink>{" "}
            <span className="secondary-text">{subjectName}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface GroupableResultListProps {
  readonly results: readonly SearchResult[];
  readonly isGrouped: boolean;
}

/** Search results, flat or grouped by subject. */
export function GroupableResultList({ results, isGrouped }: GroupableResultListProps): ReactElement {
  return isGrouped ? <ResultGroups results={results} /> : <ResultList results={results} />;
}

/** Results grouped by subject, in the order of each subject's best result. */
function ResultGroups({ results }: { readonly results: readonly SearchResult[] }): ReactElement {
  const bySubject = new Map<string, { readonly name: string; readonly subjectResults: SearchResult[] }>();
  for (const result of results) {
    const group = bySubject.get(result.subject) ?? { name: result.subjectName, subjectResults: [] };
    group.subjectResults.push(result);
    bySubject.set(result.subject, group);
  }
  return (
    <>
      {[...bySubject].map(([subject, { name, subjectResults }]) => (
        <section key={subject} aria-labelledby={`results-${subject}`}>
          <h2 id={`results-${subject}`} className="result-group-title">
            <SubjectBadge slug={subject} />
            {name}
          </h2>
          <ResultList results={subjectResults} heading="h3" isWithinSubject />
        </section>
      ))}
    </>
  );
}

interface ResultItemProps {
  readonly result: SearchResult;
  readonly heading: "h2" | "h3";
  readonly isWithinSubject: boolean;
}

// It loads answers, after the results: most need none.
const textSnippetQuery = queryOptions({
  queryKey: ["text-snippet"],
  queryFn: async () => {
    // In a task of its own: the one that shows the results is long enough.
    await nextTask();
    return (await loadChunk(() => import("./snippet/text-snippet.tsx"))).TextSnippet;
  },
  structuralSharing: false,
});

function ResultItem({ result, heading: Heading, isWithinSubject }: ResultItemProps): ReactElement {
  const { url, question, questionHighlights, snippet, textTerms, subject, subjectName } = result;
  const isTextMatch = textTerms !== undefined && !isSaveDataEnabled();
  const { data: TextSnippet } = useQuery({ ...textSnippetQuery, enabled: isTextMatch });
  return (
    <>
      <Heading className="result-title">
        <QuestionLink to={url}>
          <HighlightedText text={question} highlights={questionHighlights} />
        </QuestionLink>
      </Heading>
      <ReadBadge url={url} />
      {isTextMatch && TextSnippet ? (
        <TextSnippet url={url} question={question} terms={textTerms} excerpt={snippet} />
      ) : (
        snippet.text !== "" && (
          <p className="entry-excerpt" dir="auto">
            <HighlightedText {...snippet} />
          </p>
        )
      )}
      {!isWithinSubject && (
        <p className="entry-meta">
          <SubjectBadge slug={subject} />
          {subjectName}
        </p>
      )}
    </>
  );
}
