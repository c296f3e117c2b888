/**
 * How an answer writes its newlines: `escaped` where the two characters `\n` are one (the front matter's `answer`),
 * `plain` where it is ordinary text and `\n` is never one. A real newline is one in both.
 */
export type NewlineStyle = "escaped" | "plain";

/** The length of the newline that begins at `index`: 1 or 2, or 0 where none does. */
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
export function skipBlanks(text: string, index: number): number {
  let at = index;
  while (text[at] === " " || text[at] === "\t") at += 1;
  return at;
}

/** The start of the first newline at or after `index`, or the text's end. */
export function lineEnd(text: string, index: number, style: NewlineStyle): number {
  for (let at = index; at < text.length; at += 1) {
    if (newlineLengthAt(text, at, style) > 0) return at;
  }
  return text.length;
}

/** The text with every newline made a real one. */
export function decodeNewlines(text: string, style: NewlineStyle): string {
  return text.replace(style === "escaped" ? /\\n|\r\n?/gu : /\r\n?/gu, "\n");
}
