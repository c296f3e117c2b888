import type { Atoms } from "../atoms.ts";
import { blockTag, titleTag } from "../escape-unknown-tags.ts";
import { blockStart } from "../markers.ts";
import type { Blocks } from "./blocks.ts";
import { continuationPrefix, linePrefix } from "./container-prefix.ts";

const marker = /\uFDD4(\/|\d+)\uFDD5/u;
const onlyAtom = /^(\uFDD2(\d+)\uFDD3)[ \t]*$/u;

/** The language of the empty code block that stands for an atom while markdown is parsed. */
export const codeAtomLanguage = "quire-code-";

/**
 * Writes the marks of blocks as elements of HTML on lines of their own, with blank lines around, so that a markdown parser
 * takes what is between them for markdown; and the marks of code blocks as empty code blocks.
 */
export function emitBlocks(text: string, blocks: Blocks, atoms: Atoms): string {
  const output: string[] = [];
  for (const line of text.split("\n")) {
    const prefix = linePrefix(line);
    const content = line.slice(prefix.length);
    const code = onlyAtom.exec(content);
    const rest = continuationPrefix(prefix);
    const blank = rest.trimEnd();
    if (code !== null && atoms.get(Number(code[2]))?.kind === "code-block") {
      output.push(`${prefix}\`\`\`${codeAtomLanguage}${code[2]}`, `${rest}\`\`\``);
      continue;
    }
    if (!line.includes(blockStart)) {
      output.push(line);
      continue;
    }
    let isFirst = true;
    const push = (piece: string): void => {
      output.push((isFirst ? prefix : rest) + piece, blank);
      isFirst = false;
    };
    if (prefix.trim() === "") output.push(blank);
    // Splitting by a pattern with a group yields text, mark, text, mark, … text.
    for (const [index, piece] of content.split(marker).entries()) {
      if (index % 2 === 0) {
        if (piece.trim() !== "") push(piece.trim());
      } else if (piece === "/") push(`</${blockTag}>`);
      else {
        const title = blocks.get(Number(piece))?.title ?? "";
        push(`<${blockTag} n="${piece}">`);
        if (title !== "") push(`<${titleTag}>${title.replace(/[\n\r]+/gu, " ")}</${titleTag}>`);
      }
    }
  }
  return output.join("\n");
}
