/** What a key does. */
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

/** Keys by themselves; a blank stands between those to be pressed one after the other. */
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

/** Between the keys of a sequence. In milliseconds: `g`, a second's thought, `h` still leads home. */
export const sequenceMs = 1500;

/** A key as it was pressed. `at` is in milliseconds, from any beginning. */
export interface Stroke {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly repeat: boolean;
  readonly isComposing: boolean;
  /** True where keys are letters: in a field, a list that is chosen from, an editor. */
  readonly isTyping: boolean;
  readonly at: number;
}

/** A sequence that was begun. */
export interface Begun {
  readonly key: string;
  readonly at: number;
}

/** What a stroke leads to: something to do, a sequence that goes on, or nothing. */
export type StrokeResult =
  | { readonly kind: "action"; readonly action: ShortcutAction }
  | { readonly kind: "begun"; readonly begun: Begun }
  | { readonly kind: "nothing" };

const nothing: StrokeResult = { kind: "nothing" };

/**
 * What a key means. Single keys mean nothing while one types, with a modifier, or where the reader has turned them
 * off; Shift is none, since some keyboards need it for `/`. Ctrl+K and Cmd+K search from anywhere.
 */
export function strokeToAction(
  stroke: Stroke,
  begun: Begun | undefined,
  hasSingleKeys: boolean,
): StrokeResult {
  const { key, ctrlKey, metaKey, altKey, at } = stroke;
  if (stroke.isComposing || altKey) return nothing;
  if (ctrlKey || metaKey) {
    const isSearch = key.toLowerCase() === "k" && ctrlKey !== metaKey && !stroke.shiftKey;
    return isSearch && !stroke.repeat ? { kind: "action", action: "search" } : nothing;
  }
  if (stroke.isTyping || !hasSingleKeys) return nothing;
  const isInTime = begun !== undefined && at - begun.at <= sequenceMs;
  const action = (isInTime ? actionOf(`${begun.key} ${key}`) : undefined) ?? actionOf(key);
  if (action === undefined) {
    return key === "g" && !stroke.repeat ? { kind: "begun", begun: { key, at } } : nothing;
  }
  // Held down, a key goes on through a list, and does nothing else again.
  const isMove = action === "next-item" || action === "previous-item";
  return stroke.repeat && !isMove ? nothing : { kind: "action", action };
}

function actionOf(keys: string): ShortcutAction | undefined {
  return Object.hasOwn(shortcutKeys, keys) ? shortcutKeys[keys] : undefined;
}
