import type { IsoDate } from "../../content/iso-date.ts";

/** The calendar day of a time where the reader is. */
export function timeToLocalDay(time: Date): IsoDate {
  const pad = (number: number): string => String(number).padStart(2, "0");
  return `${time.getFullYear()}-${pad(time.getMonth() + 1)}-${pad(time.getDate())}` as IsoDate;
}
