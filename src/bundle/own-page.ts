import * as v from "valibot";
import { articleShardSchema } from "./article-shard.ts";

const { answer, lang, dir } = articleShardSchema.item.entries;

/** One of the publisher's own pages, such as `/about`; its text is rendered like an answer. */
export const ownPageSchema = v.object({
  title: v.string(),
  description: v.string(),
  /** True if search engines should leave it out. */
  noIndex: v.boolean(),
  answer,
  lang,
  dir,
});

export type OwnPageData = v.InferOutput<typeof ownPageSchema>;

/** The same as it is written to a file: see `answerSchema`. */
export type SerializedOwnPage = v.InferInput<typeof ownPageSchema>;
