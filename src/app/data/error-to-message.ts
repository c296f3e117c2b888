import { messages } from "../../i18n/messages.ts";
import {
  ChunkLoadError,
  DamagedError,
  NotFoundError,
  needsReload,
  OfflineError,
  UnavailableError,
} from "./load-error.ts";

/** The message that a reader sees for an error. */
export interface ErrorMessage {
  readonly title: string;
  readonly text: string;
}

/** Chooses the message for an error by its class. The only place that does. */
export function errorToMessage(error: unknown): ErrorMessage {
  const { errors } = messages;
  // A chunk is missing because the site was published again, unless nothing can be loaded at all.
  const isOffline = error instanceof ChunkLoadError && globalThis.navigator?.onLine === false;
  if (error instanceof OfflineError || isOffline) return errors.offline;
  if (error instanceof UnavailableError) return errors.unavailable;
  if (needsReload(error)) return errors.outdated;
  if (error instanceof NotFoundError) return errors.notFound;
  return error instanceof DamagedError ? errors.damaged : errors.unknown;
}
