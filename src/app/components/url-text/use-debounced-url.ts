import { useEffect, useEffectEvent, useRef } from "react";
import { useNavigation } from "react-router";
import { isKeepFocusState } from "./keep-focus-state.ts";

/** Debounced URL updates while the reader types. */
interface DebouncedUrl {
  /**
   * Updates the URL after the delay, or when the input loses the focus, which is before a link is followed; unless another
   * update or a navigation to another page comes first.
   */
  readonly schedule: (update: () => void) => void;
  /** Cancels the pending update. */
  readonly cancel: () => void;
}

/** `delayMs` is the time since the last update, in milliseconds. */
export function useDebouncedUrl(delayMs: number): DebouncedUrl {
  const { location: next } = useNavigation();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const pendingUpdate = useRef<() => void>(undefined);
  const isLeaving = useRef(false);
  useEffect(() => {
    // While the next page loads, a URL update would cancel that navigation.
    isLeaving.current = next !== undefined && !isKeepFocusState(next.state);
  }, [next]);
  const cancel = (): void => {
    clearTimeout(timer.current);
    pendingUpdate.current = undefined;
  };
  const flush = (): void => {
    const update = pendingUpdate.current;
    cancel();
    if (!isLeaving.current) update?.();
  };
  const flushLatest = useEffectEvent(flush);
  useEffect(() => {
    const handleFocusOut = (): void => flushLatest();
    document.addEventListener("focusout", handleFocusOut);
    return () => {
      document.removeEventListener("focusout", handleFocusOut);
      clearTimeout(timer.current);
    };
  }, []);
  return {
    schedule: (update) => {
      cancel();
      pendingUpdate.current = update;
      timer.current = setTimeout(flush, delayMs);
    },
    cancel,
  };
}
