import * as v from "valibot";
import { countSchema, langSchema, slugSchema, subjectSlugSchema } from "../schemas.ts";

const elsewhereSchema = v.object({
  subject: subjectSlugSchema,
  /** The name of that subject. */
  name: v.string(),
  slug: slugSchema,
});

/** A topic of another subject with the same name. */
export type TopicElsewhere = v.InferOutput<typeof elsewhereSchema>;

const topicSchema = v.object({
  slug: slugSchema,
  /** Empty for the questions that are in no topic. */
  name: v.string(),
  /** Number of articles in it and in the topics within it. */
  count: v.pipe(countSchema, v.minValue(1)),
  /** Index of the topic that it is within; absent at the first level. */
  parent: v.exactOptional(countSchema),
  /** Indexes of topics about similar things; absent if there are none. */
  near: v.exactOptional(v.array(countSchema)),
  /** Questions that show what it is about; absent for topics within others. The slug is absent if it follows from the question. */
  first: v.exactOptional(
    v.array(v.object({ question: v.string(), slug: v.exactOptional(slugSchema), lang: langSchema })),
  ),
  /** Topics of other subjects with the same name; absent if there are none. */
  elsewhere: v.exactOptional(v.array(elsewhereSchema)),
});

/** The topics of a subject: the largest first, each followed by those within it; the questions in no topic come last. */
export const topicsSchema = v.array(topicSchema);

export type Topic = v.InferOutput<typeof topicSchema>;

/** One of the questions that show what a topic is about. */
export type TopicQuestion = NonNullable<Topic["first"]>[number];
