/** What a key does while text of an answer is selected. */
export type HighlightAction = "highlight" | "add-note";

/** Actions by key. Apart from `shortcutKeys`, since these keys mean something only for a selection. */
export const highlightKeys: Readonly<Record<string, HighlightAction>> = {
  h: "highlight",
  a: "add-note",
};
