import { type ComponentType, type ReactElement, useEffect, useState } from "react";

/** Where a browser doesn't say when it is at rest. In milliseconds. */
const restMs = 200;

/** Longest wait for a rest, in milliseconds: a busy phone gets its buttons all the same. */
const maxRestMs = 2000;

function whenAtRest(run: () => void): () => void {
  if (typeof requestIdleCallback !== "function") {
    const timer = setTimeout(run, restMs);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(run, { timeout: maxRestMs });
  return () => cancelIdleCallback(handle);
}

/** Loads a part's code. One function for a part, so that it is known to be the same. */
export type LoadPart<Props extends object> = () => Promise<ComponentType<Props>>;

/** Parts by the functions that load them. */
const loaded = new Map<unknown, unknown>();

interface LaterProps<Props extends object> {
  readonly load: LoadPart<Props>;
  /** What the part is given. */
  readonly props: Props;
}

/**
 * A part of a page that is loaded once the page is there and at rest: neither in the page as the server sends it nor
 * in what must arrive before the page can be used. Where it can't be had, the page is complete without it.
 */
export function Later<Props extends object>({ load, props }: LaterProps<Props>): ReactElement | null {
  const [isHere, setIsHere] = useState(false);
  useEffect(() => {
    if (loaded.has(load)) {
      setIsHere(true);
      return;
    }
    let isGone = false;
    const stop = whenAtRest(() => {
      load().then(
        (part) => {
          loaded.set(load, part);
          if (!isGone) setIsHere(true);
        },
        () => undefined,
      );
    });
    return () => {
      isGone = true;
      stop();
    };
  }, [load]);
  const Part = isHere ? (loaded.get(load) as ComponentType<Props> | undefined) : undefined;
  return Part ? <Part {...props} /> : null;
}
