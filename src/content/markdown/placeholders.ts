/**
 * Placeholders of what has been taken out of a text while it is converted: Unicode noncharacters, which no text contains
 * (`removePlaceholders` replaces them). U+FDD0 and U+FDD1 are those of formulas.
 */
export const pieceStart = "\uFDD2";
export const pieceEnd = "\uFDD3";
export const blockStart = "\uFDD4";
const blockEnd = "\uFDD5";

/** Matches the placeholder of a piece; group 1 is its index. */
export const piecePattern = /\uFDD2(\d+)\uFDD3/gu;

/** Closes the innermost open block. */
export const blockClose = `${blockStart}/${blockEnd}`;

/** Opens the block with this index. */
export function blockOpen(index: number): string {
  return `${blockStart}${index}${blockEnd}`;
}

/** Replaces the characters that placeholders are made of, so that no author can write one. */
export function removePlaceholders(text: string): string {
  return text.replace(/[\uFDD0-\uFDEF]/gu, "\uFFFD");
}
