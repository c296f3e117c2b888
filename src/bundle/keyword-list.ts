import * as v from "valibot";
import { countSchema } from "./checks.ts";

/** Keywords of the whole collection that begin alike, each with the number of its articles; by name. */
export const keywordListSchema = v.object({ keywords: v.array(v.string()), counts: v.array(countSchema) });

export type KeywordList = v.InferOutput<typeof keywordListSchema>;

/** The parts that keywords are listed in: the letters of the alphabet, and one for all that begins otherwise. */
export const keywordParts: readonly string[] = [..."abcdefghijklmnopqrstuvwxyz", "other"];

/** The part that a keyword is listed in, by its first letter without accents. */
export function keywordToPart(keyword: string): string {
  const first = keyword.normalize("NFD").toLowerCase().charAt(0);
  return /[a-z]/u.test(first) ? first : "other";
}

/** The most used keywords are a part of their own, which repeats some of the others'. */
export const mostUsedPart = "most-used";
