import { type QueryClient, queryOptions } from "@tanstack/react-query";
import type { AnswerHeading } from "../answer/level-headings.ts";
import type { Slug, SubjectSlug } from "../article/address.ts";
import { type ArticleRecord, articleShardSchema } from "../bundle/article-shard.ts";
import { articleShardPath, slugShardPath } from "../bundle/paths.ts";
import { slugToShard } from "../bundle/shard-number.ts";
import { slugShardSchema, slugToSubjects } from "../bundle/slug-shard.ts";
import { fetchJson } from "./fetch-json.ts";
import { OfflineError } from "./load-error.ts";
import { loadVersioned, type SubjectHead, toSubjectHead } from "./manifest-query.ts";

/** An answer as a page gets it: to be rendered, or rendered before the page was sent. */
export type ShownAnswer =
  | ({ readonly kind: "source" } & ArticleRecord["answer"])
  | { readonly kind: "rendered"; readonly html: string; readonly headings: readonly AnswerHeading[] };

/** An article as its page shows it. */
export type ShownArticle = Omit<ArticleRecord, "answer"> & { readonly answer: ShownAnswer };

/** What an article's address leads to. */
export type FoundArticle =
  | { readonly kind: "found"; readonly subject: SubjectHead; readonly article: ShownArticle }
  /** Not in this subject, but in these: its former or its other places. */
  | { readonly kind: "elsewhere"; readonly subjects: readonly SubjectHead[] }
  | { readonly kind: "missing" };

/** Finds an article by its address. An address that leads nowhere is an answer, not an error. */
export function articleQuery(subject: SubjectSlug, slug: Slug) {
  return queryOptions({
    queryKey: ["article", subject, slug],
    queryFn: ({ client }) => findArticle(client, subject, slug),
  });
}

/** An article as it lies in its shard, as its page shows it. */
export function toFoundArticle(subject: SubjectHead, record: ArticleRecord): FoundArticle {
  const article: ShownArticle = { ...record, answer: { kind: "source", ...record.answer } };
  return { kind: "found", subject: toSubjectHead(subject), article };
}

async function findArticle(client: QueryClient, subjectSlug: SubjectSlug, slug: Slug): Promise<FoundArticle> {
  const found = await loadVersioned(client, async ({ subjects }): Promise<FoundArticle | undefined> => {
    const subject = subjects.find((each) => each.slug === subjectSlug);
    if (subject === undefined) return undefined;
    const path = articleShardPath(subjectSlug, subject.version, slugToShard(slug, subject.shards));
    const article = (await fetchJson(path, articleShardSchema)).find((each) => each.slug === slug);
    return article && toFoundArticle(subject, article);
  });
  if (found !== undefined) return found;
  const subjects = await findElsewhere(client, slug);
  // Without a connection a subject's file may be one of an earlier version, cut into other shards.
  if (subjects.some((subject) => subject.slug === subjectSlug)) {
    throw new OfflineError("Only an earlier version of the subject is here", subjectSlug);
  }
  return subjects.length > 0 ? { kind: "elsewhere", subjects } : { kind: "missing" };
}

/** The subjects that have an article of that slug. */
async function findElsewhere(client: QueryClient, slug: Slug): Promise<SubjectHead[]> {
  return await loadVersioned(client, async ({ slugs, subjects }) => {
    const path = slugShardPath(slugs.version, slugToShard(slug, slugs.shards));
    const found = slugToSubjects(await fetchJson(path, slugShardSchema), slug);
    return subjects.filter((subject) => found.includes(subject.slug)).map(toSubjectHead);
  });
}
