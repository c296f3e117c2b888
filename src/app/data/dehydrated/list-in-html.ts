import type { ListEntry } from "../../../bundle/list-page.ts";
import { parseArticleUrl } from "../../../content/url.ts";
import { siteBase } from "../site-base.ts";
import { isReadable } from "./readable-text.ts";

/** A prerendered list in the JSON of its page: what its elements don't say. One value for each entry. */
export interface PartialList {
  readonly dates: readonly ListEntry["date"][];
  readonly minutes: readonly number[];
  /** The positions of entries with formulas. */
  readonly formulas: readonly number[];
}

/** What a page shows of a list: entries that all can be read from it. */
const entrySelector = "#main .entries-compact>li";

/**
 * Leaves out what `readList` reads from the page. Undefined if that isn't possible: an entry with a language of its own looks
 * the same as one without.
 */
export function omitReadableEntries(entries: readonly ListEntry[]): PartialList | undefined {
  const areReadable = entries.every(
    ({ question, excerpt, lang }) => lang === undefined && isReadable(question) && isReadable(excerpt),
  );
  if (!areReadable) return undefined;
  return {
    dates: entries.map(({ date }) => date),
    minutes: entries.map(({ minutes }) => minutes),
    formulas: entries.flatMap(({ hasFormulas }, index) => (hasFormulas ? [index] : [])),
  };
}

/** Completes a list by what its page shows. Undefined if that is another list. */
export function readList(
  { dates, minutes, formulas }: PartialList,
  document: Document,
): ListEntry[] | undefined {
  const withFormulas = new Set(formulas);
  const entries = [...document.querySelectorAll(entrySelector)].flatMap((element, index): ListEntry[] => {
    const link = element.querySelector("a");
    const place = parseArticleUrl(`/${link?.getAttribute("href")?.slice(siteBase.length)}`);
    const date = dates[index];
    const minutesToRead = minutes[index];
    if (place === undefined || date === undefined || minutesToRead === undefined) return [];
    return [
      {
        slug: place.slug,
        question: link?.textContent ?? "",
        date,
        excerpt: element.querySelector(".entry-excerpt")?.textContent ?? "",
        minutes: minutesToRead,
        hasFormulas: withFormulas.has(index),
      },
    ];
  });
  return entries.length === dates.length ? entries : undefined;
}
