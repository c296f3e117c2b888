import { compareText } from "./compare-text.ts";

/** The key with the highest count; of equal counts the first in character order. Throws `RangeError` if there is none. */
export function mostFrequentKey(counts: ReadonlyMap<string, number>): string {
  const [mostFrequent] = [...counts].sort(
    ([one, oneCount], [other, otherCount]) => otherCount - oneCount || compareText(one, other),
  );
  if (mostFrequent === undefined) throw new RangeError("Nothing was counted.");
  return mostFrequent[0];
}
