import { type ReactElement, useState } from "react";
import { studyMessages } from "../../../../i18n/study-messages.ts";
import { type DailyLimits, maxDailyLimit } from "../storage/study-schema.ts";
import { changeStudy } from "./change-study.ts";

/** How many questions come up on a day. */
export function LimitsForm({ limits }: { readonly limits: DailyLimits }): ReactElement {
  const setLimit = (name: "newPerDay" | "reviewsPerDay", value: number): void =>
    void changeStudy((study) => ({
      ...study,
      limits: { ...study.limits, [name]: value, changed: Date.now() },
    }));
  return (
    <section aria-labelledby="limits">
      <h2 id="limits">{studyMessages.dailyLimits}</h2>
      <div className="study-limits">
        <LimitField
          label={studyMessages.newPerDay}
          value={limits.newPerDay}
          onChange={(value) => setLimit("newPerDay", value)}
        />
        <LimitField
          label={studyMessages.reviewsPerDay}
          value={limits.reviewsPerDay}
          onChange={(value) => setLimit("reviewsPerDay", value)}
        />
      </div>
    </section>
  );
}

interface LimitFieldProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function LimitField({ label, value, onChange }: LimitFieldProps): ReactElement {
  /** What is typed, while it is being typed: an empty field is not a limit yet. */
  const [text, setText] = useState<string>();
  return (
    <label className="field">
      <span>{label}</span>
      <input
        type="number"
        inputMode="numeric"
        min={0}
        max={maxDailyLimit}
        step={1}
        value={text ?? value}
        onChange={({ target }) => {
          setText(target.value);
          const isValid = /^\d{1,4}$/u.test(target.value);
          if (isValid) onChange(Number(target.value));
        }}
        onBlur={() => setText(undefined)}
      />
    </label>
  );
}
