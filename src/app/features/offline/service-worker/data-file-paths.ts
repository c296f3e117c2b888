import { entriesPerPage } from "../../../../bundle/format.ts";
import type { Manifest, Subject } from "../../../../bundle/manifest.ts";
import { fileListPath } from "../../../../bundle/offline/file-list.ts";
import {
  articleShardPath,
  introductionPath,
  listPagePath,
  searchFieldsPath,
  subjectKeywordsPath,
  topicListPath,
  topicsPath,
} from "../../../../bundle/paths.ts";
import { slugToShard } from "../../../../bundle/sharding.ts";
import { findSubject } from "../../../../bundle/subject-tree.ts";
import { type ArticleUrl, parseArticleUrl } from "../../../../content/url.ts";

/** The paths of all data files of a subject: what lists the files comes first, then what lists the articles. */
export function subjectToFilePaths(subject: Subject): string[] {
  const {
    slug,
    version,
    count,
    shards,
    isOrdered = false,
    hasIntroduction = false,
    topicPages = 0,
  } = subject;
  const pages = Array.from({ length: Math.ceil(count / entriesPerPage) }, (_, index) => index + 1);
  return [
    fileListPath(slug, version),
    subjectKeywordsPath(slug, version),
    searchFieldsPath(slug, version),
    ...(hasIntroduction ? [introductionPath(slug, version)] : []),
    ...(topicPages > 0 ? [topicsPath(slug, version)] : []),
    ...Array.from({ length: topicPages }, (_, index) => topicListPath(slug, version, index + 1)),
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

/** A picture, which may be there in several widths and formats: group 1 is the same for all of them. */
const picturePath = /^(attachments\/[a-z0-9-]+-[0-9a-f]{12})(?:-\d+w)?\.[a-z0-9]+$/u;

/**
 * A key that is the same for all versions of a subject's file, and for all widths of a picture; undefined for other files:
 * parts of a search index, for example, can't be combined with those of another version.
 */
export function pathToUnversionedKey(path: string): string | undefined {
  const [, picture] = picturePath.exec(path) ?? [];
  if (picture !== undefined) return picture;
  const [, folder, name] = versionedPath.exec(path) ?? [];
  return folder === undefined || name === undefined ? undefined : `${folder}*${name}`;
}

/** True for the path of a data file with answers, which may show pictures. */
export function hasAnswers(path: string): boolean {
  return path.startsWith("data/articles/") || path.endsWith("/introduction.json");
}

/** The paths of the pictures that the answers of a data file show, each in its full width. */
export function articlesToPicturePaths(json: string): string[] {
  const sources = json.matchAll(/"src":"\/(attachments\/[a-z0-9-]+\.(?:avif|gif|jpe?g|png|svg|webp))"/gu);
  return [...new Set([...sources].map(([, path]) => path ?? ""))];
}
