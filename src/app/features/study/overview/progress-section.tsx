import type { ReactElement } from "react";
import type { ArticleUrl } from "../../../../content/url.ts";
import { messages } from "../../../../i18n/messages.ts";
import { studyMessages } from "../../../../i18n/study-messages.ts";
import type { Study } from "../storage/study-schema.ts";
import { DayChart } from "./day-chart.tsx";
import { answersPerDay, forecast, gradeShares } from "./statistics.ts";

const pastDays = 30;
const futureDays = 14;

interface ProgressSectionProps {
  readonly study: Study;
  readonly includes: (url: ArticleUrl) => boolean;
  readonly now: number;
}

/** How studying goes: answers per day, their grades, and what is to come. Renders nothing before the first answer. */
export function ProgressSection({ study, includes, now }: ProgressSectionProps): ReactElement | null {
  if (study.reviews.length === 0) return null;
  const cards = study.cards.filter(({ url }) => includes(url));
  return (
    <section aria-labelledby="progress">
      <h2 id="progress">{studyMessages.progress}</h2>
      <div className="study-charts">
        <DayChart
          title={studyMessages.answersPerDay}
          days={answersPerDay(study, now, pastDays)}
          today={pastDays - 1}
        />
        <DayChart title={studyMessages.forecast} days={forecast(cards, now, futureDays)} today={0} />
        <GradeChart study={study} now={now} />
      </div>
    </section>
  );
}

/** The share of each grade: a table whose bars are drawn beside its numbers. */
function GradeChart({ study, now }: Pick<ProgressSectionProps, "study" | "now">): ReactElement {
  return (
    <figure className="study-chart">
      <figcaption>{studyMessages.gradeShares}</figcaption>
      <dl className="grade-shares">
        {gradeShares(study, now, pastDays).map(({ grade, count, share }) => (
          <div key={grade} data-grade={grade}>
            <dt>{studyMessages.grades[grade]}</dt>
            <dd>
              <span className="grade-bar" style={{ inlineSize: `${share * 100}%` }} aria-hidden="true" />
              <span>
                {messages.percent(share)} ({messages.number(count)})
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}
