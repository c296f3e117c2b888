import {
  type ArticleUrl,
  articleUrl,
  parseArticleUrl,
  type Slug,
  type SubjectSlug,
} from "../../content/url.ts";
import { linkToPath } from "./link-to-path.ts";

/** The article that a link leads to. */
export interface LinkedArticle {
  readonly url: ArticleUrl;
  readonly subject: SubjectSlug;
  readonly slug: Slug;
}

/** The article of this site that a link leads to; undefined for all other links. `basePath` ends with a slash. */
export function linkToArticle(link: HTMLAnchorElement, basePath: string): LinkedArticle | undefined {
  const path = linkToPath(link.href, window.location.origin + basePath);
  const parts = path === undefined ? undefined : parseArticleUrl(path);
  return parts && { ...parts, url: articleUrl(parts.subject, parts.slug) };
}
