import type { ArticleUrl } from "../../../../content/url.ts";
import { createQueue } from "../schedule/queue.ts";
import type { Study } from "../storage/study-schema.ts";

/** How many questions are to be reviewed today, within the limit of the day; new ones don't count. */
export function countToReview(study: Study, includes: (url: ArticleUrl) => boolean, now: number): number {
  const { dueCount, learningCount } = createQueue({ study, includes, candidates: [], now });
  return dueCount + learningCount;
}
