import type { ReactElement } from "react";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { messages } from "../../../i18n/messages.ts";
import { PageLink } from "../../components/links/page-link.tsx";
import { siteBase } from "../../data/site-base.ts";
import type { OfflineContent, OfflineQuestion } from "./offline-content-query.ts";

/** Lists the questions that are available offline: those that are saved, and others that were read before. */
export function OfflineQuestions({
  saved,
  visited,
}: Pick<OfflineContent, "saved" | "visited">): ReactElement {
  return (
    <>
      <QuestionSection id="offline-saved" title={messages.saved} questions={saved} />
      <QuestionSection id="offline-visited" title={lazyMessages.recentlyRead} questions={visited} />
    </>
  );
}

interface QuestionSectionProps {
  readonly id: string;
  readonly title: string;
  readonly questions: readonly OfflineQuestion[];
}

function QuestionSection({ id, title, questions }: QuestionSectionProps): ReactElement | null {
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ol className="entries">
        {questions.map(({ url, question, source }) => (
          <li key={url}>
            {source === "page" ? (
              // Only its HTML is there, which the browser has to load.
              <a href={siteBase.slice(0, -1) + url} dir="auto">
                {question}
              </a>
            ) : (
              <PageLink to={url} dir="auto">
                {question}
              </PageLink>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
