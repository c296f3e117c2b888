import type { ReactElement } from "react";
import { studyMessages } from "../../../../i18n/study-messages.ts";
import type { Shown } from "./shown.ts";

interface RevealButtonsProps {
  readonly shown: Shown;
  /** How many steps the answer has; one can only be shown whole. */
  readonly stepCount: number;
  readonly onShow: (shown: Shown) => void;
}

/** Buttons that show an answer, whole or step by step. */
export function RevealButtons({ shown, stepCount, onShow }: RevealButtonsProps): ReactElement {
  const isStepwise = typeof shown === "number";
  return (
    <div className="study-buttons">
      <button
        type="button"
        className="button"
        data-shortcut="show-answer"
        onClick={() => onShow(isStepwise ? shown + 1 : "all")}
      >
        {isStepwise ? studyMessages.nextStep(shown + 1, stepCount) : studyMessages.showAnswer}
      </button>
      {isStepwise ? (
        <button type="button" className="secondary-button" onClick={() => onShow("all")}>
          {studyMessages.showAll}
        </button>
      ) : (
        stepCount > 1 && (
          <button type="button" className="secondary-button" onClick={() => onShow(1)}>
            {studyMessages.stepByStep}
          </button>
        )
      )}
    </div>
  );
}
