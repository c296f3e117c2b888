import { entriesPerPage } from "../../../../bundle/format.ts";
import { findSubject, type Manifest, type Subject } from "../../../../bundle/manifest.ts";
import {
  articleShardPath,
  introductionPath,
  listPagePath,
  subjectKeywordsPath,
} from "../../../../bundle/paths.ts";
import { slugToShard } from "../../../../bundle/sharding.ts";
import { type ArticleUrl, parseArticleUrl } from "../../../../content/url.ts";

/** The paths of all data files of a subject: its lists first, which name the articles. */
export function subjectToFilePaths(subject: Subject): string[] {
  const { slug, version, count, shards, isOrdered = false, hasIntroduction = false } = subject;
  const pages = Array.from({ length: Math.ceil(count / entriesPerPage) }, (_, index) => index + 1);
  return [
    subjectKeywordsPath(slug, version),
    ...(hasIntroduction ? [introductionPath(slug, version)] : []),
    ...(isOrdered ? pages.map((page) => listPagePath(slug, version, "publisher", page)) : []),
    ...pages.map((page) => listPagePath(slug, version, "newest", page)),
    ...pages.map((page) => listPagePath(slug, version, "title", page)),
    ...Array.from({ length: shards }, (_, shard) => articleShardPath(slug, version, shard)),
  ];
}

/** The path of the file that contains an article; undefined if the site has no such subject. */
export function articleToFilePath(manifest: Pick<Manifest, "subjects">, url: ArticleUrl): string | undefined {
  const parts = parseArticleUrl(url);
  const subject = parts && findSubject(manifest, parts.subject);
  if (parts === undefined || subject === undefined) return undefined;
  return articleShardPath(subject.slug, subject.version, slugToShard(parts.slug, subject.shards));
}

/** A subject's file, whose path contains a version. */
const versionedPath = /^(data\/(?:articles|lists)\/.+\/)[^/]+(\/[^/]+)$/u;

/**
 * A key that is the same for all versions of a subject's file; undefined for other files: parts of a search index, for
 * example, can't be combined with those of another version.
 */
export function pathToUnversionedKey(path: string): string | undefined {
  const [, folder, name] = versionedPath.exec(path) ?? [];
  return folder === undefined || name === undefined ? undefined : `${folder}*${name}`;
}
