import type { ArticleUrl } from "../article/address.ts";
import type { ArticleRecord } from "../bundle/article-shard.ts";
import { articlesPerShard, entriesPerPage } from "../bundle/format.ts";
import { entriesToListPage, type ListOrder } from "../bundle/list-page.ts";
import { articleShardPath, listPagePath, subjectKeywordsPath } from "../bundle/paths.ts";
import { shardCount, slugToShard } from "../bundle/shard-number.ts";
import type { Member } from "./collection.ts";
import type { OwnRecord } from "./read-source.ts";
import { memberToLink, type Shelf, toPages } from "./shelves.ts";

/** One file of a subject: where it lies in a version of the subject, and what it holds, made when asked for. */
export interface SubjectFile {
  readonly toPath: (version: string) => string;
  readonly toContent: () => string;
}

/** Where the articles' texts and neighbours are found. */
export interface RecordSource {
  readonly members: ReadonlyMap<ArticleUrl, Member>;
  readonly readRecord: (member: Member) => OwnRecord;
}

/** How many shards a subject's articles are cut into. */
export function shelfToShardCount(shelf: Shelf): number {
  return shardCount(shelf.members.length, articlesPerShard);
}

/** All files of a subject, always in the same order. */
export function* shelfToFiles(shelf: Shelf, source: RecordSource): Generator<SubjectFile> {
  yield* articleFiles(shelf, source);
  yield* listFiles(shelf, "newest", shelf.newest);
  yield* listFiles(shelf, "title", shelf.byTitle);
  yield {
    toPath: (version) => subjectKeywordsPath(shelf.slug, version),
    toContent: () => JSON.stringify(shelf.chips),
  };
}

function* articleFiles(shelf: Shelf, source: RecordSource): Generator<SubjectFile> {
  const shards = Array.from({ length: shelfToShardCount(shelf) }, (): Member[] => []);
  for (const member of shelf.members) shards[slugToShard(member.slug, shards.length)]?.push(member);
  for (const [shard, members] of shards.entries()) {
    yield {
      toPath: (version) => articleShardPath(shelf.slug, version, shard),
      toContent: () => JSON.stringify(members.map((member) => memberToRecord(member, shelf, source))),
    };
  }
}

/** The part of an article's record that other articles decide. */
export function memberToLinks(
  member: Member,
  shelf: Shelf,
  { members }: Pick<RecordSource, "members">,
): Omit<ArticleRecord, keyof OwnRecord> {
  const related = member.related.flatMap((url) => {
    const other = members.get(url);
    return other ? memberToLink(other) : [];
  });
  return { related, ...shelf.neighboursOf(member) };
}

/** An article as the app gets it: its own part, and what its neighbours decide. */
export function memberToRecord(member: Member, shelf: Shelf, source: RecordSource): ArticleRecord {
  return { ...source.readRecord(member), ...memberToLinks(member, shelf, source) };
}

function* listFiles({ slug }: Shelf, order: ListOrder, members: readonly Member[]): Generator<SubjectFile> {
  for (const [index, page] of toPages(members, entriesPerPage).entries()) {
    yield {
      toPath: (version) => listPagePath(slug, version, order, index + 1),
      toContent: () => JSON.stringify(entriesToListPage(page)),
    };
  }
}
