import * as v from "valibot";
import type { IsoDate } from "../content/iso-date.ts";
import { must } from "../content/must.ts";
import { questionToSlug } from "../content/slug/text-to-slug.ts";
import type { Slug } from "../content/url.ts";
import { countSchema, dateSchema, slugSchema } from "./schemas.ts";

/**
 * The sort orders of the list files. Oldest first is newest first, read from the end. Only subjects that the publisher has
 * put in order have a list in this order.
 */
export type ListOrder = "publisher" | "newest" | "title";

/** One entry of a list. */
export interface ListEntry {
  readonly slug: Slug;
  readonly question: string;
  readonly date: IsoDate | null;
  /** What the article is about, truncated at a word to at most 160 characters. */
  readonly excerpt: string;
  /** Reading time. */
  readonly minutes: number;
  readonly hasFormulas: boolean;
  /** Absent if it is the site's. */
  readonly lang?: string;
}

/**
 * Columns instead of rows, and no slug if it can be derived from the question: a page of 100 entries is a fifth smaller
 * to download.
 */
export const listPageSchema = v.pipe(
  v.object({
    questions: v.array(v.string()),
    slugs: v.array(v.union([slugSchema, v.literal("")])),
    dates: v.array(v.nullable(dateSchema)),
    excerpts: v.array(v.string()),
    minutes: v.array(countSchema),
    /** The positions of entries with formulas. */
    formulas: v.array(countSchema),
    /** Empty for the site's language; absent if all entries are in it. */
    langs: v.exactOptional(v.array(v.string())),
  }),
  v.check(
    ({ questions, slugs, dates, excerpts, minutes }) =>
      [slugs, dates, excerpts, minutes].every(({ length }) => length === questions.length),
    "The columns of a list have different lengths.",
  ),
);

export type ListPage = v.InferOutput<typeof listPageSchema>;

/** The slug as stored in a list: empty if `questionToSlug` yields it. */
export function omitDerivedSlug(slug: Slug, question: string): Slug | "" {
  return questionToSlug(question) === slug ? "" : slug;
}

/** Reverses `omitDerivedSlug`. */
export function restoreSlug(storedSlug: Slug | "", question: string): Slug {
  return storedSlug === "" ? (questionToSlug(question) as Slug) : storedSlug;
}

export function entriesToListPage(entries: readonly ListEntry[]): ListPage {
  return {
    questions: entries.map(({ question }) => question),
    slugs: entries.map(({ slug, question }) => omitDerivedSlug(slug, question)),
    dates: entries.map(({ date }) => date),
    excerpts: entries.map(({ excerpt }) => excerpt),
    minutes: entries.map(({ minutes }) => minutes),
    formulas: entries.flatMap(({ hasFormulas }, index) => (hasFormulas ? [index] : [])),
    ...(entries.some(({ lang }) => lang) && { langs: entries.map(({ lang = "" }) => lang) }),
  };
}

export function listPageToEntries(page: ListPage): ListEntry[] {
  const { questions, slugs, dates, excerpts, minutes, langs = [] } = page;
  const formulas = new Set(page.formulas);
  return questions.map((question, index) => ({
    slug: restoreSlug(must(slugs[index], "slug"), question),
    question,
    date: dates[index] ?? null,
    excerpt: must(excerpts[index], "excerpt"),
    minutes: must(minutes[index], "reading time"),
    hasFormulas: formulas.has(index),
    ...(langs[index] && { lang: langs[index] }),
  }));
}
