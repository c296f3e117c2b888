import dayjs from "dayjs";
import advancedFormat from "dayjs/plugin/advancedFormat.js";
import type { IsoDate } from "../iso-date.ts";
import type { DateStyle } from "../source-context.ts";

dayjs.extend(advancedFormat);

const defaultStyle: DateStyle = { language: "en", month: "short" };

/**
 * Formats the line with an article's date, e.g. `Posted on Nov 30, 2024`. `format` uses the tokens of Moment and Day.js;
 * if it is empty, the date is written as its language does. Returns an empty string without a date.
 */
export function formatPostedDate(
  date: IsoDate | null,
  format: string,
  prefix: string,
  style: DateStyle = defaultStyle,
): string {
  if (date === null) return "";
  const text = format === "" ? formatDay(date, style) : dayjs(`${date}T12:00:00`).format(format);
  return `${prefix} ${text}`.trim();
}

/** By language and style: a formatter takes 0.07 ms to make, and 0.001 ms to use. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatDay(date: IsoDate, { language, month }: DateStyle): string {
  const key = `${language} ${month}`;
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat(language, {
      day: "numeric",
      month,
      year: "numeric",
      timeZone: "UTC",
    });
    formatters.set(key, formatter);
  }
  return formatter.format(new Date(`${date}T00:00:00Z`));
}
