import * as v from "valibot";
import type { Slug, SubjectSlug } from "../article/address.ts";
import { slugSchema, subjectSlugSchema } from "./checks.ts";

/** Slugs of the shard, each with the subjects that have an article of that name. Pairs: any slug may be a key. */
export const slugShardSchema = v.array(v.tuple([slugSchema, v.array(subjectSlugSchema)]));

export type SlugShard = v.InferOutput<typeof slugShardSchema>;

/** The subjects that have an article of that slug; none where the shard doesn't know it. */
export function slugToSubjects(shard: SlugShard, slug: Slug): readonly SubjectSlug[] {
  return shard.find(([known]) => known === slug)?.[1] ?? [];
}
