import { DamagedIndexError, UnknownIndexFormatError } from "../../../../search/codec/index-errors.ts";
import { DamagedError, type LoadError, OutdatedError } from "../../../data/load-error.ts";

/** What an error in the header of an index means for a reader. */
export function headerErrorToLoadError(error: unknown, headerUrl: string): LoadError {
  return error instanceof UnknownIndexFormatError
    ? new OutdatedError("The index has another format", headerUrl, { cause: error })
    : new DamagedError("The index's header can't be read", headerUrl, { cause: error });
}

/** What an error of a search means for a reader: damage becomes a `LoadError`, other errors stay. */
export function searchErrorToLoadError(error: unknown, headerUrl: string): unknown {
  return error instanceof DamagedIndexError
    ? new DamagedError("A part of the index can't be read", headerUrl, { cause: error })
    : error;
}
