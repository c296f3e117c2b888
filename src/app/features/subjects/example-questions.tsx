import { type ReactElement, useSyncExternalStore } from "react";
import { splitArticleUrl } from "../../../content/url.ts";
import { listingMessages } from "../../../i18n/listing-messages.ts";
import { QuestionLink } from "../../components/links/question-link.tsx";
import { ReadBadge } from "../../components/read-badge.tsx";
import { SubjectBadge, subjectStyle } from "../../components/subject-badge.tsx";
import { type Example, examplesOfDay, shownExampleCount } from "./examples.ts";

const msPerDay = 86_400_000;

function noSubscription(): () => void {
  return () => undefined;
}

/** The number of the reader's day; that of the prerendered page is always the first, so that it can be cached. */
function useDay(): number {
  return useSyncExternalStore(
    noSubscription,
    () => Math.floor(Date.now() / msPerDay),
    () => 0,
  );
}

/** Questions of many subjects, others each day. */
export function ExampleQuestions({ examples }: { readonly examples: readonly Example[] }): ReactElement {
  const day = useDay();
  return (
    <section aria-labelledby="examples">
      <h2 id="examples">{listingMessages.tryThese}</h2>
      <ul className="question-cards">
        {examplesOfDay(examples, day, shownExampleCount).map(({ url, question, subject, lang }) => (
          <li key={url} style={subjectStyle(splitArticleUrl(url).subject)}>
            <QuestionLink to={url} lang={lang}>
              {question}
            </QuestionLink>
            <ReadBadge url={url} />
            <p className="entry-meta">
              <SubjectBadge slug={splitArticleUrl(url).subject} />
              {subject}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
