import { useSuspenseQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { parseArticleUrl } from "../article/address.ts";
import { manifestQuery } from "../library/manifest-query.ts";
import { SubjectMark } from "../ui/subject-mark.tsx";
import { words } from "../words/words.ts";
import { LaterContinueReading } from "./parts/later-parts.tsx";
import { QuestionLink } from "./parts/question-link.tsx";
import { ReadMark } from "./parts/read-mark.tsx";
import { SubjectGrid } from "./parts/subject-grid.tsx";

/** The first page: what this collection is, and the ways into it. */
export function HomePage(): ReactElement {
  const { site, count, subjects, newest } = useSuspenseQuery(manifestQuery).data;
  return (
    <div className="home">
      <title>{site.name}</title>
      <meta name="description" content={site.description} />
      <header className="home-header">
        <h1 tabIndex={-1}>{site.name}</h1>
        <p className="home-description" dir="auto">
          {site.description}
        </p>
        <p className="home-count">{words.questionsInSubjects(count, subjects.length)}</p>
      </header>
      <LaterContinueReading />
      <section aria-labelledby="subjects">
        <h2 id="subjects">{words.subjects}</h2>
        <SubjectGrid subjects={subjects} />
      </section>
      {newest.length > 0 && (
        <section aria-labelledby="newest">
          <h2 id="newest">{words.newest}</h2>
          <ol className="entries">
            {newest.map(({ url, question, subject, date, lang }) => (
              <li key={url}>
                <QuestionLink to={url} lang={lang}>
                  {question}
                </QuestionLink>
                <ReadMark url={url} />
                <p className="entry-note">
                  <SubjectMark slug={parseArticleUrl(url)?.subject ?? ""} name={subject} />
                  {subject}
                  {date && (
                    <>
                      {" · "}
                      <time dateTime={date}>{words.day(date)}</time>
                    </>
                  )}
                </p>
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}
