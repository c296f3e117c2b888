/** Stand for an escaped character and for a code span: punctuation, like the marks they replace. */
export const maskedEscape = "\uE000";
export const maskedCode = "\uE001";

/** Characters that count as punctuation beside emphasis, and as a part of a word: CommonMark 0.31, "Unicode punctuation character". */
const punctuation = String.raw`(?!\*)[\p{P}\p{S}\uE000\uE001]`;
const word = String.raw`[^\s\p{P}\p{S}\uE000\uE001]`;

/**
 * Stars that can only open emphasis (group 1), can only close it (group 2), or can do both (group 3). CommonMark 0.31,
 * "left-flanking" and "right-flanking".
 */
export const starPattern: RegExp = new RegExp(
  // Nearly all characters are no stars: the first condition is the cheapest.
  String.raw`(?=\*)(?:${[
    String.raw`(?:(?<=^|\s)(?=\*{1,2}[^\s*])|(?<=${punctuation})(?=\*{1,2}${word}))(\*{1,2})`,
    String.raw`(?:(?<=[^\s*])(?=\*{1,2}(?:$|\s))|(?<=${word})(?=\*{1,2}${punctuation}))(\*{1,2})`,
    String.raw`(?:(?<=${word})(?=\*{1,2}${word})|(?<=${punctuation})(?=\*{1,2}${punctuation}))(\*{1,2})`,
  ].join("|")})`,
  "gu",
);

/** An underscore that is not inside of a word may be emphasis. */
export const outerUnderscore: RegExp = new RegExp(`(?<!${word})_|_(?!${word})`, "u");

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
