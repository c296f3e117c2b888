import { type ReactElement, type ReactNode, type RefObject, useLayoutEffect } from "react";

interface DialogProps {
  /** Refers to the element, whose `close` closes the dialog and gives the focus back. */
  readonly ref: RefObject<HTMLDialogElement | null>;
  /** The accessible name. */
  readonly label: string;
  readonly className: string;
  /** False for a dialog that stays in the page while it is closed. Default true. */
  readonly isOpen?: boolean;
  /** Whether a click on the backdrop closes it. Default true. */
  readonly closesOnBackdrop?: boolean;
  /** Called after it was closed, by a button, Escape, or a click on the backdrop. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A modal dialog. Open while mounted, or while `isOpen`: the parent changes that when `onClose` is called. */
export function Dialog(props: DialogProps): ReactElement {
  const { ref, label, className, isOpen = true, closesOnBackdrop = true, onClose, children } = props;
  // Before the next key is handled, which an effect could miss.
  useLayoutEffect(() => {
    if (isOpen && ref.current?.open === false) ref.current.showModal();
  }, [ref, isOpen]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click handler closes on the backdrop; the browser handles Escape.
    <dialog
      ref={ref}
      className={`dialog ${className}`}
      aria-label={label}
      onClose={onClose}
      onClick={(event) => {
        // The body fills the dialog, so only the backdrop can be the target.
        if (closesOnBackdrop && event.target === ref.current) ref.current.close();
      }}
    >
      <div className="dialog-body">{children}</div>
    </dialog>
  );
}
