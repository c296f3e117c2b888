/** Something of the site could not be loaded. `url` is what was asked for; `cause` is what the browser said. */
export abstract class LoadError extends Error {
  readonly url: string;

  constructor(message: string, url: string, options?: ErrorOptions) {
    super(`${message}: ${url}`, options);
    this.url = url;
  }
}

/** The file is not there: never was, or is no longer since the site was published anew. */
export class NotFoundError extends LoadError {
  override name = "NotFoundError";
}

/** The host could not be reached, or answered that it can't serve now. */
export class OfflineError extends LoadError {
  override name = "OfflineError";
}

/** The file is there and is not what it should be. */
export class DamagedError extends LoadError {
  override name = "DamagedError";
}

/** The site was published in a format that this app, loaded before, does not know. */
export class OutdatedError extends LoadError {
  override name = "OutdatedError";
}

/** A part of the app itself could not be had. Browsers remember that: only loading the page anew asks for it again. */
export class MissingPartError extends LoadError {
  override name = "MissingPartError";
}

/** True where only loading the page anew can help. */
export function needsReload(error: unknown): boolean {
  return error instanceof OutdatedError || error instanceof MissingPartError;
}

/** True where the same request may well succeed a moment later. */
export function isWorthRetrying(error: unknown): boolean {
  return error instanceof OfflineError;
}

/** What a reader is told about an error. */
export interface ErrorWords {
  readonly title: string;
  readonly text: string;
}

/** Words for an error, by its kind: the one place that chooses them. */
export function errorToWords(error: unknown): ErrorWords {
  if (error instanceof OfflineError || error instanceof MissingPartError) {
    return {
      title: "No connection",
      text: "This page could not be reached. It will open once you are online again; pages that you have read are still here.",
    };
  }
  if (error instanceof OutdatedError) {
    return {
      title: "This site has been updated",
      text: "The page you have open is from before the update. Load it anew to go on.",
    };
  }
  if (error instanceof NotFoundError) {
    return {
      title: "This part of the site is missing",
      text: "The site may have been updated a moment ago. Try again; if that does not help, start from the subjects.",
    };
  }
  if (error instanceof DamagedError) {
    return {
      title: "This page arrived damaged",
      text: "What came back is not what was asked for. A network with a sign-in page can do that. Try again.",
    };
  }
  return {
    title: "Something went wrong",
    text: "That is our fault, not yours. Try again, or start from the subjects.",
  };
}
