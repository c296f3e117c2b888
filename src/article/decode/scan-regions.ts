import type { Finding } from "../finding.ts";
import { blockLimits } from "./block-limits.ts";
import { tickFinder } from "./find-closers.ts";
import { formulaEvidence, literalEvidence } from "./formula-evidence.ts";
import { closedByBackslash, closedByDollar } from "./mixed-delimiters.ts";
import { type NewlineStyle, newlineLengthAt } from "./newline-style.ts";
import type { Region, SetRegion } from "./region.ts";
import { ambiguousDollar, mixedDelimiters, unbalancedDelimiter, unclosedFence } from "./region-findings.ts";
import { type Dollar, resolveDollars } from "./resolve-dollars.ts";
import { scanFence, skipContainers } from "./scan-fence.ts";
import { formulaScanner } from "./scan-formula.ts";
import { decodeTexNewlines } from "./tex-newlines.ts";

/** Points by which a reading of a dollar must win to go unreported. */
const clearMargin = 3;

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
    const { pairs, literals } = resolveDollars(text, dollars, style);
    for (const pair of pairs) {
      if (pair.margin < clearMargin) findings.push(ambiguousDollar(text, pair));
      if (!pair.isFormula) continue;
      const { open: start, close } = pair;
      found.push({
        kind: "formula",
        start,
        end: close + 1,
        texStart: start + 1,
        texEnd: close,
        display: false,
      });
    }
    const next = new Map(dollars.map(({ at }, index) => [at, dollars[index + 1]?.at ?? end]));
    for (const at of literals) {
      if (literalEvidence(text.slice(Math.max(0, at - 2), at), text.slice(at + 1, at + 8)) >= -1) continue;
      const mixed = closedByBackslash(text, at, next.get(at) ?? end, style);
      if (mixed === undefined) findings.push(unbalancedDelimiter(at, "$", "$"));
      else {
        found.push(mixed);
        findings.push(mixedDelimiters(text, mixed));
      }
    }
    dollars = [];
  };

  /** True where the two dollars at `index` end one inline formula and begin the next: `$a$$b$`. */
  const isBetweenFormulas = (index: number): boolean => {
    const last = dollars.at(-1);
    if (dollars.length % 2 === 0 || last === undefined || last.regionsBefore !== found.length) return false;
    return formulaEvidence(decodeTexNewlines(text.slice(last.at + 1, index), style), "", "") > 0;
  };

  let blockEnd = -1;
  let lineStart = 0;
  let isLineStart = true;
  for (let at = 0; at < text.length; ) {
    if (at > blockEnd) {
      closeBlock(blockEnd);
      blockEnd = limits.blockEnd(at);
    }
    if (at === lineStart) {
      const first = skipContainers(text, at);
      const fence = scanFence(text, first, style);
      if (fence !== undefined) {
        closeBlock(at);
        found.push(fence);
        if (!fence.isClosed) findings.push(unclosedFence(fence.start, fence.marks));
        at = fence.end;
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
    const wasLineStart = isLineStart;
    isLineStart = isLineStart && (char === " " || char === "\t");
    if (char === "`") {
      let length = 1;
      while (text[at + length] === "`") length += 1;
      const close = nextTicks(at);
      if (close !== undefined && close < blockEnd) {
        found.push({ kind: "code-span", start: at, end: close + length, ticks: length });
        at = close + length;
      } else at += length;
      continue;
    }
    if (char !== "$" && char !== "\\") {
      at += 1;
      continue;
    }
    let run = 1;
    if (char === "$") while (text[at + run] === "$") run += 1;
    if (char === "$" && (run === 1 || (run === 2 && isBetweenFormulas(at)))) {
      for (let index = 0; index < run; index += 1)
        dollars.push({ at: at + index, regionsBefore: found.length });
      at += run;
      continue;
    }
    const scanned = run > 2 ? { kind: "none" as const } : scanFormula(at, wasLineStart);
    if (scanned.kind === "formula") {
      found.push(scanned.region);
      at = scanned.region.end;
      continue;
    }
    if (scanned.kind === "unclosed") {
      const mixed = scanned.open === "\\(" ? closedByDollar(text, at, style, limits) : undefined;
      if (mixed !== undefined) {
        found.push(mixed);
        findings.push(mixedDelimiters(text, mixed));
        at = mixed.end;
        continue;
      }
      findings.push(unbalancedDelimiter(at, scanned.open, scanned.close));
      at += scanned.open.length;
      continue;
    }
    // A backslash escapes what follows it, unless that begins a newline: `\\n` is a hard break.
    at += char === "$" ? run : newlineLengthAt(text, at + 1, style) > 0 ? 1 : 2;
  }
  closeBlock(text.length);
  found.sort((one, other) => one.start - other.start);
  return { regions: withProse(found, text.length), findings };
}
