/** Delay in browsers without `requestIdleCallback`, in milliseconds. */
const idleFallbackMs = 200;

/** Maximum wait for an idle period, in milliseconds, so that a busy phone gets its buttons too. */
const idleTimeoutMs = 2000;

/** Runs a function when the browser is idle. Returns a function that cancels it. */
export function onIdle(run: () => void): () => void {
  if (typeof requestIdleCallback !== "function") {
    const timer = setTimeout(run, idleFallbackMs);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(run, { timeout: idleTimeoutMs });
  return () => cancelIdleCallback(handle);
}
