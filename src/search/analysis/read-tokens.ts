import { createKeywordToKey } from "./keyword-to-key.ts";
import { RunCache } from "./run-cache.ts";
import { runToTokens, type Token } from "./tokenize.ts";

/** Different runs of texts after which a new cache begins, which limits its memory. */
const maxRuns = 300_000;

/** Shared by all texts: what is known of a word depends on nothing else. */
let cache = new RunCache(runToTokens);

/** The tokens of a text, as `tokenize` has them. For builds, which come across the same words again and again. */
export function readTokens(text: string): readonly Token[] {
  if (cache.size > maxRuns) cache = new RunCache(runToTokens);
  return cache.readText(text);
}

/** The key of a keyword, as `keywordToKey` has it, also for builds. */
export const readKeywordKey = createKeywordToKey(readTokens);
