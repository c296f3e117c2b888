/** The part of a service worker's fetch event that is used here. */
export interface FetchEvent {
  /** Keeps the worker running until the work is done. */
  readonly waitUntil: (work: Promise<unknown>) => void;
  readonly request: Request;
  /** The navigation preload response; undefined if there is none. */
  readonly preloadResponse: Promise<Response | undefined>;
}
