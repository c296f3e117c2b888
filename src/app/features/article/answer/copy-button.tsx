import type { ReactElement } from "react";
import { lazyMessages } from "../../../../i18n/lazy-messages.ts";
import { writeClipboard } from "../../../components/sharing/write-clipboard.ts";
import { useTemporaryState } from "../../../components/use-temporary-state.ts";

interface CopyButtonProps {
  /** The text to copy. */
  readonly text: string;
  /** The visible label, e.g. `Copy`. */
  readonly label: string;
  /** The accessible name, e.g. `Copy code, Python`. Begins with `label`. */
  readonly ariaLabel: string;
  readonly className: string;
}

type CopyState = "ready" | "copied" | "failed";

/** A button that copies a text and announces the result. */
export function CopyButton({ text, label, ariaLabel, className }: CopyButtonProps): ReactElement {
  const [state, setState] = useTemporaryState<CopyState>("ready");
  const message =
    state === "ready" ? undefined : state === "copied" ? lazyMessages.copied : lazyMessages.notCopied;
  return (
    <>
      <button
        type="button"
        className={className}
        aria-label={message ?? ariaLabel}
        onClick={() => void writeClipboard(text).then((copied) => setState(copied ? "copied" : "failed"))}
      >
        {message ?? label}
      </button>
      <span role="status" className="visually-hidden">
        {message}
      </span>
    </>
  );
}
