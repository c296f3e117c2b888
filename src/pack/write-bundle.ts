import { deserialize, serialize } from "node:v8";
import type { Slug, SubjectSlug } from "../article/address.ts";
import { languageToDirection } from "../article/language.ts";
import { bundleFormat, newestCount, slugsPerShard } from "../bundle/format.ts";
import type { Manifest, Subject } from "../bundle/manifest.ts";
import { manifestPath, slugShardPath } from "../bundle/paths.ts";
import { shardCount, slugToShard } from "../bundle/shard-number.ts";
import type { Site } from "../bundle/site.ts";
import type { SlugShard } from "../bundle/slug-shard.ts";
import { type BuildCache, noCache } from "./cache/build-cache.ts";
import { type Store, toKey } from "./cache/store.ts";
import { type Collection, type Member, readRecord } from "./collection.ts";
import { type KeywordParts, shelvesToKeywordParts, writeKeywords } from "./keyword-files.ts";
import { type OutputFiles, toVersion } from "./output-files.ts";
import type { Progress } from "./progress.ts";
import { collectionToShelves, memberToLink, newestOfAll, type Shelf } from "./shelves.ts";
import { toContentLanguage } from "./site-language.ts";
import type { Spool } from "./spool.ts";
import { memberToLinks, type RecordSource, shelfToFiles, shelfToShardCount } from "./subject-files.ts";
import { writeIndex } from "./write-index.ts";

/** What of a site's settings its bundle tells. */
export type PublicSite = Pick<Site, "name" | "description" | "language">;

/** What a bundle is made from. */
export interface BundleSource {
  readonly collection: Collection;
  readonly spool: Pick<Spool, "read">;
  readonly site: PublicSite;
}

/** A bundle as written, and what pages are made of besides. */
export interface WrittenBundle {
  readonly manifest: Manifest;
  readonly shelves: readonly Shelf[];
  readonly keywords: KeywordParts;
  readonly records: RecordSource;
}

/** Writes the bundle, subject by subject, the manifest last. */
export async function writeBundle(
  { collection, spool, site }: BundleSource,
  output: OutputFiles,
  progress: Progress,
  cache: Pick<BuildCache, "subjects" | "segments"> = noCache,
): Promise<WrittenBundle> {
  const shelves = collectionToShelves(collection);
  const source: RecordSource = {
    members: collection.members,
    readRecord: (member) => readRecord(spool, member),
  };
  const subjects: Subject[] = [];
  let done = 0;
  progress.begin("Writing", collection.members.size, "articles");
  for (const shelf of shelves) {
    subjects.push(writeSubject(shelf, source, output, cache.subjects));
    done += shelf.members.length;
    progress.advance(done);
  }
  const slugs = writeSlugs(collection, output);
  progress.end();
  const keywords = shelvesToKeywordParts(shelves);
  const readText = (member: Member): string => spool.read(member.record);
  const search = await writeIndex(shelves, readText, { output, kept: cache.segments, progress });
  const manifest = toManifest({
    shelves,
    subjects,
    slugs,
    keywords: writeKeywords(keywords, output),
    search,
    site,
  });
  output.write(manifestPath, JSON.stringify(manifest));
  return { manifest, shelves, keywords, records: source };
}

/** A subject's files as written, which lie below a hash of them all. */
interface WrittenSubject {
  readonly version: string;
  readonly files: readonly { readonly path: string; readonly content: string }[];
}

/** Writes all files of a subject, made anew unless `kept` has them. Holds one subject's text at a time. */
function writeSubject(shelf: Shelf, source: RecordSource, output: OutputFiles, kept: Store): Subject {
  const key = shelfToKey(shelf, source);
  const known = key === undefined ? undefined : kept.get(key);
  const written = known ? (deserialize(known) as WrittenSubject) : shelfToWritten(shelf, source);
  if (known === undefined && key !== undefined) kept.set(key, serialize(written));
  for (const { path, content } of written.files) output.write(path, content);
  const bytes = written.files.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
  return shelfToSubject(shelf, written.version, bytes);
}

/** Says all that a subject's files are made from; undefined where that isn't known. */
function shelfToKey(shelf: Shelf, source: RecordSource): string | undefined {
  if (shelf.members.some(({ sourceKey }) => sourceKey === undefined)) return undefined;
  const members = shelf.members.map((member) => [member.sourceKey, memberToLinks(member, shelf, source)]);
  return toKey(shelf.slug, JSON.stringify(members));
}

function shelfToWritten(shelf: Shelf, source: RecordSource): WrittenSubject {
  const files = [...shelfToFiles(shelf, source)].map(({ toPath, toContent }) => ({
    toPath,
    content: toContent(),
  }));
  const version = toVersion(files.map(({ content }) => content));
  return { version, files: files.map(({ toPath, content }) => ({ path: toPath(version), content })) };
}

/** A subject as the manifest lists it; `bytes` is 0 where its files are made only when asked for. */
export function shelfToSubject(shelf: Shelf, version: string, bytes = 0): Subject {
  const { slug, name, newest } = shelf;
  return { slug, name, count: newest.length, version, shards: shelfToShardCount(shelf), bytes };
}

function toPublicSite({ name, description, language }: PublicSite): Manifest["site"] {
  const lang = toContentLanguage({ language });
  const dir = languageToDirection(language);
  return { name, description, ...(lang !== undefined && { content: { lang, dir } }) };
}

/** Puts the manifest together. */
export function toManifest({
  shelves,
  subjects,
  slugs,
  keywords,
  search,
  site,
}: Pick<Manifest, "subjects" | "slugs" | "keywords" | "search"> & {
  readonly site: PublicSite;
  readonly shelves: readonly Shelf[];
}): Manifest {
  const names = new Map(subjects.map(({ slug, name }) => [slug, name]));
  return {
    format: bundleFormat,
    site: toPublicSite(site),
    count: subjects.reduce((sum, { count }) => sum + count, 0),
    subjects,
    newest: newestOfAll(shelves, newestCount).map(({ subject, date, ...member }) => ({
      ...memberToLink(member),
      subject: names.get(subject) ?? subject,
      date,
    })),
    slugs,
    keywords,
    search,
  };
}

/** The index from slugs to subjects, by which an address under a wrong subject finds its article. */
export function toSlugShards({ members }: Pick<Collection, "members">): SlugShard[] {
  const subjectsOf = new Map<Slug, SubjectSlug[]>();
  for (const { slug, subject } of members.values()) {
    subjectsOf.set(slug, [...(subjectsOf.get(slug) ?? []), subject]);
  }
  const shards = Array.from({ length: shardCount(subjectsOf.size, slugsPerShard) }, (): SlugShard => []);
  for (const [slug, subjects] of [...subjectsOf].sort()) {
    shards[slugToShard(slug, shards.length)]?.push([slug, subjects.sort()]);
  }
  return shards;
}

function writeSlugs(collection: Collection, output: OutputFiles): Manifest["slugs"] {
  const files = toSlugShards(collection).map((shard) => JSON.stringify(shard));
  const version = toVersion(files);
  for (const [shard, file] of files.entries()) output.write(slugShardPath(version, shard), file);
  return { version, shards: files.length };
}
