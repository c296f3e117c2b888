import type { SearchAnswer, SearchOptions } from "../search/engine.ts";

/** What the page says to the search worker. */
export type SearchRequest =
  /** Comes before the first search of an index: its header, as loaded. */
  | { readonly kind: "open"; readonly header: string; readonly bytes: Uint8Array }
  | {
      readonly kind: "search";
      readonly id: number;
      /** The address of the index's header. */
      readonly header: string;
      readonly query: string;
      readonly options: Omit<SearchOptions, "signal">;
    }
  | { readonly kind: "abort"; readonly id: number };

/** Kinds of failure that the page words differently. */
export type SearchFailure = "offline" | "missing" | "damaged" | "aborted";

/** What the search worker says to the page. */
export type SearchReply =
  | { readonly id: number; readonly answer: SearchAnswer }
  | { readonly id: number; readonly failure: SearchFailure; readonly message: string };
