import type { Manifest } from "../../../bundle/manifest.ts";

/** An article of the manifest. */
export type Example = Manifest["examples"][number];

/** Examples shown at a time: two rows of a desktop. */
export const shownExampleCount = 8;

/** A question that is longer does not fit beside the search field. */
const maxShortLength = 64;

/** Up to `count` of the shortest examples, for the search field's own; none if there are hardly more than a page shows. */
export function shortExamples(examples: readonly Example[], count: number): readonly Example[] {
  if (examples.length < shownExampleCount + count) return [];
  return examples
    .filter(({ question }) => question.length <= maxShortLength)
    .sort((one, other) => one.question.length - other.question.length)
    .slice(0, count);
}

/** The examples of a day, counted from any: each day the next `count`, from the beginning again after the last. */
export function examplesOfDay(examples: readonly Example[], day: number, count: number): readonly Example[] {
  if (examples.length <= count) return examples;
  const start = (day * count) % examples.length;
  return [...examples, ...examples].slice(start, start + count);
}
