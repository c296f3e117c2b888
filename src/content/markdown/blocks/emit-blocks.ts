import { blockTag, titleTag } from "../escape-unknown-tags.ts";
import { blockStart } from "../placeholders.ts";
import type { ProtectedPieces } from "../protected-pieces.ts";
import type { Blocks } from "./blocks.ts";
import { continuationPrefix, linePrefix } from "./container-prefix.ts";

const placeholder = /\uFDD4(\/|\d+)\uFDD5/u;
const onlyPiece = /^(\uFDD2(\d+)\uFDD3)[ \t]*$/u;

/** The language of the empty code block that stands for a piece while markdown is parsed. */
export const codePlaceholderLanguage = "quire-code-";

/**
 * Writes the placeholders of blocks as elements of HTML on lines of their own, with blank lines around, so that a markdown parser
 * takes what is between them for markdown; and those of code blocks as empty code blocks.
 */
export function emitBlocks(text: string, blocks: Blocks, pieces: ProtectedPieces): string {
  const output: string[] = [];
  for (const line of text.split("\n")) {
    const prefix = linePrefix(line);
    const content = line.slice(prefix.length);
    const code = onlyPiece.exec(content);
    const rest = continuationPrefix(prefix);
    const blank = rest.trimEnd();
    if (code !== null && pieces.get(Number(code[2]))?.kind === "code-block") {
      output.push(`${prefix}\`\`\`${codePlaceholderLanguage}${code[2]}`, `${rest}\`\`\``);
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
    // The markers of list items begin them, so that nothing can stand before.
    if (/^[\s>]*$/u.test(prefix)) output.push(blank);
    // Splitting by a pattern with a group yields text, placeholder, text, placeholder, … text.
    for (const [index, piece] of content.split(placeholder).entries()) {
      if (index % 2 === 0) {
        if (piece.trim() !== "") push(piece.trim());
      } else if (piece === "/") push(`</${blockTag}>`);
      else {
        const block = blocks.get(Number(piece));
        const title = block && "title" in block ? block.title : "";
        push(`<${blockTag} n="${piece}">`);
        if (title !== "") push(`<${titleTag}>${title.replace(/[\n\r]+/gu, " ")}</${titleTag}>`);
      }
    }
  }
  return output.join("\n");
}
