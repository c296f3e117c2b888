import { type Formula, formulaClose, formulaOpen } from "../answer.ts";
import { type Finding, warning } from "../finding.ts";
import { decodeCodeNewlines } from "./code-newlines.ts";
import { toLostFence } from "./lost-fence.ts";
import { decodeNewlines, type NewlineStyle } from "./newline-style.ts";
import type { CodeSpanRegion, FenceRegion, FormulaRegion, Region } from "./region.ts";
import { repairTex } from "./repair-tex.ts";
import { decodeTexNewlines } from "./tex-newlines.ts";

/** Markdown with its formulas lifted out, and where in the answer as written each of them begins. */
export interface WrittenMarkdown {
  readonly markdown: string;
  readonly formulas: readonly Formula[];
  readonly formulaOffsets: readonly number[];
  readonly hasCode: boolean;
  readonly findings: readonly Finding[];
}

/** A list item's mark at the start of a line, with what is before it. */
const itemMark = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?=\S)/u;

/** A quote's marks at the start of a line. */
const quoteMarks = /^(?:[ \t]*>)+/u;

/** A formula's lines without the marks of the quote it stands in, as deep as `marks` are. */
function withoutQuoteMarks(tex: string, marks: string): string {
  const depth = marks.replace(/[ \t]/gu, "").length;
  return tex.replace(new RegExp(`(?<=\\n)(?:[ \\t]*>){1,${depth}}`, "gu"), "");
}

/** Longest line whose start is looked at for a list's marks, in UTF-16 units. */
const maxMarkLength = 80;

/** Writes an answer's regions as markdown in which newlines are real and each formula is a placeholder. */
export function writeMarkdown(
  text: string,
  regions: readonly Region[],
  style: NewlineStyle,
): WrittenMarkdown {
  const pieces: string[] = [];
  const formulas: Formula[] = [];
  const formulaOffsets: number[] = [];
  const findings: Finding[] = [];
  let hasCode = false;
  // What is written of the current line, and how far the text of the list item it may belong to is set in.
  let line = "";
  let itemIndent = 0;
  let isAfterBlank = false;

  const write = (piece: string) => {
    pieces.push(piece);
    const lastBreak = piece.lastIndexOf("\n");
    if (lastBreak < 0) {
      if (line.length < maxMarkLength) line += piece.slice(0, maxMarkLength);
      return;
    }
    for (const ended of `${line}${piece.slice(0, lastBreak)}`.split("\n")) endLine(ended);
    line = piece.slice(lastBreak + 1, lastBreak + 1 + maxMarkLength);
  };

  const endLine = (ended: string) => {
    const mark = itemMark.exec(ended.slice(0, maxMarkLength))?.[0];
    if (mark !== undefined) itemIndent = mark.length;
    else if (isAfterBlank && /^\S/u.test(ended)) itemIndent = 0;
    isAfterBlank = ended.trim() === "";
  };

  const writeFormula = ({ start, end, texStart, texEnd, display }: FormulaRegion) => {
    const decoded = decodeTexNewlines(text.slice(texStart, texEnd), style);
    const quoted = quoteMarks.exec(line)?.[0];
    const unquoted = quoted === undefined ? decoded : withoutQuoteMarks(decoded, quoted);
    const { tex, repairs } = repairTex(unquoted.trim(), display);
    for (const repair of repairs) {
      findings.push(warning({ rule: "repaired-formula", offset: start, length: end - start, ...repair }));
    }
    // A formula set in by less than its list item's text would end the list.
    const isShallow = display && line !== "" && line.trim() === "" && line.length < itemIndent;
    if (isShallow) write(" ".repeat(itemIndent - line.length));
    write(`${formulaOpen}${formulas.length}${formulaClose}`);
    formulas.push({ tex, display });
    formulaOffsets.push(start);
  };

  const writeFence = ({ start, end, marks, language, codeStart, codeEnd, isNested }: FenceRegion) => {
    hasCode = true;
    // Two more marks than the fences within: a lesson on markdown may show a longer one, hardly two longer.
    const longer = isNested ? marks[0]?.repeat(2) : "";
    const opening = decodeNewlines(text.slice(start, codeStart), style);
    const closing = text.slice(codeEnd, end);
    write(
      `${longer}${opening}${decodeCodeNewlines(text.slice(codeStart, codeEnd), language, style)}${closing}${longer}`,
    );
  };

  const writeCodeSpan = ({ start, end, ticks }: CodeSpanRegion) => {
    hasCode = true;
    const inside = text.slice(start + ticks, end - ticks);
    const lost = ticks === 1 ? toLostFence(inside, style) : undefined;
    if (lost === undefined) {
      write(text.slice(start, end).replace(/\r\n?/gu, "\n"));
      return;
    }
    const mark = itemMark.exec(`${line}x`)?.[0];
    const isAlone = line.trim() === "" || mark === line;
    const indent = mark === undefined && isAlone ? line : " ".repeat(mark?.length ?? itemIndent);
    const marks = lost.code.includes("```") ? "~~~~" : "```";
    const lines = [`${marks}${lost.language}`, ...lost.code.split("\n"), marks];
    write(`${isAlone ? "" : `\n\n${indent}`}${lines.join(`\n${indent}`)}`);
    const behind = text.slice(end, end + 2);
    if (behind !== "" && !/^(?:\\n|[\r\n])/u.test(behind)) write(`\n\n${indent}`);
    findings.push(
      warning({
        rule: "lost-fence",
        offset: start,
        length: end - start,
        reason: "a multi-line code block is written between single backticks; it is read as a code block",
        hint: "Add a line with three backticks before and after the code.",
      }),
    );
  };

  for (const region of regions) {
    switch (region.kind) {
      case "prose":
        write(decodeNewlines(text.slice(region.start, region.end), style));
        break;
      case "code-span":
        writeCodeSpan(region);
        break;
      case "fence":
        writeFence(region);
        break;
      case "formula":
        writeFormula(region);
        break;
    }
  }
  return { markdown: pieces.join(""), formulas, formulaOffsets, hasCode, findings };
}
