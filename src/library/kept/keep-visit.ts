import type { ArticleUrl } from "../../article/address.ts";
import { changeKept } from "./kept.ts";
import { markReader } from "./reader-mark.ts";
import type { Progress } from "./reading-place.ts";
import { addVisit, visitsToContinue } from "./visits.ts";

/** What is known of an article that is being read. */
interface Reading {
  readonly url: ArticleUrl;
  readonly question: string;
  readonly now: number;
  /** Undefined while the reader has not moved: the place of an earlier visit stays. */
  readonly progress: Progress | undefined;
}

/** Keeps where reading is. What has been seen of an article once stays seen. */
export async function keepVisit({ url, question, now, progress }: Reading): Promise<void> {
  let hasUnfinished = false;
  await changeKept("visits", (visits) => {
    const earlier = visits.find((visit) => visit.url === url);
    const kept = addVisit(visits, {
      url,
      question,
      time: now,
      place: progress?.place ?? earlier?.place ?? { block: 0, share: 0 },
      progress: Math.max(progress?.progress ?? 0, earlier?.progress ?? 0),
    });
    hasUnfinished = visitsToContinue(kept).length > 0;
    return kept;
  });
  markReader(hasUnfinished);
}
