/** A date without time as `YYYY-MM-DD`. */
export type IsoDate = string & { readonly __brand: "IsoDate" };

/** Parses `YYYY-MM-DD`, with or without a time after it. Returns undefined if it is not a day of the calendar. */
export function parseIsoDate(text: string): IsoDate | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/u.exec(text);
  const day = match?.[1];
  if (day === undefined) return undefined;
  const time = Date.parse(`${day}T00:00:00Z`);
  const isCalendarDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
  return isCalendarDay ? (day as IsoDate) : undefined;
}
