import type { Slug, SubjectSlug } from "../../content/url.ts";

// Paths of the site's pages, relative to its base. An article's path is its URL: see `articleUrl`.

/** The home page. */
export const homePath = "/";

/** The reader's saved lists. */
export const savedPath = "/saved";

/** A list that was shared by a link: the link's fragment holds it. */
export const sharedListPath = "/shared";

/** What the reader studies, and what is due. */
export const studyPagePath = "/study";

/** The page of what is downloaded. */
export const offlinePagePath = "/offline";

/** The search page, without a query. */
export const searchPagePath = "/search";

/** One of the publisher's own pages. */
export function ownPagePath(name: string): string {
  return `/${name}`;
}

/** The list of all subjects. */
export const subjectsPath = "/learn";

/** The first page of a subject's list. */
export function subjectPath(subject: SubjectSlug): string {
  return `${subjectsPath}/${subject}`;
}

/** A page of a subject's list, counting from 1. */
export function subjectPagePath(subject: SubjectSlug, page: number): string {
  return page > 1 ? `${subjectPath(subject)}/page/${page}` : subjectPath(subject);
}

/** A page of the list of a topic, counting from 1. */
export function topicPagePath(subject: SubjectSlug, topic: Slug, page = 1): string {
  const path = `${subjectPath(subject)}/topics/${topic}`;
  return page > 1 ? `${path}/page/${page}` : path;
}

/** The most used keywords form a part of their own; each is in its letter's part, too. */
export const mostUsedPart = "most-used";

/** The part of keywords that don't begin with a letter. */
export const otherPart = "other";

/** The page of a part of the keyword index; by default the one of the most used keywords. */
export function keywordsPath(part: string = mostUsedPart): string {
  return part === mostUsedPart ? "/keywords" : `/keywords/${part}`;
}
