import * as v from "valibot";
import { must } from "../content/must.ts";
import { countSchema } from "./schemas.ts";
import type { SubjectKeywords } from "./subject-keywords.ts";

/** Keywords of all subjects that share an initial, each with its number of articles; sorted by name. */
export const keywordListSchema = v.pipe(
  v.object({ keywords: v.array(v.string()), counts: v.array(countSchema) }),
  v.check(({ keywords, counts }) => keywords.length === counts.length, "must have a count for each keyword"),
);

export type KeywordList = v.InferOutput<typeof keywordListSchema>;

/** The keywords of a list, each with its number of articles. */
export function keywordListToCounts({ keywords, counts }: KeywordList): SubjectKeywords {
  return keywords.map((keyword, index) => ({ keyword, count: must(counts[index], `count of "${keyword}"`) }));
}

/** The parts of the keyword index: one per letter of the alphabet, and `other` for all other initials. */
export const keywordParts: readonly string[] = [..."abcdefghijklmnopqrstuvwxyz", "other"];

/** The part of the keyword index for a keyword: its first letter without accents. */
export function keywordToPart(keyword: string): string {
  const initial = keyword.normalize("NFD").toLowerCase().charAt(0);
  return /[a-z]/u.test(initial) ? initial : "other";
}

/** The most used keywords form a part of their own; each is in its letter's part, too. */
export const mostUsedPart = "most-used";
