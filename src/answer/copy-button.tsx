import { type ReactElement, useEffect, useState } from "react";
import { words } from "../words/words.ts";
import { writeClipboard } from "./write-clipboard.ts";

/** How long a button says that it has copied. */
const shownMs = 2000;

interface CopyButtonProps {
  /** What lands on the clipboard. */
  readonly text: string;
  /** What the button says, e.g. `Copy`. */
  readonly label: string;
  /** What it copies, for those who don't see what it stands beside, e.g. `Copy code, Python`. Begins with `label`. */
  readonly name: string;
  readonly className: string;
}

type CopyState = "ready" | "copied" | "failed";

/** A button that copies a text and says so, to the eye and to screen readers. */
export function CopyButton({ text, label, name, className }: CopyButtonProps): ReactElement {
  const [state, setState] = useState<CopyState>("ready");
  useEffect(() => {
    if (state === "ready") return;
    const timer = setTimeout(() => setState("ready"), shownMs);
    return () => clearTimeout(timer);
  }, [state]);
  const message = state === "ready" ? undefined : state === "copied" ? words.copied : words.notCopied;
  return (
    <>
      <button
        type="button"
        className={className}
        aria-label={message ?? name}
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
