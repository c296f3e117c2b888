import * as v from "valibot";
import type { Slug, SubjectSlug } from "../content/url.ts";
import { slugSchema, subjectSlugSchema } from "./schemas.ts";

/** Slugs of the shard, each with the subjects that have an article with it. Pairs: a slug could be `__proto__`. */
export const slugShardSchema = v.array(v.tuple([slugSchema, v.array(subjectSlugSchema)]));

export type SlugShard = v.InferOutput<typeof slugShardSchema>;

/** The subjects that have an article with this slug; empty if the shard doesn't contain it. */
export function slugToSubjects(shard: SlugShard, slug: Slug): readonly SubjectSlug[] {
  return shard.find(([known]) => known === slug)?.[1] ?? [];
}
