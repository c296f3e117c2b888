/** Pairs of tags. */
export interface TagPairs {
  /** Matches an opening tag; flags `gu`. */
  readonly opening: RegExp;
  /** The source of a pattern for the tag that closes an opening one. */
  readonly toClosing: (opening: RegExpMatchArray) => string;
}

/** What comes in place of a pair of tags and what stands between them. */
export type PairReplacer = (opening: RegExpMatchArray, content: string, closing: string) => string;

/**
 * Replaces pairs of tags and what stands between them, from each opening tag to the first one that closes it. Tags that are never
 * closed stay as they are, and many of them take time in proportion to the text: the end is looked for once.
 */
export function replacePairs(text: string, { opening, toClosing }: TagPairs, replace: PairReplacer): string {
  const closings = new Map<string, RegExp | null>();
  const replaced: string[] = [];
  let done = 0;
  for (const match of text.matchAll(opening)) {
    if (match.index < done) continue;
    const source = toClosing(match);
    const known = closings.get(source);
    // There is none behind an earlier one of the same kind.
    if (known === null) continue;
    const closing = known ?? new RegExp(source, "gu");
    const start = match.index + match[0].length;
    closing.lastIndex = start;
    const end = closing.exec(text);
    closings.set(source, end && closing);
    if (end === null) continue;
    replaced.push(text.slice(done, match.index), replace(match, text.slice(start, end.index), end[0]));
    done = closing.lastIndex;
  }
  return replaced.join("") + text.slice(done);
}
