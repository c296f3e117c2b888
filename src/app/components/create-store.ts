/** A value outside of React, for `useSyncExternalStore`. */
export interface Store<Value> {
  readonly read: () => Value;
  readonly set: (value: Value) => void;
  /** Calls `listener` whenever the value is set. Returns a function that ends this. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore<Value>(initial: Value): Store<Value> {
  const listeners = new Set<() => void>();
  let current = initial;
  return {
    read: () => current,
    set: (value) => {
      current = value;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
