import * as v from "valibot";
import { countSchema } from "./checks.ts";

/** A subject's most used keywords, each with the number of its articles, the most used first. */
export const subjectKeywordsSchema = v.array(v.object({ keyword: v.string(), count: countSchema }));

export type SubjectKeywords = v.InferOutput<typeof subjectKeywordsSchema>;
