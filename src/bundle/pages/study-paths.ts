import type { Slug, SubjectSlug } from "../../content/url.ts";
import { studyPagePath } from "./route-paths.ts";

// Paths of what the study page studies: apart from the other paths, which every page loads.

/** Studies a subject, with those within it. */
export function studySubjectPath(subject: SubjectSlug): string {
  return `${studyPagePath}?deck=subject&subject=${subject}`;
}

/** Studies a topic. */
export function studyTopicPath(subject: SubjectSlug, topic: Slug): string {
  return `${studyPagePath}?deck=topic&subject=${subject}&topic=${topic}`;
}

/** Studies one of the reader's saved lists. */
export function studyListPath(list: string): string {
  return `${studyPagePath}?deck=list&list=${list}`;
}

/** Studies the results of a search; `search` is the query string of the search page, without `?`. */
export function studySearchPath(search: string): string {
  return `${studyPagePath}?deck=search&${search}`;
}

/** Studies everything that the reader has begun to study. */
export const studyAllPath = `${studyPagePath}?deck=all`;
