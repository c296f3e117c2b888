import type { BlockLimits } from "./block-limits.ts";
import { forwardFinder } from "./find-closers.ts";
import { readsAsProse } from "./formula-evidence.ts";
import type { NewlineStyle } from "./newline-style.ts";
import type { FormulaRegion } from "./region.ts";
import { decodeTexNewlines } from "./tex-newlines.ts";

/** A pair of delimiters that isn't a single dollar, as it opens and closes. */
interface Delimiters {
  readonly open: string;
  readonly close: string;
  readonly display: boolean;
}

/** Longer ones first: the doubled backslash comes from text that was escaped twice. */
const delimiters: readonly Delimiters[] = [
  { open: "$$", close: "$$", display: true },
  { open: "\\\\(", close: "\\\\)", display: false },
  { open: "\\\\[", close: "\\\\]", display: true },
  { open: "\\(", close: "\\)", display: false },
  { open: "\\[", close: "\\]", display: true },
];

/** Environments that are formulas by themselves, with no delimiters around them. */
const environment =
  /\\begin\{((?:equation|align|alignat|gather|multline|eqnarray|displaymath|math|aligned|gathered|split|cases|[bBpvV]?matrix)\*?)\}/uy;

/** What was found where a formula may begin: one, a delimiter without its other half, or nothing of the kind. */
export type ScannedFormula =
  | { readonly kind: "formula"; readonly region: FormulaRegion }
  | { readonly kind: "unclosed"; readonly open: string; readonly close: string; readonly display: boolean }
  | { readonly kind: "none" };

/** Finds formulas by every delimiter but the single dollar. Asked with ever greater places it is linear in the text. */
export function formulaScanner(text: string, style: NewlineStyle, limits: BlockLimits) {
  const finders = new Map<string, (index: number) => number>();
  const find = (needle: string, index: number): number => {
    const finder = finders.get(needle) ?? forwardFinder(text, needle);
    finders.set(needle, finder);
    return finder(index);
  };

  /** A display formula may hold blank lines, where an author spread it; it never holds prose, a heading or a fence. */
  const holdsFormula = (start: number, end: number, display: boolean): boolean => {
    const inside = text.slice(start, end);
    if (inside.trim() === "") return false;
    const limit = limits.paragraphEnd(start);
    if (limit >= end) return !display || !readsAsProse(decodeTexNewlines(inside, style));
    if (!display) return false;
    const tex = decodeTexNewlines(inside, style);
    return (
      !/\n[ \t]*(?:#{1,6}[ \t]|`{3})/u.test(tex) &&
      !readsAsProse(tex) &&
      !/\n\s*\n\s*\p{Lu}\p{Ll}+ \p{Ll}/u.test(tex)
    );
  };

  const scanEnvironment = (index: number): ScannedFormula => {
    environment.lastIndex = index;
    const name = environment.exec(text)?.[1];
    if (name === undefined) return { kind: "none" };
    const close = `\\end{${name}}`;
    const end = find(close, index) + close.length;
    const isReopened = find(`\\begin{${name}}`, index + 1) < end;
    if (end > text.length || isReopened || !holdsFormula(index, end, true)) return { kind: "none" };
    return {
      kind: "formula",
      region: { kind: "formula", start: index, end, texStart: index, texEnd: end, display: true },
    };
  };

  /** What begins at `index`, which holds a dollar or a backslash; `isLineStart` where only blanks are before it. */
  return (index: number, isLineStart: boolean): ScannedFormula => {
    if (isLineStart && text.startsWith("\\begin{", index)) return scanEnvironment(index);
    const found = delimiters.find(({ open }) => text.startsWith(open, index));
    if (found === undefined) return { kind: "none" };
    const { open, close, display } = found;
    const texStart = index + open.length;
    const texEnd = find(close, texStart);
    const isReopened = open !== close && find(open, texStart) < texEnd;
    if (texEnd < text.length && !isReopened && holdsFormula(texStart, texEnd, display)) {
      const end = texEnd + close.length;
      return { kind: "formula", region: { kind: "formula", start: index, end, texStart, texEnd, display } };
    }
    // A doubled backslash that no other answers is a row end or an escaped backslash.
    return open.startsWith("\\\\") ? { kind: "none" } : { kind: "unclosed", open, close, display };
  };
}
