import {
  findLanguageTarget,
  type LanguageTarget,
  pathToTranslatedPage,
  type TranslatedPage,
  type TranslationShard,
} from "../../bundle/languages/translations.ts";
import { articleUrl } from "../../content/url.ts";
import type { Alternate } from "../publish/seo/sitemap.ts";
import { urlToHref } from "../publish/urls/url-to-href.ts";
import type { OwnPages } from "../site/own-pages.ts";
import type { SiteLanguage } from "./site-editions.ts";
import type { Translations } from "./translations.ts";

/** A language as pages in others link to it. Serializable. */
export interface LinkedLanguage
  extends Pick<SiteLanguage, "tag" | "label" | "direction" | "base" | "isMain"> {
  /** Its URL with its base path, without a trailing slash; empty if the site's URL is not configured. */
  readonly root: string;
  /** The names of the publisher's own pages in it. */
  readonly ownPages: readonly string[];
}

/** A language of the site as others link to it. `root` is empty if the site's URL is not configured. */
export function toLinkedLanguage(
  { tag, label, direction, base, isMain }: SiteLanguage,
  root: string,
  ownPages: OwnPages,
): LinkedLanguage {
  return { tag, label, direction, base, isMain, root, ownPages: [...ownPages.keys()] };
}

/** What a page leads to in the other languages, by their tags. */
export type PageTargets = Readonly<Record<string, LanguageTarget>>;

/** Finds what a page of a language leads to in the others; `path` is without the base of the language. */
export function findPageTargets(
  path: string,
  others: readonly Pick<LinkedLanguage, "tag" | "ownPages">[],
  translations: Translations,
): PageTargets {
  const page = pathToTranslatedPage(path);
  const shard = pageToShard(page, translations);
  return Object.fromEntries(
    others.map(({ tag, ownPages }) => [tag, findLanguageTarget(page, tag, { shard, pages: ownPages })]),
  );
}

/** As much of a translation shard as one page needs. */
function pageToShard(
  page: TranslatedPage,
  { articles, subjects }: Translations,
): TranslationShard | undefined {
  if (page.kind !== "article" && page.kind !== "subject") return undefined;
  const subject = subjects.get(page.subject) ?? {};
  if (page.kind === "subject") return { subject, articles: [] };
  const paths = articles.get(articleUrl(page.subject, page.slug));
  return { subject, articles: paths === undefined ? [] : [[page.slug, paths]] };
}

/**
 * A page in all languages that have it, itself included, for search engines; `x-default` is that of the main language. Empty if it
 * is in no other one, or if the site's URL is not configured.
 */
export function targetsToAlternates(
  path: string,
  tag: string,
  targets: PageTargets,
  languages: readonly LinkedLanguage[],
): Alternate[] {
  const found = languages.flatMap(({ tag: each, root, isMain }) => {
    const target = each === tag ? { path, kind: "page" as const } : targets[each];
    if (root === "" || target?.kind !== "page") return [];
    return [{ hreflang: each, href: urlToHref(target.path, root), isMain }];
  });
  if (found.length < 2) return [];
  const main = found.find(({ isMain }) => isMain);
  return [
    ...found.map(({ hreflang, href }) => ({ hreflang, href })),
    ...(main === undefined ? [] : [{ hreflang: "x-default", href: main.href }]),
  ];
}
