/**
 * How newlines are written in a raw answer: `escaped` if the two characters `\n` are a newline (the `answer` field),
 * `plain` if they are not (the body). Real newlines are newlines in both.
 */
export type NewlineStyle = "escaped" | "plain";

/** The length of the newline at `index`: 1 or 2, or 0 if there is none. */
export function newlineLengthAt(text: string, index: number, style: NewlineStyle): number {
  switch (text[index]) {
    case "\n":
      return 1;
    case "\r":
      return text[index + 1] === "\n" ? 2 : 1;
    case "\\":
      return style === "escaped" && text[index + 1] === "n" ? 2 : 0;
    default:
      return 0;
  }
}

/** The index of the first character at or after `index` that is neither a space nor a tab. */
export function skipSpaces(text: string, index: number): number {
  let pos = index;
  while (text[pos] === " " || text[pos] === "\t") pos += 1;
  return pos;
}

/** The start of the first newline at or after `index`, or the end of the text. */
export function findLineEnd(text: string, index: number, style: NewlineStyle): number {
  for (let pos = index; pos < text.length; pos += 1) {
    if (newlineLengthAt(text, pos, style) > 0) return pos;
  }
  return text.length;
}

/** Replaces every newline by `\n` (U+000A). */
export function decodeNewlines(text: string, style: NewlineStyle): string {
  return text.replace(style === "escaped" ? /\\n|\r\n?/gu : /\r\n?/gu, "\n");
}
