import type { Contestant } from "./contestant.ts";
import { miniSearch, miniSearchTexts } from "./minisearch.ts";
import { pagefind } from "./pagefind.ts";
import { quire } from "./quire.ts";

/** Who is measured, by the name that `--engines` takes. */
export const contestants: Readonly<Record<string, Contestant>> = {
  quire,
  pagefind,
  minisearch: miniSearch,
  "minisearch-texts": miniSearchTexts,
};
