import { type ReactElement, type ReactNode, useEffect, useId, useRef } from "react";
import { laterWords } from "../words/later-words.ts";

interface ConfirmDialogProps {
  readonly title: string;
  /** What will happen, and that it can't be undone. */
  readonly children: ReactNode;
  /** What the button that does it says, e.g. `Delete`. */
  readonly action: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before something that can't be undone. Open for as long as it is shown; the focus is on the way out. */
export function ConfirmDialog(props: ConfirmDialogProps): ReactElement {
  const { title, children, action, onConfirm, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="confirm-dialog" aria-labelledby={titleId} onClose={onClose}>
      <div className="confirm-box">
        <h2 id={titleId}>{title}</h2>
        <div>{children}</div>
        <div className="confirm-actions">
          <button type="button" className="quiet-button" onClick={() => dialog.current?.close()}>
            {laterWords.cancel}
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
      </div>
    </dialog>
  );
}
