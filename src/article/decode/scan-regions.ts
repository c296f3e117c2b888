import type { Finding } from "../finding.ts";
import { blockLimits } from "./block-limits.ts";
import { tickFinder } from "./find-closers.ts";
import { formulaEvidence, maxInlineLength } from "./formula-evidence.ts";
import { closedByDollar } from "./mixed-delimiters.ts";
import { type NewlineStyle, newlineLengthAt } from "./newline-style.ts";
import type { FenceRegion, Region, SetRegion } from "./region.ts";
import { mixedDelimiters, unbalancedDelimiter, unclosedFence } from "./region-findings.ts";
import type { Dollar } from "./resolve-dollars.ts";
import { scanFence, skipContainers } from "./scan-fence.ts";
import { formulaScanner } from "./scan-formula.ts";
import { settleDollars } from "./settle-dollars.ts";
import { decodeTexNewlines } from "./tex-newlines.ts";

/** An answer cut into its regions, and what was doubtful about the cuts. */
export interface ScannedRegions {
  readonly regions: readonly Region[];
  readonly findings: readonly Finding[];
}

/** Fills the places between regions with prose. */
function withProse(found: readonly SetRegion[], length: number): Region[] {
  const regions: Region[] = [];
  let at = 0;
  for (const region of found) {
    if (region.start > at) regions.push({ kind: "prose", start: at, end: region.start });
    regions.push(region);
    at = region.end;
  }
  if (at < length) regions.push({ kind: "prose", start: at, end: length });
  return regions;
}

/**
 * Cuts an answer into prose, code and formulas, from left to right.
 *
 * What begins first wins: a dollar in code is code's, a backtick in a formula is the formula's. Only single dollars
 * wait until their block ends, since what they are depends on each other. Takes time linear in the text.
 */
export function scanRegions(text: string, style: NewlineStyle): ScannedRegions {
  const limits = blockLimits(text, style);
  const nextTicks = tickFinder(text);
  const scanFormula = formulaScanner(text, style, limits);
  const found: SetRegion[] = [];
  const findings: Finding[] = [];
  let dollars: Dollar[] = [];

  const closeBlock = (end: number) => {
    if (dollars.length === 0) return;
    const settled = settleDollars(text, dollars, end, style);
    for (const formula of settled.formulas) found.push(formula);
    for (const finding of settled.findings) findings.push(finding);
    dollars = [];
  };

  /** True where the two dollars at `index` end one inline formula and begin the next: `$a$$b$`. */
  const isBetweenFormulas = (index: number): boolean => {
    const last = dollars.at(-1);
    if (dollars.length % 2 === 0 || last === undefined || last.regionsBefore !== found.length) return false;
    if (index - last.at > maxInlineLength) return false;
    return formulaEvidence(decodeTexNewlines(text.slice(last.at + 1, index), style), "", "") > 0;
  };

  // Each of these takes what begins at `at`, and says where to go on.

  const takeFence = (fence: FenceRegion): number => {
    closeBlock(fence.start);
    found.push(fence);
    if (!fence.isClosed) findings.push(unclosedFence(fence.start, fence.marks));
    return fence.end;
  };

  const takeBackticks = (at: number, blockEnd: number): number => {
    let ticks = 1;
    while (text[at + ticks] === "`") ticks += 1;
    const close = nextTicks(at);
    if (close === undefined || close >= blockEnd) return at + ticks;
    found.push({ kind: "code-span", start: at, end: close + ticks, ticks });
    return close + ticks;
  };

  const takeFormula = (at: number, isLineStart: boolean): number | undefined => {
    const scanned = scanFormula(at, isLineStart);
    if (scanned.kind === "none") return undefined;
    if (scanned.kind === "formula") {
      found.push(scanned.region);
      return scanned.region.end;
    }
    const mixed = scanned.open === "\\(" ? closedByDollar(text, at, style, limits) : undefined;
    if (mixed === undefined) {
      findings.push(unbalancedDelimiter(at, scanned.open, scanned.close));
      return at + scanned.open.length;
    }
    found.push(mixed);
    findings.push(mixedDelimiters(text, mixed));
    return mixed.end;
  };

  const takeDollars = (at: number): number => {
    let run = 1;
    while (text[at + run] === "$") run += 1;
    if (run > 2) return at + run;
    if (run === 2 && !isBetweenFormulas(at)) return takeFormula(at, false) ?? at + run;
    for (let index = at; index < at + run; index += 1) {
      dollars.push({ at: index, regionsBefore: found.length });
    }
    return at + run;
  };

  // A backslash escapes what follows it, unless that begins a newline: `\\n` is a hard break.
  const takeBackslash = (at: number, isLineStart: boolean): number =>
    takeFormula(at, isLineStart) ?? at + (newlineLengthAt(text, at + 1, style) > 0 ? 1 : 2);

  let blockEnd = -1;
  let lineStart = 0;
  let isLineStart = true;
  for (let at = 0; at < text.length; ) {
    if (at > blockEnd) {
      closeBlock(blockEnd);
      blockEnd = limits.blockEnd(at);
    }
    if (at === lineStart) {
      const fence = scanFence(text, skipContainers(text, at), style);
      if (fence !== undefined) {
        at = takeFence(fence);
        isLineStart = false;
        continue;
      }
    }
    const newline = newlineLengthAt(text, at, style);
    if (newline > 0) {
      at += newline;
      lineStart = at;
      isLineStart = true;
      continue;
    }
    const char = text[at];
    if (char === "`") at = takeBackticks(at, blockEnd);
    else if (char === "$") at = takeDollars(at);
    else if (char === "\\") at = takeBackslash(at, isLineStart);
    else at += 1;
    isLineStart = isLineStart && (char === " " || char === "\t");
  }
  closeBlock(text.length);
  found.sort((one, other) => one.start - other.start);
  return { regions: withProse(found, text.length), findings };
}
