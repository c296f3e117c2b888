import type { ReactElement } from "react";
import type { Visit } from "../../library/kept/kept-data.ts";
import { maxHistory, sortVisits } from "../../library/kept/visits.ts";
import { laterWords } from "../../words/later-words.ts";
import { words } from "../../words/words.ts";
import type { Resume } from "./article-tools.tsx";
import { QuestionLink } from "./question-link.tsx";

const resume: Resume = { resumes: true };

interface HistorySectionProps {
  readonly visits: readonly Visit[];
  readonly onClear: () => void;
}

/** What was read last, folded: a list that grows by itself. */
export function HistorySection({ visits, onClear }: HistorySectionProps): ReactElement | null {
  const shown = sortVisits(visits).slice(0, maxHistory);
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="history" className="saved-list">
      <h2 id="history">{laterWords.readLast}</h2>
      <details>
        <summary>{words.questions(shown.length)}</summary>
        <ol className="entries">
          {shown.map(({ url, question, progress }) => (
            <li key={url}>
              <QuestionLink to={url} state={resume}>
                {question}
              </QuestionLink>
              <p className="entry-note">{laterWords.percentRead(progress)}</p>
            </li>
          ))}
        </ol>
        <button type="button" className="quiet-button" onClick={onClear}>
          {laterWords.clearHistory}
        </button>
      </details>
    </section>
  );
}
