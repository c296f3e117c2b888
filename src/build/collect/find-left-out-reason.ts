import type { ParsedFile } from "./article-entry.ts";
import { findUnpublishedReason, latestDate } from "./find-unpublished-reason.ts";
import type { LeftOutReason } from "./left-out.ts";

/** Why a file that has been read is not published; undefined if it is, or has errors. `today` is a date. */
export function findLeftOutReason(
  file: ParsedFile,
  drafts: boolean,
  today = latestDate(),
): LeftOutReason | undefined {
  if (file.kind === "empty") return (drafts ? undefined : file.placement.unpublished) ?? "no-text";
  if (file.kind !== "article" || drafts) return undefined;
  const { date, placement } = file.metadata;
  const { unpublished = null, expires } = placement;
  return findUnpublishedReason(date, { unpublished, expires }, today);
}
