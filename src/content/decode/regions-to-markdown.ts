import { type Formula, formulaPlaceholderEnd, formulaPlaceholderStart } from "../answer.ts";
import { type AnswerDiagnostic, createWarning } from "../answer-diagnostic.ts";
import { decodeCodeNewlines } from "./decode-code-newlines.ts";
import { decodeTexNewlines } from "./decode-tex-newlines.ts";
import { decodeNewlines, type NewlineStyle } from "./newlines.ts";
import { parseMalformedFence } from "./parse-malformed-fence.ts";
import type { CodeSpanRegion, FenceRegion, FormulaRegion, Region } from "./region.ts";
import { repairTex } from "./repair-tex.ts";

/** Markdown with its formulas extracted, and their offsets in the raw answer. */
export interface ExtractedMarkdown {
  readonly markdown: string;
  readonly formulas: readonly Formula[];
  readonly formulaOffsets: readonly number[];
  readonly hasCodeBlocks: boolean;
  readonly diagnostics: readonly AnswerDiagnostic[];
}

/** A list item marker at the start of a line, including indentation. */
const listItemMarker = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?=\S)/u;

/** Blockquote markers at the start of a line. */
const blockquoteMarkers = /^(?:[ \t]*>)+/u;

/** Removes blockquote markers from a formula's lines, as many levels as `markers` has. */
function stripBlockquoteMarkers(tex: string, markers: string): string {
  const depth = markers.replace(/[ \t]/gu, "").length;
  return tex.replace(new RegExp(`(?<=\\n)(?:[ \\t]*>){1,${depth}}`, "gu"), "");
}

/** Sets apart what stands right behind the language of code, `rust,ignore`: markdown would take it for a part of it. */
function separateLanguage(opening: string, language: string): string {
  const [, marker = "", written = ""] = /^([`~]+[ \t]*)(\S*)/u.exec(opening) ?? [];
  if (written === language || language === "" || written.startsWith("{")) return opening;
  const end = marker.length + language.length;
  return `${opening.slice(0, end)} ${opening.slice(end)}`;
}

/** How much of a line's start is searched for a list item marker, in UTF-16 code units. */
const maxMarkerLength = 80;

/** Serializes an answer's regions as markdown with real newlines and a placeholder for each formula. */
export function regionsToMarkdown(
  text: string,
  regions: readonly Region[],
  style: NewlineStyle,
): ExtractedMarkdown {
  const output: string[] = [];
  const formulas: Formula[] = [];
  const formulaOffsets: number[] = [];
  const diagnostics: AnswerDiagnostic[] = [];
  let hasCodeBlocks = false;
  // The output of the current line so far, and the indentation of the list item that it may belong to.
  let line = "";
  let listItemIndent = 0;
  let isAfterBlankLine = false;

  const write = (piece: string) => {
    output.push(piece);
    const lastBreak = piece.lastIndexOf("\n");
    if (lastBreak < 0) {
      if (line.length < maxMarkerLength) line += piece.slice(0, maxMarkerLength);
      return;
    }
    for (const ended of `${line}${piece.slice(0, lastBreak)}`.split("\n")) endLine(ended);
    line = piece.slice(lastBreak + 1, lastBreak + 1 + maxMarkerLength);
  };

  const endLine = (ended: string) => {
    const marker = listItemMarker.exec(ended.slice(0, maxMarkerLength))?.[0];
    if (marker !== undefined) listItemIndent = marker.length;
    else if (isAfterBlankLine && /^\S/u.test(ended)) listItemIndent = 0;
    isAfterBlankLine = ended.trim() === "";
  };

  const writeFormula = ({ start, end, texStart, texEnd, display }: FormulaRegion) => {
    const decoded = decodeTexNewlines(text.slice(texStart, texEnd), style);
    const quotePrefix = blockquoteMarkers.exec(line)?.[0];
    const unquoted = quotePrefix === undefined ? decoded : stripBlockquoteMarkers(decoded, quotePrefix);
    const { tex, repairs } = repairTex(unquoted.trim(), display);
    for (const repair of repairs) {
      diagnostics.push(
        createWarning({ rule: "repaired-formula", offset: start, length: end - start, ...repair }),
      );
    }
    // A formula that is indented less than its list item's text would end the list.
    const isUnderIndented = display && line !== "" && line.trim() === "" && line.length < listItemIndent;
    if (isUnderIndented) write(" ".repeat(listItemIndent - line.length));
    write(`${formulaPlaceholderStart}${formulas.length}${formulaPlaceholderEnd}`);
    formulas.push({ tex, display });
    formulaOffsets.push(start);
  };

  const writeFence = ({ start, end, marker, language, codeStart, codeEnd, isNested }: FenceRegion) => {
    hasCodeBlocks = true;
    // Two more characters than the inner fences: an inner fence that is longer by two is unlikely.
    const extraMarkers = isNested ? marker[0]?.repeat(2) : "";
    const opening = separateLanguage(decodeNewlines(text.slice(start, codeStart), style), language);
    const closing = text.slice(codeEnd, end);
    write(
      `${extraMarkers}${opening}${decodeCodeNewlines(text.slice(codeStart, codeEnd), language, style)}${closing}${extraMarkers}`,
    );
  };

  const writeCodeSpan = ({ start, end, backtickCount }: CodeSpanRegion) => {
    const content = text.slice(start + backtickCount, end - backtickCount);
    const malformedFence = backtickCount === 1 ? parseMalformedFence(content, style) : undefined;
    if (malformedFence === undefined) {
      write(text.slice(start, end).replace(/\r\n?/gu, "\n"));
      return;
    }
    hasCodeBlocks = true;
    const marker = listItemMarker.exec(`${line}x`)?.[0];
    const isOnOwnLine = line.trim() === "" || marker === line;
    const indent = marker === undefined && isOnOwnLine ? line : " ".repeat(marker?.length ?? listItemIndent);
    const fence = malformedFence.code.includes("```") ? "~~~~" : "```";
    const lines = [`${fence}${malformedFence.language}`, ...malformedFence.code.split("\n"), fence];
    write(`${isOnOwnLine ? "" : `\n\n${indent}`}${lines.join(`\n${indent}`)}`);
    const following = text.slice(end, end + 2);
    if (following !== "" && !/^(?:\\n|[\r\n])/u.test(following)) write(`\n\n${indent}`);
    diagnostics.push(
      createWarning({
        rule: "malformed-fence",
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
  return { markdown: output.join(""), formulas, formulaOffsets, hasCodeBlocks, diagnostics };
}
