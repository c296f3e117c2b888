import * as v from "valibot";
import { articleShardSchema } from "./article-shard.ts";

const { answer, lang, dir } = articleShardSchema.item.entries;

/** What a subject's page shows above its list: the page that the publisher wrote for the folder. */
export const introductionSchema = v.object({ answer, lang, dir });

export type Introduction = v.InferOutput<typeof introductionSchema>;

/** The same as it is written to a file: see `answerSchema`. */
export type SerializedIntroduction = v.InferInput<typeof introductionSchema>;
