/** What the build tells the service worker of the app that it serves. Paths are from the site's base on. */
export interface WorkerBuild {
  /** Changes with anything else in here: a worker with another version is another worker. */
  readonly version: string;
  readonly base: string;
  /** The app's bare page, for every address whose own page is not at hand. */
  readonly page: string;
  /** The headers of that page. */
  readonly headers: Readonly<Record<string, string>>;
  /** All that it takes to go anywhere in the app. */
  readonly shell: readonly string[];
  /** What only some answers need: fetched along with answers that are kept. */
  readonly answers: {
    /** Fonts for formulas. */
    readonly fonts: readonly string[];
    /** The colouring of programming languages. */
    readonly grammars: readonly string[];
  };
}

/** The script's name: it lies at the site's base, which is all that it may rule over. */
export const workerFile = "service-worker.js";

/** The name under which the build puts a `WorkerBuild` before the worker's code. */
export const workerBuildName = "quireBuild";
