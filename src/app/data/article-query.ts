import { type QueryClient, queryOptions } from "@tanstack/react-query";
import type { ArticleRecord } from "../../bundle/article-shard.ts";
import { findSubject, type SubjectSummary, subjectToSummary } from "../../bundle/subject-tree.ts";
import type { Slug, SubjectSlug } from "../../content/url.ts";
import type { AnswerHeading } from "./answer-heading.ts";
import { loadSiteFiles } from "./files/load-site-files.ts";
import { OfflineError } from "./load-error.ts";
import { loadVersioned } from "./manifest-query.ts";

/** An answer as its page gets it: to be rendered, or prerendered. */
export type PageAnswer =
  | ArticleRecord["answer"]
  | { readonly kind: "rendered"; readonly html: string; readonly headings: readonly AnswerHeading[] };

/** An article as its page shows it. */
export type PageArticle = Omit<ArticleRecord, "answer"> & { readonly answer: PageAnswer };

/** The result of looking up an article by its URL. */
export type ArticleResult =
  | { readonly kind: "found"; readonly subject: SubjectSummary; readonly article: PageArticle }
  /** Not in this subject, but in these: it was moved, or is filed under several. */
  | { readonly kind: "elsewhere"; readonly subjects: readonly SubjectSummary[] }
  | { readonly kind: "missing" };

/** Looks up an article by its URL. A URL without an article is a result, not an error. */
export function articleQuery(subject: SubjectSlug, slug: Slug) {
  return queryOptions({
    queryKey: ["article", subject, slug],
    queryFn: ({ client }) => loadArticle(client, subject, slug),
  });
}

/** Turns an article's record in its shard into the result of a lookup. */
export function recordToArticleResult(subject: SubjectSummary, record: ArticleRecord): ArticleResult {
  return { kind: "found", subject, article: record };
}

async function loadArticle(
  client: QueryClient,
  subjectSlug: SubjectSlug,
  slug: Slug,
): Promise<ArticleResult> {
  const { loadArticleRecord } = await loadSiteFiles();
  const result = await loadVersioned(client, async (manifest): Promise<ArticleResult | undefined> => {
    const subject = findSubject(manifest, subjectSlug);
    const record = subject && (await loadArticleRecord(subject, slug));
    return record && recordToArticleResult(subjectToSummary(subject, manifest.subjects), record);
  });
  if (result !== undefined) return result;
  const subjects = await findOtherSubjects(client, slug);
  // Without a connection the subject's file may be a stale version with another number of shards.
  if (subjects.some((subject) => subject.slug === subjectSlug)) {
    throw new OfflineError("Only a stale version of the subject is available", subjectSlug);
  }
  return subjects.length > 0 ? { kind: "elsewhere", subjects } : { kind: "missing" };
}

/** The subjects that contain an article with this slug. */
async function findOtherSubjects(client: QueryClient, slug: Slug): Promise<SubjectSummary[]> {
  const { loadSubjectsOfSlug } = await loadSiteFiles();
  return await loadVersioned(client, async ({ slugs, subjects }) => {
    const subjectSlugs = await loadSubjectsOfSlug(slugs, slug);
    return subjects
      .filter((subject) => subjectSlugs.includes(subject.slug))
      .map((subject) => subjectToSummary(subject, subjects));
  });
}
