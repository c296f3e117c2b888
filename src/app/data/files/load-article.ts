import type { QueryClient } from "@tanstack/react-query";
import { findSubject, type SubjectSummary, subjectToSummary } from "../../../bundle/subject-tree.ts";
import type { Slug, SubjectSlug } from "../../../content/url.ts";
import type { ArticleResult } from "../article-result.ts";
import { OfflineError } from "../load-error.ts";
import { loadVersioned } from "../manifest-query.ts";
import { loadArticleRecord, loadSubjectsOfSlug } from "./site-files.ts";

/** Looks up an article by its URL. */
export async function loadArticle(
  client: QueryClient,
  subjectSlug: SubjectSlug,
  slug: Slug,
): Promise<ArticleResult> {
  const result = await loadVersioned(client, async (manifest): Promise<ArticleResult | undefined> => {
    const subject = findSubject(manifest, subjectSlug);
    const article = subject && (await loadArticleRecord(subject, slug));
    return article && { kind: "found", subject: subjectToSummary(subject, manifest.subjects), article };
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
  return await loadVersioned(client, async ({ slugs, subjects }) => {
    const subjectSlugs = await loadSubjectsOfSlug(slugs, slug);
    return subjects
      .filter((subject) => subjectSlugs.includes(subject.slug))
      .map((subject) => subjectToSummary(subject, subjects));
  });
}
