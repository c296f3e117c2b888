import type { ConvertedLines } from "./block-context.ts";

const caption = /^ {0,3}:[ \t]+(\S.*)$/u;
const tableRow = /^ {0,3}\|/u;

/** True for the caption of a table that Quarto refers to: `: Prices {#tbl-prices}`. */
export function isNamedCaption(line: string): boolean {
  return line.includes("{#tbl-") && caption.test(line);
}

/**
 * The caption of Pandoc below a table, or above one if it has a name, as a paragraph of its own; undefined for any other line.
 * Anywhere else such a line is a definition, or text.
 */
export function convertTableCaption(lines: readonly string[], index: number): ConvertedLines | undefined {
  const text = caption.exec(lines[index] ?? "")?.[1];
  if (text === undefined) return undefined;
  const above = lines[index - 1]?.trim() === "" ? lines[index - 2] : lines[index - 1];
  const below = lines[index + 1]?.trim() === "" ? lines[index + 2] : lines[index + 1];
  const isBelow = tableRow.test(above ?? "");
  const isAbove = isNamedCaption(lines[index] ?? "") && tableRow.test(below ?? "");
  return isBelow || isAbove ? { lines: ["", text, ""], count: 1 } : undefined;
}
