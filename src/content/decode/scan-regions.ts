import type { AnswerDiagnostic } from "../answer-diagnostic.ts";
import { createBlockLimits } from "./block-limits.ts";
import { decodeTexNewlines } from "./decode-tex-newlines.ts";
import { createBacktickRunFinder } from "./find-closers.ts";
import { scanFormulaClosedByDollar } from "./mismatched-delimiters.ts";
import { type NewlineStyle, newlineLengthAt } from "./newlines.ts";
import type { Dollar } from "./pair-dollars.ts";
import type { FenceRegion, NonProseRegion, Region } from "./region.ts";
import { mismatchedDelimiters, unbalancedDelimiter, unclosedFence } from "./region-diagnostics.ts";
import { resolveSingleDollars } from "./resolve-single-dollars.ts";
import { scanFence, skipContainers } from "./scan-fence.ts";
import { createFormulaScanner } from "./scan-formula.ts";
import { maxInlineLength, scoreFormula } from "./score-formula.ts";

/** The regions of an answer, and diagnostics about them. */
export interface ScannedRegions {
  readonly regions: readonly Region[];
  readonly diagnostics: readonly AnswerDiagnostic[];
}

/** Fills the gaps between regions with prose. */
function fillGapsWithProse(nonProseRegions: readonly NonProseRegion[], length: number): Region[] {
  const regions: Region[] = [];
  let pos = 0;
  for (const region of nonProseRegions) {
    if (region.start > pos) regions.push({ kind: "prose", start: pos, end: region.start });
    regions.push(region);
    pos = region.end;
  }
  if (pos < length) regions.push({ kind: "prose", start: pos, end: length });
  return regions;
}

/**
 * Splits an answer into prose, code and formulas, from left to right.
 *
 * What begins first wins: a dollar in code belongs to the code, a backtick in a formula to the formula. Single dollars
 * are resolved at the end of their block, since they depend on each other. Takes linear time.
 */
export function scanRegions(text: string, style: NewlineStyle): ScannedRegions {
  const limits = createBlockLimits(text, style);
  const findClosingBackticks = createBacktickRunFinder(text);
  const scanFormula = createFormulaScanner(text, style, limits);
  const nonProseRegions: NonProseRegion[] = [];
  const diagnostics: AnswerDiagnostic[] = [];
  let dollars: Dollar[] = [];

  const closeBlock = (end: number) => {
    if (dollars.length === 0) return;
    const resolved = resolveSingleDollars(text, dollars, end, style);
    for (const formula of resolved.formulas) nonProseRegions.push(formula);
    for (const diagnostic of resolved.diagnostics) diagnostics.push(diagnostic);
    dollars = [];
  };

  /** True if the two dollars at `index` close one inline formula and open the next: `$a$$b$`. */
  const isBetweenFormulas = (index: number): boolean => {
    const last = dollars.at(-1);
    if (dollars.length % 2 === 0 || last === undefined || last.regionsBefore !== nonProseRegions.length)
      return false;
    if (index - last.offset > maxInlineLength) return false;
    return scoreFormula(decodeTexNewlines(text.slice(last.offset + 1, index), style), "", "") > 0;
  };

  // Each of these consumes what begins at `pos` and returns the position after it.

  const consumeFence = (fence: FenceRegion): number => {
    closeBlock(fence.start);
    nonProseRegions.push(fence);
    if (!fence.isClosed) diagnostics.push(unclosedFence(fence.start, fence.marker));
    return fence.end;
  };

  const consumeBackticks = (pos: number, blockEnd: number): number => {
    let backtickCount = 1;
    while (text[pos + backtickCount] === "`") backtickCount += 1;
    const close = findClosingBackticks(pos);
    if (close === undefined || close >= blockEnd) return pos + backtickCount;
    nonProseRegions.push({ kind: "code-span", start: pos, end: close + backtickCount, backtickCount });
    return close + backtickCount;
  };

  const consumeFormula = (pos: number, isLineStart: boolean): number | undefined => {
    const scanned = scanFormula(pos, isLineStart);
    if (scanned.kind === "none") return undefined;
    if (scanned.kind === "formula") {
      nonProseRegions.push(scanned.region);
      return scanned.region.end;
    }
    const mismatched =
      scanned.open === "\\(" ? scanFormulaClosedByDollar(text, pos, style, limits) : undefined;
    if (mismatched === undefined) {
      diagnostics.push(unbalancedDelimiter(pos, scanned.open, scanned.close));
      return pos + scanned.open.length;
    }
    nonProseRegions.push(mismatched);
    diagnostics.push(mismatchedDelimiters(text, mismatched));
    return mismatched.end;
  };

  const consumeDollars = (pos: number): number => {
    let runLength = 1;
    while (text[pos + runLength] === "$") runLength += 1;
    if (runLength > 2) return pos + runLength;
    if (runLength === 2 && !isBetweenFormulas(pos)) return consumeFormula(pos, false) ?? pos + runLength;
    for (let index = pos; index < pos + runLength; index += 1) {
      dollars.push({ offset: index, regionsBefore: nonProseRegions.length });
    }
    return pos + runLength;
  };

  // A backslash escapes the next character, unless a newline follows: `\\n` is a hard line break.
  const consumeBackslash = (pos: number, isLineStart: boolean): number =>
    consumeFormula(pos, isLineStart) ?? pos + (newlineLengthAt(text, pos + 1, style) > 0 ? 1 : 2);

  let blockEnd = -1;
  let lineStart = 0;
  let isLineStart = true;
  for (let pos = 0; pos < text.length; ) {
    if (pos > blockEnd) {
      closeBlock(blockEnd);
      blockEnd = limits.blockEnd(pos);
    }
    if (pos === lineStart) {
      const fence = scanFence(text, skipContainers(text, pos), style);
      if (fence !== undefined) {
        pos = consumeFence(fence);
        isLineStart = false;
        continue;
      }
    }
    const newline = newlineLengthAt(text, pos, style);
    if (newline > 0) {
      pos += newline;
      lineStart = pos;
      isLineStart = true;
      continue;
    }
    const char = text[pos];
    if (char === "`") pos = consumeBackticks(pos, blockEnd);
    else if (char === "$") pos = consumeDollars(pos);
    else if (char === "\\") pos = consumeBackslash(pos, isLineStart);
    else pos += 1;
    isLineStart = isLineStart && (char === " " || char === "\t");
  }
  closeBlock(text.length);
  nonProseRegions.sort((one, other) => one.start - other.start);
  return { regions: fillGapsWithProse(nonProseRegions, text.length), diagnostics };
}
