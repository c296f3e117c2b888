import type { CSSProperties, ReactElement, ReactNode } from "react";
import { highlightMessages } from "../../../../i18n/highlight-messages.ts";
import type { HighlightPlace } from "../anchor/use-placed-highlights.ts";
import { useToolbarPosition } from "./toolbar-position.ts";
import "./toolbar.css";

interface ToolbarProps {
  readonly place: HighlightPlace;
  readonly children: ReactNode;
}

/** A box below a passage, on small screens and beside a finger at the bottom of the screen, where the system has no menu. */
export function Toolbar({ place, children }: ToolbarProps): ReactElement {
  const { x, y } = useToolbarPosition(place);
  return (
    <fieldset
      className="highlight-toolbar"
      aria-label={highlightMessages.selectedText}
      style={{ "--x": `${x}px`, "--y": `${y}px` } as CSSProperties}
      // A press of the mouse on a button leaves the selection as it is.
      onMouseDown={(event) => {
        if (!(event.target instanceof HTMLTextAreaElement)) event.preventDefault();
      }}
    >
      {children}
    </fieldset>
  );
}
