import { decodePath } from "../../bundle/page-path.ts";
import {
  type ArticleUrl,
  articleUrl,
  parseArticleUrl,
  type Slug,
  type SubjectSlug,
} from "../../content/url.ts";

/** The article that a link leads to. */
export interface LinkedArticle {
  readonly url: ArticleUrl;
  readonly subject: SubjectSlug;
  readonly slug: Slug;
}

/** The article of this site that a link leads to; undefined for all other links. `basePath` ends with a slash. */
export function linkToArticle(link: HTMLAnchorElement, basePath: string): LinkedArticle | undefined {
  const { origin, pathname } = new URL(link.href, window.location.href);
  if (origin !== window.location.origin || !pathname.startsWith(basePath)) return undefined;
  const parts = parseArticleUrl(decodePath(`/${pathname.slice(basePath.length)}`));
  return parts && { ...parts, url: articleUrl(parts.subject, parts.slug) };
}
