import { type Dispatch, useEffect, useState } from "react";

/** How long a status is shown, in milliseconds: long enough to read two words. */
export const statusDurationMs = 2000;

/** A state that returns to its initial value after a while: the status of an action, `Copied`. */
export function useTemporaryState<State extends string>(initial: State): [State, Dispatch<State>] {
  const [state, setState] = useState(initial);
  useEffect(() => {
    if (state === initial) return;
    const timer = setTimeout(() => setState(initial), statusDurationMs);
    return () => clearTimeout(timer);
  }, [state, initial]);
  return [state, setState];
}
