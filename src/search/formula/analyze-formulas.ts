import type { Formula } from "../../content/answer.ts";
import { hashText } from "../codec/hash-text.ts";
import { countSigns, isSearchable, nodeToTerms } from "./formula-terms.ts";
import { nodeToRenamedTex, nodeToTex } from "./node-to-tex.ts";
import { parseFormula } from "./parse-formula.ts";

/** A formula as the index stores it: once, however it is written. */
export interface AnalyzedFormula {
  /** One way to write it: what a result shows. */
  readonly tex: string;
  /** Its canonical TeX, which identifies it. */
  readonly canonical: string;
  /** See `nodeToRenamedTex`. */
  readonly renamed: string;
  /** See `countSigns`. */
  readonly signs: number;
  /** The hashes of its terms: see `nodeToTerms`. */
  readonly hashes: readonly number[];
}

/** A formula of a document. */
export interface DocumentFormula extends AnalyzedFormula {
  /** Whether it stands on a line of its own there. */
  readonly isDisplay: boolean;
}

/** What belongs to the sentence around a formula. A backslash before it makes it a space. */
const sentencePunctuation = /\s*(?<!\\)[.,;]$/u;

/** Most formulas of one document that are indexed; the richest of 27,000 real answers has 56. */
const maxFormulas = 400;

/** The formulas of an answer that can be searched for, each once. Those that say nothing, such as `x`, are left out. */
export function analyzeFormulas(formulas: readonly Formula[]): DocumentFormula[] {
  const analyzed = new Map<string, DocumentFormula>();
  for (const { tex, display } of formulas.slice(0, maxFormulas)) {
    const node = parseFormula(tex);
    if (node === undefined || !isSearchable(node)) continue;
    const canonical = nodeToTex(node);
    const known = analyzed.get(canonical);
    if (known !== undefined) {
      if (display) analyzed.set(canonical, { ...known, isDisplay: true });
      continue;
    }
    analyzed.set(canonical, {
      tex: tex.trim().replace(sentencePunctuation, ""),
      canonical,
      renamed: nodeToRenamedTex(node),
      signs: countSigns(node),
      hashes: nodeToTerms(node).map(hashText),
      isDisplay: display,
    });
  }
  return [...analyzed.values()];
}
