import { useEffect, useRef } from "react";
import { useNavigation } from "react-router";
import { isKeepFocusState } from "./keep-focus-state.ts";

/** Debounced URL updates while the reader types. */
interface DebouncedUrl {
  /** Updates the URL after the delay, unless another update or a navigation to another page comes first. */
  readonly schedule: (update: () => void) => void;
  /** Cancels the pending update. */
  readonly cancel: () => void;
}

/** `delayMs` is the time since the last update, in milliseconds. */
export function useDebouncedUrl(delayMs: number): DebouncedUrl {
  const { location: next } = useNavigation();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isLeaving = useRef(false);
  useEffect(() => {
    // While the next page loads, a URL update would cancel that navigation.
    isLeaving.current = next !== undefined && !isKeepFocusState(next.state);
  }, [next]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    schedule: (run) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        if (!isLeaving.current) run();
      }, delayMs);
    },
    cancel: () => clearTimeout(timer.current),
  };
}
