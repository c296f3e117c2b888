import dayjs from "dayjs";
import advancedFormat from "dayjs/plugin/advancedFormat.js";
import type { IsoDate } from "./address.ts";

dayjs.extend(advancedFormat);

/** The format of an article that names none. */
const defaultFormat = "MMM D, YYYY";

/**
 * The line that tells when an article was posted, e.g. `Posted on Nov 30, 2024`. `format` holds the tokens of
 * Moment and Day.js; empty for the default. Empty without a date.
 */
export function toPostedText(date: IsoDate | null, format: string, postOnText: string): string {
  if (date === null) return "";
  return `${postOnText} ${dayjs(`${date}T12:00:00`).format(format || defaultFormat)}`.trim();
}
