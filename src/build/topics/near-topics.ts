import { compareProfiles } from "./article-vectors.ts";
import type { FlatNode } from "./group-topics.ts";
import { maxNearTopics, minNearSimilarity } from "./tuning.ts";

/**
 * For each topic the indexes of those that are most similar to it, the nearest first, without the ones that it is
 * within and those within it.
 */
export function findNearTopics(
  nodes: readonly Pick<FlatNode, "candidate" | "parent">[],
): (readonly number[])[] {
  return nodes.map((node, index) =>
    nodes
      .map((other, otherIndex) => ({
        otherIndex,
        similarity:
          otherIndex === index || other.parent === index || node.parent === otherIndex
            ? 0
            : compareProfiles(node.candidate.profile, other.candidate.profile),
      }))
      .filter(({ similarity }) => similarity >= minNearSimilarity)
      .sort((one, other) => other.similarity - one.similarity || one.otherIndex - other.otherIndex)
      .slice(0, maxNearTopics)
      .map(({ otherIndex }) => otherIndex),
  );
}
