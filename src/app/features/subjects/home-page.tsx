import { useSuspenseQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { childSubjects, type SubjectTotal } from "../../../bundle/subject-tree.ts";
import type { SubjectSlug } from "../../../content/url.ts";
import { listingMessages } from "../../../i18n/listing-messages.ts";
import { messages } from "../../../i18n/messages.ts";
import { QuestionLink } from "../../components/links/question-link.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { RichTextView } from "../../components/rich-text/rich-text.tsx";
import { manifestQuery } from "../../data/manifest-query.ts";
import { DeferredContinueReading } from "../saved/history/deferred-history.tsx";
import { ExampleQuestions } from "./example-questions.tsx";
import { shortExamples } from "./examples.ts";
import { homeMetadata } from "./home-metadata.ts";
import { HomeSearch } from "./home-search.tsx";
import { SubjectGroups } from "./subject-groups.tsx";
import "./home-page.css";
import "./question-cards.css";

/** Number of examples beside the search field. */
const shortExampleCount = 3;

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

/** The home page: the search field, what the reader has begun, the collection's subjects, and questions to begin with. */
export function HomePage(): ReactElement {
  const manifest = useSuspenseQuery(manifestQuery).data;
  const { site, home, count, subjects, examples, search } = manifest;
  const short = shortExamples(examples, shortExampleCount);
  const others = examples.filter((example) => !short.includes(example));
  return (
    <div className="home-page">
      <PageHead {...homeMetadata(manifest)} />
      <header className="home-header">
        <h1 tabIndex={-1}>{home?.title ?? site.name}</h1>
        {home?.introduction ? (
          <div className="home-description" dir="auto">
            <RichTextView nodes={home.introduction} />
          </div>
        ) : (
          site.description && (
            <p className="home-description" dir="auto">
              {site.description}
            </p>
          )
        )}
        {search && <HomeSearch />}
        {short.length > 0 && (
          <p className="home-examples">
            <span>{listingMessages.examples}</span>
            {short.map(({ url, question, lang }) => (
              <QuestionLink key={url} to={url} lang={lang}>
                {question}
              </QuestionLink>
            ))}
          </p>
        )}
      </header>
      <DeferredContinueReading />
      <section aria-labelledby="subjects">
        <div className="section-title">
          <h2 id="subjects">{messages.subjects}</h2>
          <p className="secondary-text">{listingMessages.questionsInSubjects(count, subjects.length)}</p>
        </div>
        <SubjectGroups
          subjects={featuredFirst(childSubjects(subjects), home?.featured)}
          groups={home?.groups}
          heading="h3"
        />
      </section>
      {others.length > 0 && <ExampleQuestions examples={others} />}
    </div>
  );
}
