import { type ReactElement, type ReactNode, useRef } from "react";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { Dialog } from "./dialog.tsx";
import "./confirm-dialog.css";

interface ConfirmDialogProps {
  readonly title: string;
  /** Explains the consequences. */
  readonly children: ReactNode;
  /** Label of the confirm button, e.g. `Delete`. */
  readonly action: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Modal confirmation of an irreversible action. Open while mounted; the cancel button has the initial focus. */
export function ConfirmDialog(props: ConfirmDialogProps): ReactElement {
  const { title, children, action, onConfirm, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <Dialog ref={dialog} label={title} className="confirm-dialog" closesOnBackdrop={false} onClose={onClose}>
      <h2>{title}</h2>
      <div>{children}</div>
      <div className="confirm-dialog-actions">
        <button type="button" className="secondary-button" onClick={() => dialog.current?.close()}>
          {lazyMessages.cancel}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            onConfirm();
            dialog.current?.close();
          }}
        >
          {action}
        </button>
      </div>
    </Dialog>
  );
}
