const listeners = new Set<() => void>();

let isReachable = true;

/** False from the moment that the site's host could not be reached until it answers again. */
export function isHostReachable(): boolean {
  return isReachable;
}

/** Notes whether the host answers, for all who subscribed. */
export function setHostReachable(value: boolean): void {
  if (value === isReachable) return;
  isReachable = value;
  for (const listener of listeners) listener();
}

/** Calls the listener after each change. Returns a function that ends this. */
export function subscribeToHost(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
