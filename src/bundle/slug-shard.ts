import * as v from "valibot";
import { subjectSlugSchema } from "./checks.ts";

/** For each slug of the shard, the subjects that have an article of that name. */
export const slugShardSchema = v.record(v.string(), v.array(subjectSlugSchema));

export type SlugShard = v.InferOutput<typeof slugShardSchema>;
