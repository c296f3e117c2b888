import { type ReactElement, useState } from "react";
import { studyMessages } from "../../../../i18n/study-messages.ts";
import { grades, previewIntervals } from "../schedule/schedule-card.ts";
import type { Grade, Schedule } from "../storage/study-schema.ts";

interface GradeButtonsProps {
  readonly schedule: Schedule | null;
  readonly onGrade: (grade: Grade) => void;
}

/** Buttons that grade an answer, each with the time after which the question comes back. */
export function GradeButtons({ schedule, onGrade }: GradeButtonsProps): ReactElement {
  const [intervals] = useState(() => previewIntervals(schedule, Date.now()));
  return (
    <fieldset className="study-grades">
      <legend>{studyMessages.howWell}</legend>
      {grades.map((grade, index) => (
        <button
          key={grade}
          type="button"
          data-grade={grade}
          data-shortcut={`grade-${index + 1}`}
          onClick={() => onGrade(grade)}
        >
          <span>{studyMessages.grades[grade]}</span>{" "}
          <span className="study-interval">{studyMessages.interval(intervals[grade])}</span>
        </button>
      ))}
    </fieldset>
  );
}
