import { type ComponentType, type ReactElement, useEffect, useState } from "react";

/** Without a browser's word on when it is at rest. In milliseconds. */
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

/**
 * A part of a page that is loaded once the page is there and at rest: neither in the page as the server sends it nor
 * in what must arrive before the page can be used. Where it can't be had, the page is complete without it.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => ReactElement | null {
  let loaded: ComponentType<Props> | undefined;
  return function Later(props) {
    const [isHere, setIsHere] = useState(false);
    useEffect(() => {
      if (loaded !== undefined) {
        setIsHere(true);
        return;
      }
      let isGone = false;
      const stop = whenAtRest(() => {
        load().then(
          (part) => {
            loaded = part;
            if (!isGone) setIsHere(true);
          },
          () => undefined,
        );
      });
      return () => {
        isGone = true;
        stop();
      };
    }, []);
    const Part = loaded;
    return isHere && Part !== undefined ? <Part {...props} /> : null;
  };
}
