/** A resource of the site could not be loaded. `url` is what was requested; `cause` is the browser's error. */
export abstract class LoadError extends Error {
  readonly url: string;

  constructor(message: string, url: string, options?: ErrorOptions) {
    super(`${message}: ${url}`, options);
    this.url = url;
  }
}

/** The file does not exist: it never did, or no longer since the site was published again. */
export class NotFoundError extends LoadError {
  override name = "NotFoundError";
}

/** The host could not be reached. */
export class OfflineError extends LoadError {
  override name = "OfflineError";
}

/** The host was reached, but refused the file or could not serve it: status 403, 429, 500 and the like. */
export class UnavailableError extends LoadError {
  override name = "UnavailableError";
}

/** The file was loaded, but its content is not valid. */
export class DamagedError extends LoadError {
  override name = "DamagedError";
}

/** The site was published in a format that this version of the app does not know. */
export class OutdatedError extends LoadError {
  override name = "OutdatedError";
}

/** A chunk of the app could not be loaded. Browsers remember that: only reloading the page requests it again. */
export class ChunkLoadError extends LoadError {
  override name = "ChunkLoadError";
}

/** True if only reloading the page can help. */
export function needsReload(error: unknown): boolean {
  return error instanceof OutdatedError || error instanceof ChunkLoadError;
}

/** True if the same request may succeed a moment later. */
export function isRetryable(error: unknown): boolean {
  return error instanceof OfflineError || error instanceof UnavailableError;
}
