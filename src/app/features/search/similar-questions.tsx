import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { QuestionLink } from "../../components/links/question-link.tsx";
import { similarQuestionsQuery } from "./similar-questions-query.ts";

/** Questions similar to the words of a URL. Renders an empty list if there are none or they can't be loaded. */
export function SimilarQuestions({ text }: { readonly text: string }): ReactElement {
  const { data: questions = [] } = useQuery(similarQuestionsQuery(text));
  return (
    <>
      <p role="status" className="secondary-text">
        {questions.length > 0 && lazyMessages.similarQuestions}
      </p>
      <ol className="entries">
        {questions.map(({ url, question, subjectName }) => (
          <li key={url}>
            <QuestionLink to={url}>{question}</QuestionLink>
            <p className="entry-meta">{subjectName}</p>
          </li>
        ))}
      </ol>
    </>
  );
}
