import type { ReactElement, ReactNode } from "react";
import type { SearchAnswer } from "../../search/engine.ts";
import type { ResultReason, SearchResult } from "../../search/results.ts";
import { Marked } from "../../ui/marked.tsx";
import { SubjectMark } from "../../ui/subject-mark.tsx";
import { words } from "../../words/words.ts";
import { toAsked } from "../addresses.ts";
import { PageLink } from "./page-link.tsx";
import { QuestionLink } from "./question-link.tsx";
import { ReadMark } from "./read-mark.tsx";

/** Why something was found, where the reader would not see it from the result itself. */
function reasonToText(why: ResultReason): string {
  return why === "exact" || why === "title" || why === "listed" ? "" : words.reasons[why];
}

interface SearchOutcomeProps {
  readonly answer: SearchAnswer;
  readonly query: string;
  /** Results below the names of their subjects. */
  readonly isGrouped?: boolean;
}

/** What a search found, and how its words were taken. */
export function SearchOutcome({ answer, query, isGrouped = false }: SearchOutcomeProps): ReactElement {
  const { results, total } = answer;
  return (
    <>
      <SearchSaid
        answer={answer}
        count={(count, isExact) => {
          if (count === 0) return toNothingFound(query);
          return isExact ? words.results(count) : words.atLeast(words.results(count));
        }}
      />
      {total === 0 && !isBeginning(query) && (
        <p>
          {words.tryFewerWords<ReactNode>((text) => (
            <PageLink key="subjects" to="/learn">
              {text}
            </PageLink>
          ))}
        </p>
      )}
      <Found results={results} isGrouped={isGrouped} />
    </>
  );
}

/** Whether a query has words, but only such as many questions begin with. */
function isBeginning(query: string): boolean {
  return query.trim() !== "" && toAsked(query) === "";
}

/** What is said where nothing was found: the beginning of a question is no search yet. */
export function toNothingFound(query: string): string {
  if (query.trim() === "") return words.nothingFound;
  return isBeginning(query) ? words.manyBeginSo : words.nothingFoundFor(query);
}

interface SearchSaidProps {
  readonly answer: SearchAnswer;
  /** Words for how many there are; false where there may be more. */
  readonly count: (total: number, isExact: boolean) => string;
}

/** How many were found, and how the words were taken: told as it changes. */
export function SearchSaid({ answer, count }: SearchSaidProps): ReactElement {
  const { total, totalIsExact, isPartial, corrections, dropped } = answer;
  return (
    <div role="status" className="search-said">
      <p className="page-note">{count(total, totalIsExact)}</p>
      {isPartial && <p>{words.partialSearch}</p>}
      {corrections.length > 0 && (
        <p>
          {words.resultsFor<ReactNode>(
            corrections.map(({ from, to }) => (
              <span key={from}>
                <strong>{to}</strong> {words.youWrote(from)}{" "}
              </span>
            )),
          )}
        </p>
      )}
      {dropped.length > 0 && total > 0 && <p>{words.doWithout(dropped)}</p>}
    </div>
  );
}

interface FoundListProps {
  readonly results: readonly SearchResult[];
  /** True where all are of the subject that the page is about: it need not be named. */
  readonly isWithinSubject?: boolean;
}

/** The results of a search. */
export function FoundList({ results, isWithinSubject = false }: FoundListProps): ReactElement {
  return (
    <ol className="entries">
      {results.map((result) => (
        <li key={result.url}>
          <Result result={result} isWithinSubject={isWithinSubject} />
        </li>
      ))}
    </ol>
  );
}

interface FoundProps {
  readonly results: readonly SearchResult[];
  readonly isGrouped: boolean;
}

/** The results of a search over everything, in one list or by subject. */
export function Found({ results, isGrouped }: FoundProps): ReactElement {
  return isGrouped ? <FoundGroups results={results} /> : <FoundList results={results} />;
}

/** Results below the names of their subjects, in the order of each subject's best. */
function FoundGroups({ results }: { readonly results: readonly SearchResult[] }): ReactElement {
  const bySubject = new Map<string, SearchResult[]>();
  for (const result of results) {
    bySubject.set(result.subject, [...(bySubject.get(result.subject) ?? []), result]);
  }
  return (
    <>
      {[...bySubject].map(([subject, ofSubject]) => (
        <section key={subject} aria-labelledby={`found-${subject}`}>
          <h2 id={`found-${subject}`} className="found-subject">
            <SubjectMark slug={subject} name={ofSubject[0]?.subjectName ?? subject} />
            {ofSubject[0]?.subjectName}
          </h2>
          <FoundList results={ofSubject} isWithinSubject />
        </section>
      ))}
    </>
  );
}

interface ResultProps {
  readonly result: SearchResult;
  readonly isWithinSubject: boolean;
}

function Result({ result, isWithinSubject }: ResultProps): ReactElement {
  const { url, question, questionMarks, snippet, subject, subjectName, why } = result;
  const note = [isWithinSubject ? "" : subjectName, reasonToText(why)]
    .filter((part) => part !== "")
    .join(" · ");
  return (
    <>
      <QuestionLink to={url}>
        <Marked text={question} marks={questionMarks} />
      </QuestionLink>
      <ReadMark url={url} />
      {snippet.text !== "" && (
        <p className="entry-lead" dir="auto">
          <Marked text={snippet.text} marks={snippet.marks} />
        </p>
      )}
      {note !== "" && (
        <p className="entry-note">
          {!isWithinSubject && <SubjectMark slug={subject} name={subjectName} />}
          {note}
        </p>
      )}
    </>
  );
}
