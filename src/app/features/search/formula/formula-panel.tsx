import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { texToUnicode } from "../../../../content/text/tex-to-unicode.ts";
import { formulaMessages } from "../../../../i18n/formula-messages.ts";
import { messages } from "../../../../i18n/messages.ts";
import { type FormulaMatchKind, formulaMatchKinds } from "../../../../search/formula/compare-formulas.ts";
import type { FormulaResult, FormulaSearchResponse } from "../../../../search/formula/search-formulas.ts";
import { PageLink } from "../../../components/links/page-link.tsx";
import { QuestionLink } from "../../../components/links/question-link.tsx";
import { LoadFailure } from "../../../components/load-failure.tsx";
import { ReadBadge } from "../../../components/read-badge.tsx";
import { Skeleton } from "../../../components/skeleton.tsx";
import { SubjectBadge } from "../../../components/subject-badge.tsx";
import { errorToMessage } from "../../../data/error-to-message.ts";
import { formatResultCount } from "../format-result-count.ts";
import { type SearchView, searchPath } from "../search-view.ts";
import { useFocusNewResults } from "../use-focus-new-results.ts";
import { formulaSearchQuery } from "./formula-search-query.ts";
import "./formula-panel.css";
import { MoreResultsLink } from "../more-results-link.tsx";

/** What the panel shows. */
export interface FormulaPanelProps {
  readonly view: SearchView;
  /** Whether the reader has stopped typing: half a formula is another one. */
  readonly isSettled: boolean;
  /** Shown if there is no such formula; undefined if it has no words. */
  readonly wordResults: ReactElement | undefined;
}

/** Articles with a formula: the same, then as a part of others, then similar ones. If there are none, the results for its words. */
export function FormulaPanel({ view, isSettled, wordResults }: FormulaPanelProps): ReactElement {
  const { query, filters } = view;
  // Half a page, as the formulas themselves are loaded, too.
  const limit = view.limit / 2;
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...formulaSearchQuery(query, { filters, limit }),
    enabled: isSettled,
  });
  const focusNewResults = useFocusNewResults(data?.kind === "found" ? data.results : undefined);
  const withoutFilters = Object.keys(filters).length > 0 && (
    <PageLink to={searchPath({ query })}>{formulaMessages.withoutFilters}</PageLink>
  );
  const reason = reasonOfNoResults(data, error);
  if (reason !== undefined) {
    return (
      <>
        <p role="status" className="secondary-text">
          {formulaMessages.noResults[reason]}
        </p>
        {reason === "nothingFound" && withoutFilters}
        {wordResults && <p>{formulaMessages.resultsForWords}</p>}
        {wordResults}
      </>
    );
  }
  if (data?.kind !== "found")
    return error ? (
      <LoadFailure message={errorToMessage(error)} onRetry={() => void refetch()} />
    ) : (
      <Skeleton />
    );
  const { results, total, totalIsExact } = data;
  return (
    <div className="search-results formula-results" aria-busy={isPlaceholderData}>
      <p role="status" className="secondary-text">
        {formatResultCount(total, totalIsExact)}
      </p>
      {withoutFilters}
      {formulaMatchKinds.map((kind) => (
        <MatchGroup key={kind} kind={kind} results={results.filter((result) => result.kind === kind)} />
      ))}
      {results.length >= limit && (results.length < total || !totalIsExact) && (
        <MoreResultsLink view={view} onClick={focusNewResults} />
      )}
    </div>
  );
}

/** Why nothing was found; undefined while it is searched for, if something was, or if the search failed. */
function reasonOfNoResults(
  data: FormulaSearchResponse | undefined,
  error: Error | null,
): keyof typeof formulaMessages.noResults | undefined {
  if (data?.kind === "unreadable") return "unreadable";
  if (data) return data.total === 0 ? "nothingFound" : undefined;
  return error && errorToMessage(error) === messages.errors.offline ? "offline" : undefined;
}

interface MatchGroupProps {
  readonly kind: FormulaMatchKind;
  readonly results: readonly FormulaResult[];
}

/** Articles whose formulas match in the same way. */
function MatchGroup({ kind, results }: MatchGroupProps): ReactElement | null {
  if (results.length === 0) return null;
  const headingId = `formula-match-${kind}`;
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId} className="result-group-title">
        {formulaMessages.matches[kind]}
      </h2>
      <ol className="entries">
        {results.map(({ url, question, subject, subjectName, tex }) => (
          <li key={url}>
            <h3 className="result-title">
              <QuestionLink to={url}>{question}</QuestionLink>
            </h3>
            <ReadBadge url={url} />
            <p className="entry-excerpt formula-excerpt">
              <bdi dir="ltr">{texToUnicode(tex)}</bdi>
            </p>
            <p className="entry-meta">
              <SubjectBadge slug={subject} />
              {subjectName}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
