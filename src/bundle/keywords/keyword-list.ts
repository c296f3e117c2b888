import * as v from "valibot";
import { countSchema } from "../schemas.ts";

/** A part of the keyword index: keywords of all subjects, each with its number of articles. */
export const keywordListSchema = v.array(v.tuple([v.string(), countSchema]));

export type KeywordList = v.InferOutput<typeof keywordListSchema>;
