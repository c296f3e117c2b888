import { useEffect, useRef } from "react";
import { useHref, useNavigation } from "react-router";
import { isKeepFocusState } from "./keep-focus-state.ts";

/** Debounced URL updates while the reader types. */
interface DebouncedUrl {
  /** Calls `update`, which navigates to `path`, after the delay, unless another update or a navigation comes first. */
  readonly schedule: (path: string, update: () => void) => void;
  /** Cancels the pending update. */
  readonly cancel: () => void;
}

/** `delayMs` is the time since the last update, in milliseconds. */
export function useDebouncedUrl(delayMs: number): DebouncedUrl {
  const { location: next } = useNavigation();
  const root = useHref("/").replace(/\/$/u, "");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const writeToHistory = useRef<() => void>(undefined);
  const isLeaving = useRef(false);
  useEffect(() => {
    // While the next page loads, a URL update would cancel that navigation.
    isLeaving.current = next !== undefined && !isKeepFocusState(next.state);
  }, [next]);
  const cancel = (): void => {
    clearTimeout(timer.current);
    writeToHistory.current = undefined;
  };
  useEffect(() => {
    // A link takes the focus before it is followed. Back then restores what was typed last. This is not a navigation, which
    // that of the link would cancel.
    const handleFocusOut = (): void => writeToHistory.current?.();
    document.addEventListener("focusout", handleFocusOut);
    return () => {
      document.removeEventListener("focusout", handleFocusOut);
      clearTimeout(timer.current);
    };
  }, []);
  return {
    schedule: (path, update) => {
      cancel();
      const { pathname } = window.location;
      writeToHistory.current = () => {
        if (window.location.pathname === pathname) history.replaceState(history.state, "", root + path);
      };
      timer.current = setTimeout(() => {
        cancel();
        if (!isLeaving.current) update();
      }, delayMs);
    },
    cancel,
  };
}
