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
