import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { nearestQuestionsQuery } from "../../library/nearest-questions-query.ts";
import { laterWords } from "../../words/later-words.ts";
import { QuestionLink } from "./question-link.tsx";

/** Questions that come near the words of an address. Nothing where there are none, or where they can't be had. */
export function NearestQuestions({ words }: { readonly words: string }): ReactElement {
  const { data: questions = [] } = useQuery(nearestQuestionsQuery(words));
  return (
    <>
      <p role="status" className="page-note">
        {questions.length > 0 && laterWords.nearIt}
      </p>
      <ol className="entries">
        {questions.map(({ url, question, subjectName }) => (
          <li key={url}>
            <QuestionLink to={url}>{question}</QuestionLink>
            <p className="entry-note">{subjectName}</p>
          </li>
        ))}
      </ol>
    </>
  );
}
