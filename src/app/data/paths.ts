import { mostUsedPart } from "../../bundle/keyword-list.ts";
import type { SubjectSlug } from "../../content/url.ts";

/** The paths of the pages, without the site's base. An article's is its `articleUrl`. */

export const homePath = "/";

/** The list of all subjects. */
export const subjectsPath = "/learn";

/** The saved lists. */
export const savedPath = "/saved";

/** A list that was shared by a link: the link's fragment holds it. */
export const sharedListPath = "/shared";

/** The search page, without a query. */
export const searchPagePath = "/search";

/** The first page of a subject's list. */
export function subjectPath(subject: SubjectSlug): string {
  return `${subjectsPath}/${subject}`;
}

/** The keywords under a letter, `other`, or by default the most used ones. */
export function keywordsPath(part: string = mostUsedPart): string {
  return part === mostUsedPart ? "/keywords" : `/keywords/${part}`;
}
