/** Passages up to this length are quoted in full, longer ones by their first and last words. In characters. */
const maxExactLength = 120;

/** Number of words at either end of a longer passage: enough to be unique in an answer. */
const edgeWords = 5;

/** Encodes text as the spec for text fragments requires: `-`, `,` and `&` have a meaning there. */
function encodePart(text: string): string {
  return encodeURIComponent(text).replaceAll("-", "%2D");
}

/**
 * The URL fragment that links to a passage: `:~:text=…` (https://wicg.github.io/scroll-to-text-fragment/). `text` is
 * the selected text, with line breaks between blocks. Undefined if it is empty.
 */
export function textToFragment(text: string): string | undefined {
  const lines = text
    .split(/\n+/u)
    .map((line) => line.replace(/\s+/gu, " ").trim())
    .filter((line) => line !== "");
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return undefined;
  if (lines.length === 1 && first.length <= maxExactLength) return `:~:text=${encodePart(first)}`;
  // Each end has to be within one block.
  const start = first.split(" ").slice(0, edgeWords).join(" ");
  const end = last.split(" ").slice(-edgeWords).join(" ");
  return `:~:text=${encodePart(start)},${encodePart(end)}`;
}

/** An offset in a text, moved to the start or end of the word that it is within; browsers find only whole words. */
export function toWordBoundary(text: string, offset: number, side: "start" | "end"): number {
  const words = new Intl.Segmenter(undefined, { granularity: "word" }).segment(text);
  const segment = words.containing(side === "start" ? offset : offset - 1);
  if (segment?.isWordLike !== true) return offset;
  return side === "start" ? segment.index : segment.index + segment.segment.length;
}

/** Extends a range to whole words, as far as it begins or ends within a text. */
export function extendToWords(range: Range): void {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (startContainer instanceof Text)
    range.setStart(startContainer, toWordBoundary(startContainer.data, startOffset, "start"));
  if (endContainer instanceof Text)
    range.setEnd(endContainer, toWordBoundary(endContainer.data, endOffset, "end"));
}
