import * as v from "valibot";
import { countSchema } from "../schemas.ts";

/** A subject's most used keywords, each with its number of articles, most used first. */
export const subjectKeywordsSchema = v.array(v.object({ keyword: v.string(), count: countSchema }));

export type SubjectKeywords = v.InferOutput<typeof subjectKeywordsSchema>;
