import { type ArticleUrl, parseArticleUrl, type SubjectSlug } from "../../article/address.ts";
import type { ReadMark } from "./kept-data.ts";

export function isRead(marks: readonly ReadMark[], url: ArticleUrl): boolean {
  return marks.some((mark) => mark.url === url);
}

export function markRead(marks: readonly ReadMark[], url: ArticleUrl, time: number): ReadMark[] {
  return isRead(marks, url) ? [...marks] : [...marks, { url, time }];
}

export function unmarkRead(marks: readonly ReadMark[], url: ArticleUrl): ReadMark[] {
  return marks.filter((mark) => mark.url !== url);
}

/** Articles read of a subject. */
export function countRead(marks: readonly ReadMark[], subject: SubjectSlug): number {
  return marks.filter(({ url }) => parseArticleUrl(url)?.subject === subject).length;
}

/** Fastest that anyone reads with understanding: four times as fast as a student. In words per minute. */
const maxWordsPerMinute = 800;

/** Shortest time in which an article can have been read, in milliseconds. Whoever just scrolls through has not. */
export function leastReadMs(words: number): number {
  return Math.max(3000, (words / maxWordsPerMinute) * 60_000);
}
