import type { ArticleLink } from "../../../../bundle/schemas.ts";
import { createStore } from "../../../components/create-store.ts";

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

/** Undefined until it is known, and if the reader came from no list. */
export const listPositionStore = createStore<ListPosition | undefined>(undefined);
