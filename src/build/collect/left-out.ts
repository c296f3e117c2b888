import type { UnpublishedReason } from "../../content/front-matter/tool-fields.ts";
import { formatCount } from "../count-of.ts";

/** Why a file that may have been meant as an article is not published. */
export type LeftOutReason =
  | UnpublishedReason
  | "future-date"
  | "no-text"
  | "excluded"
  | "snippet"
  | "hidden"
  | "underscore-name"
  | "project-file"
  | "outside-content"
  | "other-language"
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

/** What a reason means, after the number of files. */
const leftOutLabels: Readonly<Record<LeftOutReason, string>> = {
  draft: "drafts (--drafts includes them)",
  "not-published": "marked as not published (--drafts includes them)",
  untranslated: "marked as not translated (--drafts includes them)",
  expired: "expired (--drafts includes them)",
  "future-date": "dated in the future (--drafts includes them)",
  "no-text": "without text of their own",
  excluded: "excluded by the configuration of their tool",
  snippet: "texts that other pages include",
  hidden: "hidden by a name that starts with a dot",
  "underscore-name": "with a name that starts with _",
  "project-file": "about the project, such as a license or a readme file",
  "outside-content": "outside of the folders that the tool publishes",
  "other-language": "in folders of languages that the settings don't have",
  "template-folder": "in folders of templates and data",
  "linked-twice": "links to files that are published",
  "outside-link": "links to files outside of the folder",
  "not-markdown": "pages in other formats than markdown",
};

/** The same for one file, where it is another form. */
const singularLabels: Partial<Readonly<Record<LeftOutReason, string>>> = {
  draft: "draft (--drafts includes it)",
  "not-published": "marked as not published (--drafts includes it)",
  untranslated: "marked as not translated (--drafts includes it)",
  expired: "expired (--drafts includes it)",
  "future-date": "dated in the future (--drafts includes it)",
  "no-text": "without text of its own",
  excluded: "excluded by the configuration of its tool",
  snippet: "text that other pages include",
  "other-language": "in the folder of a language that the settings don't have",
  "template-folder": "in a folder of templates and data",
  "linked-twice": "link to a file that is published",
  "outside-link": "link to a file outside of the folder",
  "not-markdown": "page in another format than markdown",
};

/** How many files are left out for a reason: `1 draft (--drafts includes it)`. */
export function leftOutCountToText(reason: LeftOutReason, count: number): string {
  const label = count === 1 ? (singularLabels[reason] ?? leftOutLabels[reason]) : leftOutLabels[reason];
  return `${formatCount(count)} ${label}`;
}

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
