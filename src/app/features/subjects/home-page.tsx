import { useSuspenseQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { childSubjects, type SubjectTotal } from "../../../bundle/subject-tree.ts";
import { type SubjectSlug, splitArticleUrl } from "../../../content/url.ts";
import { messages } from "../../../i18n/messages.ts";
import { PageHead } from "../../components/page-head.tsx";
import { QuestionLink } from "../../components/question-link.tsx";
import { ReadBadge } from "../../components/read-badge.tsx";
import { RichText } from "../../components/rich-text/rich-text.tsx";
import { SubjectBadge } from "../../components/subject-badge.tsx";
import { manifestQuery } from "../../data/manifest-query.ts";
import { DeferredContinueReading } from "../saved/history/deferred-history.tsx";
import { homeMetadata } from "./home-metadata.ts";
import { SubjectGrid } from "./subject-grid.tsx";

/** Subjects in the order of the site, but with the featured ones before all others. */
function featuredFirst(
  subjects: readonly SubjectTotal[],
  featured: readonly SubjectSlug[] = [],
): readonly SubjectTotal[] {
  const rank = ({ slug }: SubjectTotal): number => {
    const index = featured.indexOf(slug);
    return index === -1 ? featured.length : index;
  };
  return subjects.toSorted((one, other) => rank(one) - rank(other));
}

/** The home page: a description of the collection, its subjects and its newest questions. */
export function HomePage(): ReactElement {
  const manifest = useSuspenseQuery(manifestQuery).data;
  const { site, home, count, subjects, newest } = manifest;
  return (
    <div className="home-page">
      <PageHead {...homeMetadata(manifest)} />
      <header className="home-header">
        <h1 tabIndex={-1}>{home?.title ?? site.name}</h1>
        {home?.introduction ? (
          <div className="home-description" dir="auto">
            <RichText nodes={home.introduction} />
          </div>
        ) : (
          site.description && (
            <p className="home-description" dir="auto">
              {site.description}
            </p>
          )
        )}
        <p className="home-count">{messages.questionsInSubjects(count, subjects.length)}</p>
      </header>
      <DeferredContinueReading />
      <section aria-labelledby="subjects">
        <h2 id="subjects">{messages.subjects}</h2>
        <SubjectGrid subjects={featuredFirst(childSubjects(subjects), home?.featured)} />
      </section>
      {newest.length > 0 && (
        <section aria-labelledby="newest">
          <h2 id="newest">{messages.newest}</h2>
          <ol className="entries">
            {newest.map(({ url, question, subject, date, lang }) => (
              <li key={url}>
                <QuestionLink to={url} lang={lang}>
                  {question}
                </QuestionLink>
                <ReadBadge url={url} />
                <p className="entry-meta">
                  <SubjectBadge slug={splitArticleUrl(url).subject} name={subject} />
                  {subject}
                  {date && (
                    <>
                      {" · "}
                      <time dateTime={date}>{messages.day(date)}</time>
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
