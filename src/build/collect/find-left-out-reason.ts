import type { ParsedFile } from "./article-entry.ts";
import type { LeftOutReason } from "./left-out.ts";

/** How far ahead of UTC the first zone is, where a day begins: a date is in the future until it has come everywhere. */
const latestZoneMs = 14 * 60 * 60 * 1000;

/** The date in the zone where it is latest. */
export function latestDate(): string {
  return new Date(Date.now() + latestZoneMs).toISOString().slice(0, 10);
}

/** Why a file that has been read is not published; undefined if it is, or has errors. `today` is a date. */
export function findLeftOutReason(
  file: ParsedFile,
  drafts: boolean,
  today = latestDate(),
): LeftOutReason | undefined {
  if (file.kind === "empty") return (drafts ? undefined : file.placement.withheld) ?? "no-text";
  if (file.kind !== "article" || drafts) return undefined;
  const { date, placement } = file.metadata;
  if (placement.withheld !== undefined) return placement.withheld;
  if (placement.expires !== undefined && placement.expires < today) return "expired";
  return date !== null && date > today ? "future-date" : undefined;
}
