import type { ArticleUrl } from "../../../../content/url.ts";
import { updateUserData } from "../../../data/user-data/user-data.ts";
import { maxStoredBlocks } from "../../../data/user-data/user-data-schema.ts";
import { addVisit, unfinishedVisits } from "../../../data/user-data/visits.ts";
import { setContinueReadingHint } from "./continue-reading-hint.ts";
import type { ReadingProgress } from "./reading-position.ts";

/** The current visit of an article. */
interface VisitUpdate {
  readonly url: ArticleUrl;
  readonly question: string;
  readonly now: number;
  /** Undefined until the reader has scrolled: the position of an earlier visit then stays. */
  readonly progress: ReadingProgress | undefined;
  /** See `Visit`. Absent if the answer isn't there: those of an earlier visit then stay. */
  readonly blocks?: readonly number[] | undefined;
}

/** Records the reading position. The progress of an article never decreases. */
export async function recordVisit({ url, question, now, progress, blocks }: VisitUpdate): Promise<void> {
  let hasUnfinished = false;
  await updateUserData("visits", (visits) => {
    const earlier = visits.find((visit) => visit.url === url);
    const seenBlocks = blocks ?? earlier?.blocks;
    const updated = addVisit(visits, {
      url,
      question,
      time: now,
      position: progress?.position ?? earlier?.position ?? { block: 0, fraction: 0 },
      progress: Math.max(progress?.progress ?? 0, earlier?.progress ?? 0),
      ...(seenBlocks !== undefined && seenBlocks.length <= maxStoredBlocks && { blocks: [...seenBlocks] }),
    });
    hasUnfinished = unfinishedVisits(updated).length > 0;
    return updated;
  });
  setContinueReadingHint(hasUnfinished);
}
