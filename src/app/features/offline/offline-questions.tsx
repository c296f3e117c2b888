import type { ReactElement } from "react";
import { Link } from "react-router";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { messages } from "../../../i18n/messages.ts";
import type { OfflineContent, OfflineQuestion } from "./offline-content-query.ts";

/** Lists the questions that are available offline: those that are saved, and others that were read before. */
export function OfflineQuestions({
  saved,
  visited,
}: Pick<OfflineContent, "saved" | "visited">): ReactElement {
  return (
    <>
      <QuestionSection id="offline-saved" title={messages.saved} questions={saved} />
      <QuestionSection id="offline-visited" title={lazyMessages.previouslyRead} questions={visited} />
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
            {/* If only the HTML is cached, a full page load is needed. */}
            <Link to={url} dir="auto" reloadDocument={source === "page"}>
              {question}
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}
