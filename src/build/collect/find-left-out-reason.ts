import type { ParsedFile } from "./article-entry.ts";
import { findWithheldReason, latestDate } from "./find-withheld-reason.ts";
import type { LeftOutReason } from "./left-out.ts";

/** Why a file that has been read is not published; undefined if it is, or has errors. `today` is a date. */
export function findLeftOutReason(
  file: ParsedFile,
  drafts: boolean,
  today = latestDate(),
): LeftOutReason | undefined {
  if (file.kind === "empty") return (drafts ? undefined : file.placement.withheld) ?? "no-text";
  if (file.kind !== "article" || drafts) return undefined;
  const { date, placement } = file.metadata;
  const { withheld = null, expires } = placement;
  return findWithheldReason(date, { withheld, expires }, today);
}
