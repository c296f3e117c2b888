import { addEllipsis } from "./add-ellipsis.ts";

/** Characters as readers count them: a flag or a letter with its accents is one. */
const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** The longest beginning of a text without its last, incomplete character. */
function cutBetweenCharacters(text: string, maxLength: number): string {
  // The character at the cut may be longer than the limit allows: it has to be seen whole.
  const longestCharacter = 64;
  let end = 0;
  for (const { index, segment } of segmenter.segment(text.slice(0, maxLength + longestCharacter))) {
    if (index + segment.length > maxLength) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}

/**
 * Truncates text after a word; the result, with its ellipsis, has at most `maxLength` UTF-16 code units. No character is
 * cut in two, and no punctuation precedes the ellipsis.
 */
export function truncate(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const lastSpace = text.lastIndexOf(" ", maxLength - 1);
  const clipped =
    lastSpace > maxLength / 2 ? text.slice(0, lastSpace) : cutBetweenCharacters(text, maxLength - 1);
  return addEllipsis(clipped);
}
