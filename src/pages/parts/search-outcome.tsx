import type { ReactElement, ReactNode } from "react";
import type { SearchAnswer } from "../../search/engine.ts";
import type { ResultReason, SearchResult } from "../../search/results.ts";
import { Marked } from "../../ui/marked.tsx";
import { SubjectMark } from "../../ui/subject-mark.tsx";
import { words } from "../../words/words.ts";
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
}

/** What a search found, and how its words were taken. */
export function SearchOutcome({ answer, query }: SearchOutcomeProps): ReactElement {
  const { results, total } = answer;
  return (
    <>
      <SearchSaid
        answer={answer}
        count={(count, isExact) => {
          if (count === 0) return words.nothingFoundFor(query);
          return isExact ? words.results(count) : words.orMore(words.results(count));
        }}
      />
      {total === 0 && (
        <p>
          {words.tryFewerWords<ReactNode>((text) => (
            <PageLink key="subjects" to="/learn">
              {text}
            </PageLink>
          ))}
        </p>
      )}
      <FoundList results={results} />
    </>
  );
}

interface SearchSaidProps {
  readonly answer: SearchAnswer;
  /** Words for how many there are; false where there may be more. */
  readonly count: (total: number, isExact: boolean) => string;
}

/** How many were found, and how the words were taken: told as it changes. */
export function SearchSaid({ answer, count }: SearchSaidProps): ReactElement {
  const { total, totalIsExact, corrections, dropped } = answer;
  return (
    <div role="status" className="search-said">
      <p className="page-note">{count(total, totalIsExact)}</p>
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
