/** A short message about what has just been done. */
export interface Toast {
  readonly message: string;
  /** Reverts what was done; absent if that can't be undone. */
  readonly undo?: () => void;
  /** True if the element that had the focus is gone: the button that undoes it then takes the focus. Default false. */
  readonly takesFocus?: boolean;
}

/** A toast that is on screen. `number` tells it from others with the same message. */
export interface ShownToast extends Toast {
  readonly number: number;
}

let shown: ShownToast | undefined;
let lastNumber = 0;
const listeners = new Set<() => void>();

function notify(): void {
  for (const listener of listeners) listener();
}

/** Shows a toast in place of the one before. */
export function showToast(toast: Toast): void {
  lastNumber += 1;
  shown = { ...toast, number: lastNumber };
  notify();
}

export function dismissToast(): void {
  shown = undefined;
  notify();
}

/** The toast on screen; undefined if there is none. */
export function readToast(): ShownToast | undefined {
  return shown;
}

/** Calls `listener` whenever the toast changes. Returns a function that ends this. */
export function subscribeToToast(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
