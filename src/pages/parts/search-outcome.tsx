import type { ReactElement } from "react";
import type { SearchAnswer } from "../../search/engine.ts";
import type { ResultReason, SearchResult } from "../../search/results.ts";
import { Marked } from "../../ui/marked.tsx";
import { SubjectMark } from "../../ui/subject-mark.tsx";
import { countOf } from "../../ui/words.ts";
import { PageLink } from "./page-link.tsx";
import { ReadMark } from "./read-mark.tsx";

/** Why something was found, where the reader would not see it from the result itself. */
const reasons: Readonly<Record<ResultReason, string>> = {
  exact: "",
  title: "",
  keyword: "by keyword",
  typo: "similar word",
  phrase: "words together in the answer",
  text: "in the answer",
  listed: "",
};

interface SearchOutcomeProps {
  readonly answer: SearchAnswer;
  readonly query: string;
}

/** What a search found, and how its words were taken. */
export function SearchOutcome({ answer, query }: SearchOutcomeProps): ReactElement {
  const { results, total, totalIsExact, corrections, dropped } = answer;
  const more = totalIsExact ? "" : " or more";
  return (
    <>
      <div role="status" className="search-said">
        <p className="page-note">
          {total === 0
            ? `Nothing found for “${query}”.`
            : `${countOf(total, `result${more}`, `results${more}`)}`}
        </p>
        {corrections.length > 0 && (
          <p>
            Showing results for{" "}
            {corrections.map(({ from, to }) => (
              <span key={from}>
                <strong>{to}</strong> (you wrote {from}){" "}
              </span>
            ))}
          </p>
        )}
        {dropped.length > 0 && total > 0 && (
          <p>Nothing has all your words; these do without {dropped.map((word) => `“${word}”`).join(", ")}.</p>
        )}
      </div>
      {total === 0 && (
        <p>
          Try fewer or more general words, or look through the <PageLink to="/learn">subjects</PageLink>.
        </p>
      )}
      <ol className="entries">
        {results.map((result) => (
          <li key={result.url}>
            <Result result={result} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Result({ result }: { readonly result: SearchResult }): ReactElement {
  const { url, question, questionMarks, snippet, subject, subjectName, why } = result;
  return (
    <>
      <PageLink to={url}>
        <Marked text={question} marks={questionMarks} />
      </PageLink>
      <ReadMark url={url} />
      {snippet.text !== "" && (
        <p className="entry-lead">
          <Marked text={snippet.text} marks={snippet.marks} />
        </p>
      )}
      <p className="entry-note">
        <SubjectMark slug={subject} name={subjectName} />
        {[subjectName, reasons[why]].filter((part) => part !== "").join(" · ")}
      </p>
    </>
  );
}
