import type { ReactElement } from "react";
import { messages } from "../../../../i18n/messages.ts";
import { studyMessages } from "../../../../i18n/study-messages.ts";
import type { DayCount } from "./statistics.ts";

interface DayChartProps {
  readonly title: string;
  readonly days: readonly DayCount[];
  /** The index of today. */
  readonly today: number;
}

/** Bars for the counts of successive days, with the same numbers as a table. */
export function DayChart({ title, days, today }: DayChartProps): ReactElement {
  const most = Math.max(1, ...days.map(({ count }) => count));
  const dayToLabel = (index: number): string =>
    index === today ? studyMessages.today : messages.day(days[index]?.day ?? "");
  return (
    <figure className="study-chart">
      <figcaption>{title}</figcaption>
      {/* The table has the same numbers. */}
      <div className="day-bars" aria-hidden="true">
        <span className="day-bars-most">{messages.number(most)}</span>
        <div className="day-bars-plot">
          {days.map(({ day, count }, index) => (
            <span
              key={day}
              data-today={index === today || undefined}
              style={{ blockSize: `${(count / most) * 100}%` }}
              title={`${dayToLabel(index)}: ${messages.number(count)}`}
            />
          ))}
        </div>
        <span className="day-bars-first">{dayToLabel(0)}</span>
        <span className="day-bars-last">{dayToLabel(days.length - 1)}</span>
      </div>
      <details>
        <summary>{studyMessages.showAsTable}</summary>
        <table>
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{studyMessages.day}</th>
              <th scope="col">{studyMessages.count}</th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ day, count }, index) => (
              <tr key={day}>
                <th scope="row">{dayToLabel(index)}</th>
                <td>{messages.number(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
