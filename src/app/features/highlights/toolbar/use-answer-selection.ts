import { useEffect, useEffectEvent } from "react";
import { type AnswerSelection, readAnswerSelection } from "./answer-selection.ts";

/** Pause in selecting after which the selection is read. A tap on a button, which may end the selection, is shorter. In ms. */
const pauseMs = 200;

/** Calls `onSelect` with what is selected in the answer, and with undefined when that ends; not while a mouse button is down. */
export function useAnswerSelection(onSelect: (selection: AnswerSelection | undefined) => void): void {
  const handleSelect = useEffectEvent(onSelect);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isPressed = false;
    const schedule = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (!isPressed) handleSelect(readAnswerSelection());
      }, pauseMs);
    };
    const handlePointer = ({ type, pointerType }: PointerEvent): void => {
      isPressed = type === "pointerdown" && pointerType === "mouse";
      if (!isPressed) schedule();
    };
    const events = new AbortController();
    const { signal } = events;
    document.addEventListener("selectionchange", schedule, { signal });
    for (const type of ["pointerdown", "pointerup", "pointercancel"] as const)
      document.addEventListener(type, handlePointer, { signal });
    // What was selected before this was loaded.
    schedule();
    return () => {
      clearTimeout(timer);
      events.abort();
    };
  }, []);
}
