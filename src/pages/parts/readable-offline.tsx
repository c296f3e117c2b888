import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useEffect } from "react";
import { Link, useLocation } from "react-router";
import { type ReadableQuestion, readableQuery } from "../../library/offline/readable-query.ts";
import { reloadOnce } from "../../library/reload-once.ts";
import { laterWords } from "../../words/later-words.ts";
import { words } from "../../words/words.ts";
import { subjectPath } from "../addresses.ts";

/** What can be read without a connection, for whoever can't get on. Opens the page itself where it is among that. */
export function ReadableOffline(): ReactElement | null {
  const { pathname } = useLocation();
  const { data } = useQuery(readableQuery(pathname));
  const isHere = data?.here === "page";
  useEffect(() => {
    // The page is here as it was sent, and not the data that the app would make it from.
    if (isHere) reloadOnce({ storage: sessionStorage, location: window.location, now: Date.now });
  }, [isHere]);
  if (data === undefined) return null;
  const { subjects, saved, visited } = data;
  if (subjects.length + saved.length + visited.length === 0) return null;
  return (
    <div className="readable-offline">
      <p className="page-note">{laterWords.readableOffline}</p>
      {subjects.length > 0 && (
        <section aria-labelledby="readable-subjects">
          <h2 id="readable-subjects">{words.subjects}</h2>
          <ul className="subject-grid">
            {subjects.map(({ slug, name }) => (
              <li key={slug}>
                <Link to={subjectPath(slug)}>{name}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Questions id="readable-saved" title={words.saved} questions={saved} />
      <Questions id="readable-visited" title={laterWords.readBefore} questions={visited} />
    </div>
  );
}

interface QuestionsProps {
  readonly id: string;
  readonly title: string;
  readonly questions: readonly ReadableQuestion[];
}

function Questions({ id, title, questions }: QuestionsProps): ReactElement | null {
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ol className="entries">
        {questions.map(({ url, question, how }) => (
          <li key={url}>
            {/* Where only the page is here, the browser has to open it. */}
            <Link to={url} dir="auto" reloadDocument={how === "page"}>
              {question}
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}
