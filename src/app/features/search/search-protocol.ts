import type { SearchOptions, SearchResponse } from "../../../search/query/search-engine.ts";

/** A response, and what was searched: without a connection it may be only what is downloaded. */
export interface SiteSearchResponse extends SearchResponse {
  readonly source: "site" | "downloads";
}

/** Searches the index with this header URL. */
export type SearchFunction = (
  headerUrl: string,
  query: string,
  options: SearchOptions,
) => Promise<SiteSearchResponse>;

/** Messages from the page to the search worker. */
export type SearchRequest =
  /** Sent before the first search of an index: its header, as loaded. */
  | { readonly kind: "open"; readonly headerUrl: string; readonly bytes: Uint8Array }
  | {
      readonly kind: "search";
      readonly id: number;
      /** The URL of the index's header. */
      readonly headerUrl: string;
      readonly query: string;
      readonly options: Omit<SearchOptions, "signal">;
      /** The language of the interface. */
      readonly uiLanguage: string;
    }
  | { readonly kind: "abort"; readonly id: number };

/** Kinds of failure, each with an error class of its own; `failed` is a bug in the worker. */
export type SearchFailure =
  | "offline"
  | "unavailable"
  | "missing"
  | "damaged"
  | "outdated"
  | "failed"
  | "aborted";

/** Messages from the search worker to the page. */
export type SearchReply =
  | { readonly id: number; readonly response: SiteSearchResponse }
  | { readonly id: number; readonly failure: SearchFailure; readonly message: string };
