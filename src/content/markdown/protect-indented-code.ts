import { dedent } from "./blocks/container-prefix.ts";
import type { ProtectedPieces } from "./protected-pieces.ts";

/** Lines that give the indented lines below them a meaning: list items, boxes, tabs, definitions, footnotes. */
const indentingLine = /^ {0,3}(?:[-*+]|\d{1,9}[.)]|[!?]{3}\+?|===|:|\[\^[^\]]+\]:)(?:\s|$)/u;
const indentedLine = /^(?: {4}|\t)[ \t]*\S/u;

/**
 * The first and last lines of indented code, ascending: where it surely is code, below a blank line and outside of lists and the like,
 * as far as the last line without indentation tells.
 */
export function findIndentedCode(lines: readonly string[]): (readonly [first: number, last: number])[] {
  const found: [number, number][] = [];
  let isInContainer = false;
  let isAfterBlank = true;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    if (isAfterBlank && !isInContainer && indentedLine.test(line)) {
      let end = index;
      for (let next = index; next < lines.length; next += 1) {
        const text = lines[next] ?? "";
        if (indentedLine.test(text)) end = next;
        else if (text.trim() !== "") break;
      }
      found.push([index, end]);
      index = end;
      isAfterBlank = false;
      continue;
    }
    if (indentingLine.test(line)) isInContainer = true;
    else if (/^\S/u.test(line)) isInContainer = false;
    isAfterBlank = line.trim() === "";
  }
  return found;
}

/** How the first line of indented code names its language in Python-Markdown, where it isn't shown. */
const languageLine = /^(?::::|#!)([a-z][\w+#-]{0,30})[ \t]*$/iu;

/** Replaces indented code by placeholders. */
export function protectIndentedCode(text: string, pieces: ProtectedPieces): string {
  const lines = text.split("\n");
  const output: string[] = [];
  let pos = 0;
  for (const [first, last] of findIndentedCode(lines)) {
    const code = lines.slice(first, last + 1).map((each) => dedent(each, 4));
    const language = languageLine.exec(code[0] ?? "")?.[1];
    output.push(
      ...lines.slice(pos, first),
      pieces.add({
        kind: "code-block",
        code: pieces.restore(code.slice(language === undefined ? 0 : 1).join("\n")),
        language: language?.toLowerCase() ?? "",
        title: "",
        highlightedLines: [],
      }),
    );
    pos = last + 1;
  }
  return [...output, ...lines.slice(pos)].join("\n");
}
