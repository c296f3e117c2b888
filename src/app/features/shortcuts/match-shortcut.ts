/** What a keyboard shortcut does. */
export type ShortcutAction =
  | "search"
  | "next-item"
  | "previous-item"
  | "next-page"
  | "previous-page"
  | "save"
  | "contents"
  | "home"
  | "subjects"
  | "help";

/** Actions by key; the keys of a sequence are separated by a space. */
export const shortcutKeys: Readonly<Record<string, ShortcutAction>> = {
  "/": "search",
  j: "next-item",
  k: "previous-item",
  n: "next-page",
  p: "previous-page",
  s: "save",
  t: "contents",
  "g h": "home",
  "g s": "subjects",
  "?": "help",
};

/** Longest pause between the keys of a sequence. In milliseconds: `g`, a second's pause, `h` still goes home. */
export const sequenceTimeoutMs = 1500;

/** A key press. `timeMs` is relative to any fixed point, such as `Event.timeStamp`. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly repeat: boolean;
  readonly isComposing: boolean;
  /** True if the key types text: in an input, a list with type-ahead, an editor. */
  readonly isTyping: boolean;
  readonly timeMs: number;
}

/** A sequence whose first key was pressed. */
export interface PendingSequence {
  readonly key: string;
  readonly timeMs: number;
}

/** The result of a key press: an action, a pending sequence, or nothing. */
export type ShortcutMatch =
  | { readonly kind: "action"; readonly action: ShortcutAction }
  | { readonly kind: "pending"; readonly sequence: PendingSequence }
  | { readonly kind: "none" };

const noMatch: ShortcutMatch = { kind: "none" };

/**
 * Matches a key press to an action. Single keys are ignored while typing, with a modifier, or if the reader has turned
 * them off; Shift is allowed, since some keyboards need it for `/`. Ctrl+K and Cmd+K open search from anywhere.
 */
export function matchShortcut(
  keyPress: KeyPress,
  pending: PendingSequence | undefined,
  areSingleKeysEnabled: boolean,
): ShortcutMatch {
  const { key, ctrlKey, metaKey, altKey, timeMs } = keyPress;
  if (keyPress.isComposing || altKey) return noMatch;
  if (ctrlKey || metaKey) {
    const isSearch = key.toLowerCase() === "k" && ctrlKey !== metaKey && !keyPress.shiftKey;
    return isSearch && !keyPress.repeat ? { kind: "action", action: "search" } : noMatch;
  }
  if (keyPress.isTyping || !areSingleKeysEnabled) return noMatch;
  const isInTime = pending !== undefined && timeMs - pending.timeMs <= sequenceTimeoutMs;
  const action = (isInTime ? keysToAction(`${pending.key} ${key}`) : undefined) ?? keysToAction(key);
  if (action === undefined) {
    return key === "g" && !keyPress.repeat ? { kind: "pending", sequence: { key, timeMs } } : noMatch;
  }
  // A key that is held down moves through a list; it does not repeat any other action.
  const isMove = action === "next-item" || action === "previous-item";
  return keyPress.repeat && !isMove ? noMatch : { kind: "action", action };
}

function keysToAction(keys: string): ShortcutAction | undefined {
  return Object.hasOwn(shortcutKeys, keys) ? shortcutKeys[keys] : undefined;
}
