import type { BlockLimits } from "./block-limits.ts";
import { decodeTexNewlines } from "./decode-tex-newlines.ts";
import { createForwardFinder } from "./find-closers.ts";
import type { NewlineStyle } from "./newlines.ts";
import type { FormulaRegion } from "./region.ts";
import { looksLikeProse } from "./score-formula.ts";

/** A pair of delimiters other than single dollars. */
interface Delimiters {
  readonly open: string;
  readonly close: string;
  readonly display: boolean;
}

/** Longer ones first: doubled backslashes come from text that was escaped twice. */
const delimiters: readonly Delimiters[] = [
  { open: "$$", close: "$$", display: true },
  { open: "\\\\(", close: "\\\\)", display: false },
  { open: "\\\\[", close: "\\\\]", display: true },
  { open: "\\(", close: "\\)", display: false },
  { open: "\\[", close: "\\]", display: true },
];

/** Environments that are formulas without delimiters around them. */
const environmentPattern =
  /\\begin\{((?:equation|align|alignat|gather|multline|eqnarray|displaymath|math|aligned|gathered|split|cases|[bBpvV]?matrix)\*?)\}/uy;

/** What only formulas contain: commands, scripts, operators, digits. */
const mathPattern = /[\\^_=+<>{}|*/\d]/u;

/**
 * True for words between escaped brackets, which markdown writes like TeX's delimiters: `\[sic\]`, `\(see below\)`. A
 * single word in parentheses is a name of geometry: `\(ABC\)`.
 */
function isEscapedText(open: string, content: string): boolean {
  if (mathPattern.test(content)) return false;
  const words = content.match(/\p{L}{3,}/gu)?.length ?? 0;
  return (open === "\\[" && words >= 1) || (open === "\\(" && words >= 2);
}

/** The result of scanning for a formula: one, an opening delimiter without its counterpart, or nothing. */
export type ScannedFormula =
  | { readonly kind: "formula"; readonly region: FormulaRegion }
  | { readonly kind: "unclosed"; readonly open: string; readonly close: string; readonly display: boolean }
  | { readonly kind: "none" };

/** Scans for formulas with any delimiter but single dollars. Called with ascending indexes it takes linear time in total. */
export function createFormulaScanner(text: string, style: NewlineStyle, limits: BlockLimits) {
  const finders = new Map<string, (index: number) => number>();
  const find = (needle: string, index: number): number => {
    const finder = finders.get(needle) ?? createForwardFinder(text, needle);
    finders.set(needle, finder);
    return finder(index);
  };

  /** A display formula may contain blank lines, but never prose, a heading or a fence. */
  const isFormulaContent = (start: number, end: number, display: boolean): boolean => {
    const content = text.slice(start, end);
    if (content.trim() === "") return false;
    const limit = limits.paragraphEnd(start);
    if (limit >= end) return !display || !looksLikeProse(decodeTexNewlines(content, style));
    if (!display) return false;
    const tex = decodeTexNewlines(content, style);
    return (
      !/\n[ \t]*(?:#{1,6}[ \t]|`{3})/u.test(tex) &&
      !looksLikeProse(tex) &&
      !/\n\s*\n\s*\p{Lu}\p{Ll}+ \p{Ll}/u.test(tex)
    );
  };

  const scanEnvironment = (index: number): ScannedFormula => {
    environmentPattern.lastIndex = index;
    const name = environmentPattern.exec(text)?.[1];
    if (name === undefined) return { kind: "none" };
    const close = `\\end{${name}}`;
    const end = find(close, index) + close.length;
    const isReopened = find(`\\begin{${name}}`, index + 1) < end;
    if (end > text.length || isReopened || !isFormulaContent(index, end, true)) return { kind: "none" };
    return {
      kind: "formula",
      region: { kind: "formula", start: index, end, texStart: index, texEnd: end, display: true },
    };
  };

  /** Scans at `index`, where there is a dollar or a backslash; `isLineStart` is true if only spaces precede it. */
  return (index: number, isLineStart: boolean): ScannedFormula => {
    if (isLineStart && text.startsWith("\\begin{", index)) return scanEnvironment(index);
    const matching = delimiters.find(({ open }) => text.startsWith(open, index));
    if (matching === undefined) return { kind: "none" };
    const { open, close, display } = matching;
    const texStart = index + open.length;
    const texEnd = find(close, texStart);
    const isReopened = open !== close && find(open, texStart) < texEnd;
    const isClosed = texEnd < text.length && !isReopened;
    if (isClosed && isEscapedText(open, text.slice(texStart, texEnd))) return { kind: "none" };
    if (isClosed && isFormulaContent(texStart, texEnd, display)) {
      const end = texEnd + close.length;
      return { kind: "formula", region: { kind: "formula", start: index, end, texStart, texEnd, display } };
    }
    // Escaped brackets of a task or of a link by name: `- \[x] done`, `\[\[tea]]`.
    const isDoubled = text.startsWith(open, texStart) || text.startsWith(open, index - open.length);
    if (open === "\\[" && (isDoubled || /^[ xX]\](?=\s|$)/u.test(text.slice(texStart, texStart + 3))))
      return { kind: "none" };
    // A doubled backslash without a counterpart is the end of a row or an escaped backslash.
    return open.startsWith("\\\\") ? { kind: "none" } : { kind: "unclosed", open, close, display };
  };
}
