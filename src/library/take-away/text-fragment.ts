/** Passages up to this long are named by all of their words; longer ones by their first and last. In characters. */
const maxExactLength = 120;

/** Words at either end of a longer passage: enough to be found once in an answer. */
const edgeWords = 5;

/** As the rules for text fragments want it: `-`, `,` and `&` mean something there. */
function encodePart(text: string): string {
  return encodeURIComponent(text).replaceAll("-", "%2D");
}

/**
 * What stands behind `#` to lead to a passage: `:~:text=…` (https://wicg.github.io/scroll-to-text-fragment/).
 * `text` is what is selected, line ends between blocks. Undefined where nothing is.
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
  // Each end must lie within one block.
  const start = first.split(" ").slice(0, edgeWords).join(" ");
  const end = last.split(" ").slice(-edgeWords).join(" ");
  return `:~:text=${encodePart(start)},${encodePart(end)}`;
}
