import * as v from "valibot";
import { answerSchema } from "./answer-schema.ts";
import {
  articleLinkSchema,
  articleOfSubjectSchema,
  countSchema,
  dateSchema,
  langSchema,
  slugSchema,
} from "./schemas.ts";

const articleRecordSchema = v.object({
  slug: slugSchema,
  question: v.string(),
  description: v.string(),
  date: v.nullable(dateSchema),
  /** The formatted date, e.g. `Posted on Nov 30, 2024`; empty without a date. */
  posted: v.string(),
  author: v.string(),
  keywords: v.array(v.string()),
  /** Reachable by its URL, but not listed. */
  noIndex: v.boolean(),
  wordCount: countSchema,
  lang: langSchema,
  /** Text direction; absent if it is that of the site's language. */
  dir: v.exactOptional(v.picklist(["ltr", "rtl"])),
  answer: answerSchema,
  related: v.array(articleLinkSchema),
  /** Articles that its publisher doesn't name as related, found by their words. Absent if there are none. */
  similar: v.exactOptional(v.array(articleLinkSchema)),
  /** Articles with the same question. Absent if there are none. */
  otherAnswers: v.exactOptional(v.array(articleOfSubjectSchema)),
  /** The topic that it is in, the innermost one; absent if it is in none. */
  topic: v.exactOptional(v.object({ slug: slugSchema, name: v.string() })),
  /** The path of its file in the content folder, and the day of its last change; absent if the site doesn't show them. */
  source: v.exactOptional(v.string()),
  changed: v.exactOptional(dateSchema),
  previous: v.nullable(articleLinkSchema),
  next: v.nullable(articleLinkSchema),
});

/** One article, with everything the article page shows. */
export type ArticleRecord = v.InferOutput<typeof articleRecordSchema>;

/** The same as it is written to a file: see `answerSchema`. */
export type SerializedArticleRecord = v.InferInput<typeof articleRecordSchema>;

/** The articles of one subject whose slugs fall into one shard (see `slugToShard`), by slug. */
export const articleShardSchema = v.array(articleRecordSchema);
