import type { ReactElement } from "react";
import { lazyMessages } from "../../../../i18n/lazy-messages.ts";
import { studyMessages } from "../../../../i18n/study-messages.ts";
import { QuestionLink } from "../../../components/links/question-link.tsx";
import { holdCard } from "../schedule/answer-card.ts";
import type { Study } from "../storage/study-schema.ts";
import { changeStudy } from "./change-study.ts";

/** Questions that were set aside, each with a button that lets it come up again. Renders nothing if there are none. */
export function HeldQuestions({ study }: { readonly study: Study }): ReactElement | null {
  const held = study.cards.filter(({ hold }) => hold.kind === "suspended");
  if (held.length === 0) return null;
  return (
    <section aria-labelledby="held">
      <h2 id="held">{studyMessages.suspendedQuestions}</h2>
      <ul className="study-cards">
        {held.map((card) => (
          <li key={card.url}>
            <QuestionLink to={card.url}>{card.question}</QuestionLink>
            <button
              type="button"
              className="secondary-button"
              aria-label={lazyMessages.actionOn(studyMessages.resume, card.question)}
              onClick={() =>
                void changeStudy((current) => holdCard(current, card, { kind: "none" }, Date.now()))
              }
            >
              {studyMessages.resume}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
