import { blockClose } from "../placeholders.ts";
import type { BlockContext, ConvertedLines } from "./block-context.ts";
import { dedent } from "./container-prefix.ts";
import { isNamedCaption } from "./convert-table-caption.ts";

const definitionLine = /^ {0,3}:[ \t]{1,8}(\S.*)$/u;
/** Lines that can't be a term: other blocks begin so. */
const otherBlock = /^(?:[ \t]|#{1,6}[ \t]|[-*+][ \t]|\d{1,9}[.)][ \t]|[>|<\uFDD4]|:(?!\w)|\[\^?[^\]]+\]:|$)/u;

function isTerm(lines: readonly string[], index: number): boolean {
  const line = lines[index];
  if (line === undefined || otherBlock.test(line)) return false;
  const next = lines[index + 1]?.trim() === "" ? index + 2 : index + 1;
  return definitionLine.test(lines[next] ?? "") && !isNamedCaption(lines[next] ?? "");
}

/** Converts the definition list that begins at a line; undefined if none does. */
export function convertDefinitions(
  lines: readonly string[],
  start: number,
  { blocks }: BlockContext,
  convert: (lines: readonly string[]) => string[],
): ConvertedLines | undefined {
  if (!isTerm(lines, start)) return undefined;
  const output: string[] = [blocks.open({ kind: "definitions" })];
  let index = start;
  while (isTerm(lines, index)) {
    output.push(blocks.open({ kind: "term" }), lines[index] ?? "", blockClose);
    index += 1;
    for (;;) {
      const at = lines[index]?.trim() === "" ? index + 1 : index;
      const first = definitionLine.exec(lines[at] ?? "")?.[1];
      if (first === undefined) break;
      const content = [first];
      index = at + 1;
      while (index < lines.length) {
        const line = lines[index] ?? "";
        const isContinued =
          line.trim() === ""
            ? /^(?: {2,}|\t)/u.test(lines[index + 1] ?? "")
            : /^(?: {2,}|\t)/u.test(line) || content.at(-1) !== "";
        if (!isContinued || definitionLine.test(line) || isTerm(lines, index)) break;
        content.push(dedent(line, 4));
        index += 1;
      }
      output.push(blocks.open({ kind: "definition" }), ...convert(content), blockClose);
    }
    const next = lines[index]?.trim() === "" ? index + 1 : index;
    if (isTerm(lines, next)) index = next;
  }
  return { lines: [...output, blockClose], count: index - start };
}
