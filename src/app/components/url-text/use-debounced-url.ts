import { useContext, useEffect, useRef } from "react";
import { useHref } from "react-router";
import { PageRouterContext } from "../../router/page-router-context.ts";
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
  // The state of the router itself: a busy browser may run the timer before it has rendered that a link is followed.
  const router = useContext(PageRouterContext)?.router;
  const root = useHref("/").replace(/\/$/u, "");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const writeToHistory = useRef<() => void>(undefined);
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
      const pathname = router?.state.location.pathname;
      const isOnPage = (): boolean => router?.state.location.pathname === pathname;
      writeToHistory.current = () => {
        // While Back loads a page, the current entry is that page's already.
        if (isOnPage() && router?.state.next === undefined)
          history.replaceState(history.state, "", root + path);
      };
      timer.current = setTimeout(() => {
        cancel();
        const next = router?.state.next;
        // While the next page loads, a URL update would cancel that navigation.
        if (isOnPage() && (next === undefined || isKeepFocusState(next.state))) update();
      }, delayMs);
    },
    cancel,
  };
}
