import { useEffect, useRef } from "react";
import { useNavigation } from "react-router";
import { isStayHere } from "./page-announcer.tsx";

/** Lets the address follow what is typed. */
interface LateAddress {
  /** Changes the address after the pause, unless another change, or the way to another page, comes before. */
  readonly change: (run: () => void) => void;
  /** Forgets the change that waits. */
  readonly forget: () => void;
}

/** `pauseMs` is in milliseconds, since the last change. */
export function useLateAddress(pauseMs: number): LateAddress {
  const { location: next } = useNavigation();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isLeaving = useRef(false);
  useEffect(() => {
    // A reader who has opened a link is still here until its page has come; a change of address would call it off.
    isLeaving.current = next !== undefined && !isStayHere(next.state);
  }, [next]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    change: (run) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        if (!isLeaving.current) run();
      }, pauseMs);
    },
    forget: () => clearTimeout(timer.current),
  };
}
