import { highlight } from "./messages/en/highlight.ts";

/** Messages of highlights and notes in texts. Every locale has all of them. */
export type HighlightMessages = typeof highlight;

/** Like `messages`, in a file of its own: only what handles highlights needs it. */
export const highlightMessages: HighlightMessages = highlight;
