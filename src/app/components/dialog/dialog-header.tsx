import type { ReactElement, RefObject } from "react";
import { messages } from "../../../i18n/messages.ts";
import "./dialog-header.css";

interface DialogHeaderProps {
  readonly title: string;
  readonly dialog: RefObject<HTMLDialogElement | null>;
}

/** The heading of a dialog, with a button that closes it. */
export function DialogHeader({ title, dialog }: DialogHeaderProps): ReactElement {
  return (
    <div className="dialog-header">
      <h2>{title}</h2>
      <button type="button" className="secondary-button" onClick={() => dialog.current?.close()}>
        {messages.close}
      </button>
    </div>
  );
}
