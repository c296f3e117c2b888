import * as v from "valibot";
import type { IsoDate, Slug } from "../article/address.ts";
import { countSchema, dateSchema, slugSchema } from "./checks.ts";
import { packSlug, unpackSlug } from "./list-page.ts";

/** What a subject's filter looks at. */
export interface FilterEntry {
  readonly slug: Slug;
  readonly question: string;
  readonly date: IsoDate | null;
  readonly keywords: readonly string[];
}

/** All of a subject's entries, newest first; loaded when a reader begins to filter. */
export const filterListSchema = v.object({
  questions: v.array(v.string()),
  slugs: v.array(v.union([slugSchema, v.literal("")])),
  dates: v.array(v.nullable(dateSchema)),
  /** Each keyword once; entries name theirs by place. */
  keywords: v.array(v.string()),
  keywordsOf: v.array(v.array(countSchema)),
});

export type FilterList = v.InferOutput<typeof filterListSchema>;

export function entriesToFilterList(entries: readonly FilterEntry[]): FilterList {
  const places = new Map<string, number>();
  const keywordsOf = entries.map(({ keywords }) =>
    keywords.map((keyword) => {
      const place = places.get(keyword) ?? places.size;
      places.set(keyword, place);
      return place;
    }),
  );
  return {
    questions: entries.map(({ question }) => question),
    slugs: entries.map(({ slug, question }) => packSlug(slug, question)),
    dates: entries.map(({ date }) => date),
    keywords: [...places.keys()],
    keywordsOf,
  };
}

export function filterListToEntries(list: FilterList): FilterEntry[] {
  return list.questions.map((question, index) => ({
    slug: unpackSlug(list.slugs[index] ?? "", question),
    question,
    date: list.dates[index] ?? null,
    keywords: (list.keywordsOf[index] ?? []).flatMap((place) => list.keywords[place] ?? []),
  }));
}
