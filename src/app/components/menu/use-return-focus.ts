import { type FocusEvent, useEffect, useRef } from "react";

/**
 * Gives the focus back to what had it before a form, once the form is closed; by itself, the focus of what is removed gets lost.
 * Returns the handler of focus for the field that takes it.
 */
export function useReturnFocus(): (event: FocusEvent) => void {
  const opener = useRef<EventTarget | null>(null);
  useEffect(
    () => () => {
      // Not if the reader is somewhere else by now.
      if (document.activeElement === document.body && opener.current instanceof HTMLElement)
        opener.current.focus();
    },
    [],
  );
  return ({ relatedTarget }) => {
    opener.current ??= relatedTarget;
  };
}
