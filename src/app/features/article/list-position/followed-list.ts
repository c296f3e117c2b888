import * as v from "valibot";
import { articleLinkSchema, countSchema } from "../../../../bundle/schemas.ts";
import type { ArticleUrl } from "../../../../content/url.ts";
import { lazyMessages } from "../../../../i18n/lazy-messages.ts";
import { storagePrefix } from "../../../data/storage/storage-prefix.ts";
import type { ListPosition } from "./list-position-store.ts";

/** Where the list that a reader came from is stored: for this tab alone, as its history is. */
const storageKey = `${storagePrefix}followed-list`;

/** Questions that are stored on each side of the one that was followed. */
const maxDistance = 100;

const followedListSchema = v.object({
  name: v.string(),
  /** Its path with what is searched and filtered. */
  path: v.pipe(v.string(), v.startsWith("/"), v.regex(/^\/(?!\/)/u)),
  /** The position of the first link in the whole list, counting from 1. */
  start: v.pipe(countSchema, v.minValue(1)),
  /** Number of questions in the whole list; null if unknown. */
  total: v.nullable(countSchema),
  links: v.array(articleLinkSchema),
});

/** A list from which a reader opened a question: the links around it. */
export type FollowedList = v.InferOutput<typeof followedListSchema>;

/** Stores the links around `url` of a list that a reader follows. */
export function storeFollowedList(list: FollowedList, url: ArticleUrl): void {
  const first = Math.max(0, list.links.findIndex((link) => link.url === url) - maxDistance);
  const links = list.links.slice(first, first + 2 * maxDistance + 1);
  try {
    sessionStorage.setItem(storageKey, JSON.stringify({ ...list, start: list.start + first, links }));
  } catch {
    // Blocked or full: the article's page leads on within its subject.
  }
}

function readFollowedList(): FollowedList | undefined {
  try {
    const checked = v.safeParse(followedListSchema, JSON.parse(sessionStorage.getItem(storageKey) ?? "null"));
    return checked.success ? checked.output : undefined;
  } catch {
    return undefined;
  }
}

/** The place of an article in the list that the reader came from; undefined if it isn't in it. */
export function findListPosition(url: ArticleUrl): ListPosition | undefined {
  const list = readFollowedList();
  const index = list?.links.findIndex((link) => link.url === url) ?? -1;
  if (list === undefined || index < 0) return undefined;
  const { name, path, start, total, links } = list;
  return {
    name,
    path,
    text: total === null ? "" : lazyMessages.positionOf(start + index, total),
    previous: links[index - 1] ?? null,
    next: links[index + 1] ?? null,
  };
}
