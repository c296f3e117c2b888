import * as v from "valibot";
import {
  parseArticleUrl,
  parseSlug,
  parseSubjectSlug,
  type Slug,
  type SubjectSlug,
} from "../../content/url.ts";
import { fixedPages } from "../pages/fixed-pages.ts";
import { slugSchema } from "../schemas.ts";

/** What a page of a language leads to in another one: its counterpart, or the nearest that there is. */
export interface LanguageTarget {
  /** Without the base of the language. */
  readonly path: string;
  /** `page` is the counterpart; the others stand in for one that doesn't exist. */
  readonly kind: "page" | "subject" | "home";
}

/** The paths in other languages, by their tags. */
const pathsSchema = v.record(v.string(), v.pipe(v.string(), v.startsWith("/")));

/** The translations of a subject, and those of its articles in a shard. Pairs: a slug could be `__proto__`. */
export const translationShardSchema = v.object({
  subject: pathsSchema,
  articles: v.array(v.tuple([slugSchema, pathsSchema])),
});

export type TranslationShard = v.InferOutput<typeof translationShardSchema>;

/** So many shards of articles share one of translations, of which a reader of other languages needs one: about 20 KB of JSON. */
const articleShardsPerTranslationShard = 64;

/** The number of translation shards of a subject with a given number of shards of articles: a power of two, as that is. */
export function countTranslationShards(articleShards: number): number {
  return Math.max(1, articleShards / articleShardsPerTranslationShard);
}

/** A shard's path, relative to the base of its language. */
export function translationShardPath(subject: SubjectSlug, version: string, shard: number): string {
  return `data/lists/${subject}/${version}/translations-${shard}.json`;
}

/** Pages that each language has. */
const commonPaths: ReadonlySet<string> = new Set(
  Object.values(fixedPages).flatMap(({ path, isErrorPage, isOfOneLanguage }) =>
    isErrorPage || isOfOneLanguage ? [] : [path],
  ),
);

/** The page that a path belongs to, as far as its translations are concerned. */
export type TranslatedPage =
  | { readonly kind: "common" | "other"; readonly path: string }
  | { readonly kind: "article"; readonly subject: SubjectSlug; readonly slug: Slug }
  /** `isMain` is false for its later pages and its topics, which change with the articles. */
  | { readonly kind: "subject"; readonly subject: SubjectSlug; readonly isMain: boolean };

/** Tells what a path without the base of its language shows. */
export function pathToTranslatedPage(path: string): TranslatedPage {
  if (commonPaths.has(path)) return { kind: "common", path };
  const article = parseArticleUrl(path);
  if (article !== undefined) return { kind: "article", ...article };
  const [, name, rest] = /^\/learn\/(.+?)(\/(?:page|topics)\/.*)?$/u.exec(path) ?? [];
  const subject = name === undefined ? undefined : parseSubjectSlug(name);
  return subject === undefined
    ? { kind: "other", path }
    : { kind: "subject", subject, isMain: rest === undefined };
}

/**
 * What a page leads to in a language. `shard` has the translations of its subject, if it has one; `pages` are the names of the
 * publisher's own pages in that language.
 */
export function findLanguageTarget(
  page: TranslatedPage,
  language: string,
  { shard, pages }: { readonly shard: TranslationShard | undefined; readonly pages: readonly string[] },
): LanguageTarget {
  if (page.kind === "common") return { path: page.path, kind: "page" };
  if (page.kind === "other") {
    const name = parseSlug(page.path.slice(1));
    return name !== undefined && pages.includes(name)
      ? { path: page.path, kind: "page" }
      : { path: "/", kind: "home" };
  }
  const subject = shard?.subject[language];
  const article = page.kind === "article" ? findArticlePaths(shard, page.slug)?.[language] : undefined;
  if (article !== undefined) return { path: article, kind: "page" };
  if (subject === undefined) return { path: "/", kind: "home" };
  const isCounterpart = page.kind === "subject" && page.isMain;
  return { path: subject, kind: isCounterpart ? "page" : "subject" };
}

function findArticlePaths(
  shard: TranslationShard | undefined,
  slug: Slug,
): TranslationShard["subject"] | undefined {
  return shard?.articles.find(([each]) => each === slug)?.[1];
}
