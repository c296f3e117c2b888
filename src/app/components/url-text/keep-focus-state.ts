/** Location state that asks to keep the focus, because the reader is typing. */
export interface KeepFocusState {
  readonly keepsFocus: true;
}

/** The location state for a navigation while the reader types. */
export const keepFocusState: KeepFocusState = { keepsFocus: true };

/** True if the location state asks to keep the focus. */
export function isKeepFocusState(state: unknown): state is KeepFocusState {
  return typeof state === "object" && state !== null && "keepsFocus" in state;
}
