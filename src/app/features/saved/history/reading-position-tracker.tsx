import type { ArticleReference } from "../../../data/user-data/user-data-schema.ts";
import { useReadingPosition } from "./use-reading-position.ts";

interface ReadingPositionTrackerProps extends ArticleReference {
  readonly wordCount: number;
}

/** Saves the reading position of the open article. Renders nothing. */
export function ReadingPositionTracker({ wordCount, ...article }: ReadingPositionTrackerProps): null {
  useReadingPosition(article, wordCount);
  return null;
}
