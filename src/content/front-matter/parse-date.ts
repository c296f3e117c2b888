import { type IsoDate, parseIsoDate } from "../iso-date.ts";

const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The usual forms of a date; `y`, `m` and `d` are its parts. What follows, such as a time, is ignored. */
const dateForms: readonly RegExp[] = [
  /^(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})(?![\d])/u,
  /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})(?!\d)/u,
  /^(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4})(?!\d)/u,
  /^(?<m>\d{1,2})\/(?<d>\d{1,2})\/(?<y>\d{4})(?!\d)/u,
  /^(?<d>\d{1,2})\/(?<m>\d{1,2})\/(?<y>\d{4})(?!\d)/u,
  /^(?:\p{L}+,?\s+)?(?<d>\d{1,2})(?:st|nd|rd|th)?\.?[\s-]+(?<m>\p{L}{3,})\.?,?[\s-]+(?<y>\d{4})(?!\d)/u,
  /^(?:\p{L}+,?\s+)?(?<m>\p{L}{3,})\.?\s+(?<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<y>\d{4})(?!\d)/u,
];

/**
 * Parses a date in one of the usual forms: `2024-11-30` with or without a time, `2024/1/5`, `20241130`, `30.11.2024`,
 * `11/30/2024` (the month first, as long as it is one), `30 November 2024`, `Nov 30, 2024`, or milliseconds since 1970. Returns
 * undefined if it is none, or not a day of the calendar.
 */
export function parseDate(text: string): IsoDate | undefined {
  if (/^1\d{12}$/u.test(text)) return parseIsoDate(new Date(Number(text)).toISOString().slice(0, 10));
  for (const form of dateForms) {
    const { y, m, d } = form.exec(text.trim())?.groups ?? {};
    if (y === undefined || m === undefined || d === undefined) continue;
    const month = /^\d+$/u.test(m) ? m : String(monthNames.indexOf(m.slice(0, 3).toLowerCase()) + 1);
    const date = parseIsoDate(`${y}-${month.padStart(2, "0")}-${d.padStart(2, "0")}`);
    if (date !== undefined) return date;
  }
  return undefined;
}

/** The date at the start of a file's name, e.g. of `2024-11-30-x` or `2016-4-1-x`, and the rest of the name. */
export function splitNameDate(name: string): { readonly date: IsoDate; readonly rest: string } | undefined {
  const match = /^(\d{4}-\d{1,2}-\d{1,2})[-_ ](.+)$/u.exec(name);
  const date = parseDate(match?.[1] ?? "");
  return date === undefined ? undefined : { date, rest: match?.[2] ?? "" };
}
