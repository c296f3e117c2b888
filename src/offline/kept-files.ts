import { type ArticleUrl, parseArticleUrl } from "../article/address.ts";
import { entriesPerPage } from "../bundle/format.ts";
import type { Manifest, Subject } from "../bundle/manifest.ts";
import { articleShardPath, listPagePath, subjectKeywordsPath } from "../bundle/paths.ts";
import { slugToShard } from "../bundle/shard-number.ts";

/** All data files of a subject: its lists first, which name what there is to read. */
export function subjectToFiles({ slug, version, count, shards }: Subject): string[] {
  const pages = Array.from({ length: Math.ceil(count / entriesPerPage) }, (_, index) => index + 1);
  return [
    subjectKeywordsPath(slug, version),
    ...pages.map((page) => listPagePath(slug, version, "newest", page)),
    ...pages.map((page) => listPagePath(slug, version, "title", page)),
    ...Array.from({ length: shards }, (_, shard) => articleShardPath(slug, version, shard)),
  ];
}

/** The file that an article lies in; undefined where the site has no such subject. */
export function articleToFile({ subjects }: Pick<Manifest, "subjects">, url: ArticleUrl): string | undefined {
  const parts = parseArticleUrl(url);
  const subject = subjects.find(({ slug }) => slug === parts?.subject);
  if (parts === undefined || subject === undefined) return undefined;
  return articleShardPath(subject.slug, subject.version, slugToShard(parts.slug, subject.shards));
}

/** A file of a subject, apart from its version. */
const versioned = /^(data\/(?:articles|lists)\/[^/]+\/)[^/]+(\/[^/]+)$/u;

/**
 * What a subject's file has in common with the same file of the subject's other versions; undefined for all else: parts
 * of an index, say, can't be read with those of another version.
 */
export function fileToTwinKey(path: string): string | undefined {
  const [, folder, name] = versioned.exec(path) ?? [];
  return folder === undefined || name === undefined ? undefined : `${folder}*${name}`;
}
