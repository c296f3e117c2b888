/**
 * Quotes, tables, thematic breaks, underlines of headings, empty list items, and headings with marks at their end: no line with it is
 * simple.
 */
export const unsupportedLine =
  /^[ \t]*(?:[=>|]|[-*_+:](?:[ \t]*[-*_+:|])+[ \t]*$|[-*+][ \t]*$|\d{1,9}[.)][ \t]*$|#{1,6}(?:[ \t].*#)?[ \t]*$)/su;

/**
 * Character references, links, pictures, notes, tasks, tags, autolinks, tables, strikethrough, and code spans with backticks in them:
 * no text with it is simple.
 */
export const unsupportedInline =
  /[\uE000\uE001]|&(?:#|[A-Za-z][A-Za-z0-9]*;)|\][([:]|\[\^|\[[ x]\]|!\[|<[a-z/!?]|~~|``|\|[ \t]*:?-|-:?[ \t]*\||https?:|www\.|@/iu;

/** Stand for an escaped character and for a code span: punctuation, like the marks they replace. */
export const maskedEscape = "\uE000";
export const maskedCode = "\uE001";

/** A punctuation character that is not a star: CommonMark 0.31, "Unicode punctuation character". */
const punctuation = "(?!\\*)[\\p{P}\\p{S}\\uE000\\uE001]";
/** A character of a word: neither punctuation nor whitespace. */
const word = "[^\\s\\p{P}\\p{S}\\uE000\\uE001]";

/**
 * Stars that can only open emphasis (group 1), can only close it (group 2), or can do both (group 3). CommonMark 0.31,
 * "left-flanking" and "right-flanking". Pure, like the pattern below: bundlers leave out what isn't used.
 */
export const starPattern: RegExp = /* @__PURE__ */ new RegExp(
  // Nearly all characters are not stars: the first condition is the cheapest.
  `(?=\\*)(?:(?:(?<=^|\\s)(?=\\*{1,2}[^\\s*])|(?<=${punctuation})(?=\\*{1,2}${word}))(\\*{1,2})|` +
    `(?:(?<=[^\\s*])(?=\\*{1,2}(?:$|\\s))|(?<=${word})(?=\\*{1,2}${punctuation}))(\\*{1,2})|` +
    `(?:(?<=${word})(?=\\*{1,2}${word})|(?<=${punctuation})(?=\\*{1,2}${punctuation}))(\\*{1,2}))`,
  "gu",
);

/** An underscore that is not inside of a word may be emphasis. */
export const outerUnderscore: RegExp = /* @__PURE__ */ new RegExp(`(?<!${word})_|_(?!${word})`, "u");

/** A code span's content without the one space on either side that CommonMark ignores. */
function stripPadding(code: string): string {
  return /^ .* $/su.test(code) && code.trim() !== "" ? code.slice(1, -1) : code;
}

/** Replaces each code span by `maskedCode`, and adds its content to `codes`. Undefined unless each is within a line. */
export function maskCode(text: string, codes: string[]): string | undefined {
  const masked = text.replace(/`([^`\n]*)`/gu, (_, code: string) => {
    codes.push(stripPadding(code));
    return maskedCode;
  });
  return masked.includes("`") ? undefined : masked;
}
