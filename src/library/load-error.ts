import { words } from "../words/words.ts";

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
  const { errors } = words;
  if (error instanceof OfflineError || error instanceof MissingPartError) return errors.offline;
  if (error instanceof OutdatedError) return errors.outdated;
  if (error instanceof NotFoundError) return errors.missing;
  return error instanceof DamagedError ? errors.damaged : errors.other;
}
