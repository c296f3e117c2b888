import type { ToolFields } from "../../content/front-matter/tool-fields.ts";
import type { IsoDate } from "../../content/iso-date.ts";
import type { LeftOutReason } from "./left-out.ts";

/** How far ahead of UTC the first zone is, where a day begins: a date is in the future until it has come everywhere. */
const latestZoneMs = 14 * 60 * 60 * 1000;

/** The date in the zone where it is latest. */
export function latestDate(): string {
  return new Date(Date.now() + latestZoneMs).toISOString().slice(0, 10);
}

/** Why an article with these fields is only published if drafts are; undefined if it always is. `today` is a date. */
export function findUnpublishedReason(
  date: IsoDate | null,
  { unpublished, expires }: Pick<ToolFields, "unpublished" | "expires">,
  today = latestDate(),
): LeftOutReason | undefined {
  if (unpublished !== null) return unpublished;
  if (expires !== undefined && expires < today) return "expired";
  return date !== null && date > today ? "future-date" : undefined;
}
