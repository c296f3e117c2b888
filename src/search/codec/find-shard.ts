import { must } from "../../content/must.ts";

/** The index of the shard that may contain `text`, given the separator keys. -1 if there are no shards. */
export function findShard(separators: readonly string[], text: string): number {
  let low = 0;
  let high = separators.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (must(separators[middle], "separator") <= text) low = middle + 1;
    else high = middle;
  }
  return Math.max(low - 1, separators.length === 0 ? -1 : 0);
}
