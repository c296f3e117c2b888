import type { ReactElement } from "react";
import { lazyMessages } from "../../../../i18n/lazy-messages.ts";
import { messages } from "../../../../i18n/messages.ts";
import { QuestionLink } from "../../../components/question-link.tsx";
import type { Visit } from "../../../data/user-data/user-data-schema.ts";
import { maxHistoryEntries, sortVisits } from "../../../data/user-data/visits.ts";
import { resumeState } from "./resume-state.ts";

interface HistorySectionProps {
  readonly visits: readonly Visit[];
  readonly onClear: () => void;
}

/** Reading history, collapsed because it can be long. */
export function HistorySection({ visits, onClear }: HistorySectionProps): ReactElement | null {
  const recentVisits = sortVisits(visits).slice(0, maxHistoryEntries);
  if (recentVisits.length === 0) return null;
  return (
    <section aria-labelledby="history" className="saved-list">
      <h2 id="history">{lazyMessages.recentlyRead}</h2>
      <details>
        <summary>{messages.questions(recentVisits.length)}</summary>
        <ol className="entries">
          {recentVisits.map(({ url, question, progress }) => (
            <li key={url}>
              <QuestionLink to={url} state={resumeState}>
                {question}
              </QuestionLink>
              <p className="entry-meta">{lazyMessages.percentRead(progress)}</p>
            </li>
          ))}
        </ol>
        <button type="button" className="secondary-button" onClick={onClear}>
          {lazyMessages.clearHistory}
        </button>
      </details>
    </section>
  );
}
