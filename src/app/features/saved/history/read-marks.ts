import { type ArticleUrl, parseArticleUrl, type SubjectSlug } from "../../../../content/url.ts";
import type { ReadMark } from "../../../data/user-data/user-data-schema.ts";

export function isRead(marks: readonly ReadMark[], url: ArticleUrl): boolean {
  return marks.some((mark) => mark.url === url);
}

export function markRead(marks: readonly ReadMark[], url: ArticleUrl, time: number): ReadMark[] {
  return isRead(marks, url) ? [...marks] : [...marks, { url, time }];
}

export function unmarkRead(marks: readonly ReadMark[], url: ArticleUrl): ReadMark[] {
  return marks.filter((mark) => mark.url !== url);
}

/** The number of read articles in a subject. */
export function countRead(marks: readonly ReadMark[], subject: SubjectSlug): number {
  return marks.filter(({ url }) => parseArticleUrl(url)?.subject === subject).length;
}

/** The fastest reading speed that counts, in words per minute: four times a student's. */
const maxWordsPerMinute = 800;

/** The shortest time in which an article counts as read, in milliseconds. Scrolling through it does not count. */
export function minReadingMs(wordCount: number): number {
  return Math.max(3000, (wordCount / maxWordsPerMinute) * 60_000);
}
