import type { WithheldReason } from "../../content/front-matter/tool-fields.ts";
import type { ParsedFile } from "./collection.ts";

/** Why a file that may have been meant as an article is not published. */
export type LeftOutReason =
  | WithheldReason
  | "future-date"
  | "no-text"
  | "hidden"
  | "underscore-name"
  | "project-file"
  | "outside-content"
  | "template-folder"
  | "linked-twice"
  | "outside-link"
  | "not-markdown";

/** A file that is not published. */
export interface LeftOutFile {
  /** Relative to the content folder. */
  readonly path: string;
  readonly reason: LeftOutReason;
}

/** What a reason means, as the end of "12 left out: …". */
export const leftOutLabels: Readonly<Record<LeftOutReason, string>> = {
  draft: "drafts (--drafts includes them)",
  "not-published": "marked as not published (--drafts includes them)",
  untranslated: "marked as not translated (--drafts includes them)",
  expired: "expired (--drafts includes them)",
  "future-date": "dated in the future (--drafts includes them)",
  "no-text": "without text of their own",
  hidden: "hidden by a name that starts with a dot",
  "underscore-name": "with a name that starts with _",
  "project-file": "about the project, such as a licence or a readme file",
  "outside-content": "outside of the folders that the tool publishes",
  "template-folder": "in folders of templates and data",
  "linked-twice": "links to files that are published",
  "outside-link": "links to files outside of the folder",
  "not-markdown": "pages in other formats than markdown",
};

/** How far ahead of UTC the first zone is, where a day begins: a date is in the future until it has come everywhere. */
const latestZoneMs = 14 * 60 * 60 * 1000;

/** Left-out files by reason, the most frequent reason first. */
export function groupByReason(
  files: readonly LeftOutFile[],
): { readonly reason: LeftOutReason; readonly count: number; readonly first: string }[] {
  const groups = new Map<LeftOutReason, { reason: LeftOutReason; count: number; first: string }>();
  for (const { path, reason } of files) {
    const group = groups.get(reason) ?? { reason, count: 0, first: path };
    group.count += 1;
    groups.set(reason, group);
  }
  return [...groups.values()].sort((one, other) => other.count - one.count);
}

/** Why a file that has been read is not published; undefined if it is, or has errors. `today` is a date, by default in the zone where it is latest. */
export function findLeftOutReason(
  file: ParsedFile,
  drafts: boolean,
  today = new Date(Date.now() + latestZoneMs).toISOString().slice(0, 10),
): LeftOutReason | undefined {
  if (file.kind === "empty") return (drafts ? undefined : file.placement.withheld) ?? "no-text";
  if (file.kind !== "article" || drafts) return undefined;
  const { date, placement } = file.metadata;
  if (placement.withheld !== undefined) return placement.withheld;
  if (placement.expires !== undefined && placement.expires < today) return "expired";
  return date !== null && date > today ? "future-date" : undefined;
}
