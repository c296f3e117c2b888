const fenceLines = /^[ \t>]*(?:`{3,}|~{3,}).*$/gmu;

/** Dashes below the head of a table or around a section, underlines of headings. */
const ruleLines = /^[ \t>]*[|:=*_-][|:=*_ \t-]*$/gmu;

const lineMarkers = /^(?:[ \t]*>)*[ \t]*(?:#{1,6}[ \t]+|[-*+][ \t]+|\d{1,9}[.)][ \t]+)?/gmu;

/** Group 1: the text of a link or picture. */
const links = /!?\[([^\]]*)\](?:\([^)\s]*(?:[ \t][^)]*)?\)|\[[^\]]*\])/gu;

/** Marks of emphasis and code; an underscore within a word is part of it. */
const inlineMarks = /(?<!\\)(?:\*+|~~|`+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}]))/gu;

const escapes = /\\([!-/:-@[-`{-~])/gu;

/**
 * The text of a block of markdown without its marks. An approximation, for a line of text in a browser that would have to
 * load the parser first: marks that stand for themselves may be missing.
 */
export function stripMarkdown(block: string): string {
  return block
    .replace(fenceLines, "")
    .replace(ruleLines, "")
    .replace(lineMarkers, "")
    .replace(links, "$1")
    .replace(/\|/gu, " ")
    .replace(inlineMarks, "")
    .replace(escapes, "$1");
}
