/**
 * Marks for what has been taken out of a text while it is converted: Unicode noncharacters, which no text contains
 * (`removeMarkers` replaces them). U+FDD0 and U+FDD1 are those of formulas.
 */
export const atomStart = "\uFDD2";
export const atomEnd = "\uFDD3";
export const blockStart = "\uFDD4";
const blockEnd = "\uFDD5";

/** Matches the mark of an atom; group 1 is its index. */
export const atomPattern = /\uFDD2(\d+)\uFDD3/gu;

/** Closes the innermost open block. */
export const blockClose = `${blockStart}/${blockEnd}`;

/** Opens the block with this index. */
export function blockOpen(index: number): string {
  return `${blockStart}${index}${blockEnd}`;
}

/** Replaces the characters that marks are made of, so that no author can write one. */
export function removeMarkers(text: string): string {
  return text.replace(/[\uFDD0-\uFDEF]/gu, "\uFFFD");
}
