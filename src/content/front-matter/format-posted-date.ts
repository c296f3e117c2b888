import dayjs from "dayjs";
import advancedFormat from "dayjs/plugin/advancedFormat.js";
import type { IsoDate } from "../url.ts";

dayjs.extend(advancedFormat);

/** The date format of articles that don't specify one. */
const defaultFormat = "MMM D, YYYY";

/**
 * Formats the line with an article's date, e.g. `Posted on Nov 30, 2024`. `format` uses the tokens of
 * Moment and Day.js; empty for the default. Returns an empty string without a date.
 */
export function formatPostedDate(date: IsoDate | null, format: string, prefix: string): string {
  if (date === null) return "";
  return `${prefix} ${dayjs(`${date}T12:00:00`).format(format || defaultFormat)}`.trim();
}
