import { createStore } from "../create-store.ts";

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

const store = createStore<ShownToast | undefined>(undefined);
let lastNumber = 0;

/** Shows a toast in place of the one before. */
export function showToast(toast: Toast): void {
  lastNumber += 1;
  store.set({ ...toast, number: lastNumber });
}

export function dismissToast(): void {
  store.set(undefined);
}

/** The toast on screen; undefined if there is none. */
export const readToast = store.read;

export const subscribeToToast = store.subscribe;
