import * as v from "valibot";
import { countSchema } from "./schemas.ts";

/** Keywords of all subjects that share an initial, each with its number of articles; sorted by name. */
export const keywordListSchema = v.object({ keywords: v.array(v.string()), counts: v.array(countSchema) });

export type KeywordList = v.InferOutput<typeof keywordListSchema>;

/** The parts of the keyword index: one per letter of the alphabet, and `other` for all other initials. */
export const keywordParts: readonly string[] = [..."abcdefghijklmnopqrstuvwxyz", "other"];

/** The part of the keyword index for a keyword: its first letter without accents. */
export function keywordToPart(keyword: string): string {
  const initial = keyword.normalize("NFD").toLowerCase().charAt(0);
  return /[a-z]/u.test(initial) ? initial : "other";
}

/** The most used keywords form a part of their own; each is in its letter's part, too. */
export const mostUsedPart = "most-used";
