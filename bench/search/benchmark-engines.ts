import type { BenchmarkEngine } from "./benchmark-engine.ts";
import { miniSearch, miniSearchTexts } from "./minisearch.ts";
import { pagefind } from "./pagefind.ts";
import { quire } from "./quire.ts";

/** The engines under test, by the name that `--engines` accepts. */
export const benchmarkEngines: Readonly<Record<string, BenchmarkEngine>> = {
  quire,
  pagefind,
  minisearch: miniSearch,
  "minisearch-texts": miniSearchTexts,
};
