import { namedArgument } from "./tag-arguments.ts";
import type { TagRule } from "./tag-rules.ts";
import type { PairedTag } from "./tags.ts";

/** Words that say nothing about what is in a box. */
const boxWord = /(?:admonition|banner|block|box|callout|card|message|panel)$/u;
const calloutWord = /^(?:caution|danger|hint|important|info|note|notice|tip|warning)$/u;
const foldWord =
  /^(?:accordion|collapse|collapsible|details|disclosure|expand|expandable|expander|foldable|toggle)$/u;

/**
 * The rule for a component that the table doesn't have, by the words of its name: `ZulipTip` and `InfoBanner` are callouts,
 * `ExpandableCard` is a part to open. Undefined for all others, and for those without content.
 */
export function guessRule({ syntax, name, args, counterpart }: PairedTag): TagRule | undefined {
  if (syntax !== "component" || counterpart === undefined) return undefined;
  const words = name.split(/[-._]|(?<=[a-z])(?=[A-Z])/u, 9).map((word) => word.toLowerCase());
  if (words.length < 2) return undefined;
  if (words.some((word) => foldWord.test(word)) && toTitle(args) !== "") return { kind: "details" };
  const type = words.findLast((word) => !boxWord.test(word)) ?? "";
  return calloutWord.test(type) ? { kind: "callout", type } : undefined;
}

/** What a tag shows above its content, as far as its arguments say it. */
export function toTitle(args: PairedTag["args"]): string {
  return namedArgument(args, "title", "heading", "header", "summary", "question") ?? "";
}
