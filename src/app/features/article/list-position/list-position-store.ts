import type { ArticleLink } from "../../../../bundle/schemas.ts";

/** The place of the open article in the list that the reader came from. */
export interface ListPosition {
  /** The name of the list. */
  readonly name: string;
  readonly path: string;
  /** Such as "3 of 27"; empty if it isn't known of how many. */
  readonly text: string;
  readonly previous: ArticleLink | null;
  readonly next: ArticleLink | null;
}

let current: ListPosition | undefined;
const listeners = new Set<() => void>();

/** Undefined until it is known, and if the reader came from no list. */
export function readListPosition(): ListPosition | undefined {
  return current;
}

export function setListPosition(position: ListPosition | undefined): void {
  current = position;
  for (const listener of listeners) listener();
}

/** Calls `listener` whenever the position changes. Returns a function that ends this. */
export function subscribeToListPosition(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
