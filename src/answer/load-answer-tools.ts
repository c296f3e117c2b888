import type { AnswerFeatures } from "./answer-features.ts";
import type { AnswerTools, FormulaRenderer, Highlighter } from "./answer-tools.ts";

async function loadFormulas(chemistry: boolean): Promise<FormulaRenderer> {
  const [{ setFormula }] = await Promise.all([
    import("./formulas.ts"),
    // A server puts the stylesheet into the page's head itself, and plain Node can't import CSS.
    typeof document === "undefined" ? undefined : import("./formulas-style.ts"),
    // Without mhchem most formulas still read; its few are then shown as their source.
    chemistry ? import("./chemistry.ts").catch(() => undefined) : undefined,
  ]);
  return setFormula;
}

async function loadCode(grammars: AnswerFeatures["grammars"]): Promise<Highlighter> {
  const { highlightCode, loadGrammar } = await import("./code.ts");
  await Promise.allSettled(grammars.map(loadGrammar));
  return highlightCode;
}

/**
 * Downloads what an answer with these features is rendered with, and no more. Never rejects: a tool that can't be
 * downloaded is left out, and the answer reads without it.
 */
export async function loadAnswerTools(features: AnswerFeatures): Promise<AnswerTools> {
  const [formulas, code] = await Promise.all([
    features.formulas ? loadFormulas(features.chemistry).catch(() => undefined) : undefined,
    features.grammars.length > 0 ? loadCode(features.grammars).catch(() => undefined) : undefined,
  ]);
  return { ...(formulas && { formulas }), ...(code && { code }) };
}
