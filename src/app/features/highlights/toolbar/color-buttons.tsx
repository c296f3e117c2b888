import type { ReactElement } from "react";
import { highlightMessages } from "../../../../i18n/highlight-messages.ts";
import { type HighlightColor, highlightColors } from "../storage/highlight-schema.ts";
import "../marks/marks.css";

interface ColorButtonsProps {
  /** The color of the highlight; undefined if there is none yet. */
  readonly color: HighlightColor | undefined;
  readonly onChoose: (color: HighlightColor) => void;
}

/** A button for each color. Each shows the underline that goes with it. */
export function ColorButtons({ color: chosen, onChoose }: ColorButtonsProps): ReactElement[] {
  return highlightColors.map((color) => (
    <button
      key={color}
      type="button"
      className="highlight-color"
      aria-label={highlightMessages.highlightIn[color]}
      title={highlightMessages.highlightIn[color]}
      aria-pressed={chosen === undefined ? undefined : chosen === color}
      onClick={() => onChoose(color)}
    >
      <span className="highlight-swatch" data-color={color} aria-hidden="true">
        a
      </span>
    </button>
  ));
}
