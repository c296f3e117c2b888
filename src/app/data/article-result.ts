import type { ArticleRecord } from "../../bundle/article-shard.ts";
import type { SubjectSummary } from "../../bundle/subject-tree.ts";
import type { AnswerHeading } from "./answer-heading.ts";

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

/** An article that was found. */
export type FoundArticle = Extract<ArticleResult, { kind: "found" }>;
