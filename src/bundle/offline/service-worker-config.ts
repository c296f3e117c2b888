/** The config that the build passes to the service worker. Paths are relative to the site's base. */
export interface ServiceWorkerConfig {
  /** A hash of everything else in here: a worker with another version is another worker. */
  readonly version: string;
  readonly base: string;
  /** The app's HTML page for every URL whose own page is not cached. */
  readonly navigationFallback: string;
  /** The headers of that page. */
  readonly headers: Readonly<Record<string, string>>;
  /** The paths of the app shell: everything that the app needs to navigate anywhere. */
  readonly appShell: readonly string[];
  /** Assets that only some answers need: downloaded along with answers. */
  readonly answerAssets: {
    /** Fonts for formulas. */
    readonly fonts: readonly string[];
    /** Grammars for code highlighting. */
    readonly grammars: readonly string[];
  };
}

/** The script's name: it is at the site's base, which is the maximum scope of the worker. */
export const serviceWorkerFile = "service-worker.js";

/** The global variable in which the build puts the config before the worker's code. */
export const serviceWorkerConfigName = "quireServiceWorkerConfig";
