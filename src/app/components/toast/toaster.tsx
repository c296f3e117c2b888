import { type ReactElement, useEffect, useState, useSyncExternalStore } from "react";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { dismissToast, readToast, type ShownToast, subscribeToToast } from "./toast-store.ts";

/** How long a toast stays, in milliseconds: long enough to read a line and to reach its button. */
export const toastDurationMs = 7000;

const readNothing = (): ShownToast | undefined => undefined;

/** The place where toasts appear, at the bottom of the screen. A toast under the pointer or with the focus stays. */
export function Toaster(): ReactElement {
  const toast = useSyncExternalStore(subscribeToToast, readToast, readNothing);
  const [isHeld, setIsHeld] = useState(false);
  useEffect(() => {
    if (toast === undefined || isHeld) return;
    const timer = setTimeout(dismissToast, toastDurationMs);
    return () => clearTimeout(timer);
  }, [toast, isHeld]);
  useEffect(() => dismissToast, []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the handlers only keep it on screen.
    <div
      className="toast"
      data-open={toast !== undefined || undefined}
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
    >
      <p role="status">{toast?.message}</p>
      {toast?.undo && (
        <button
          key={toast.number}
          type="button"
          // biome-ignore lint/a11y/noAutofocus: only if the element that had the focus was removed.
          autoFocus={toast.takesFocus}
          onClick={() => {
            setIsHeld(false);
            dismissToast();
            toast.undo?.();
          }}
        >
          {lazyMessages.undo}
        </button>
      )}
    </div>
  );
}
