import type { AnswerFeatures } from "./answer-features.ts";
import type { AnswerTools, Highlighter } from "./answer-tools.ts";
import { languageToGrammar } from "./code/code-languages.ts";

function logMissing(error: unknown): undefined {
  console.warn("A tool that renders answers can't be loaded.", error);
}

type FormulaTools = Pick<AnswerTools, "formulas" | "texToText">;

async function loadFormulaTools(chemistry: boolean): Promise<FormulaTools> {
  const [{ renderFormula }, { texToUnicode }] = await Promise.all([
    import("./formula/render-formula.ts"),
    import("../../../../content/text/tex-to-unicode.ts"),
    import("./formula/katex-styles.ts"),
    // Without mhchem only the few chemical formulas are shown as their source.
    chemistry ? import("./formula/katex-mhchem.ts").catch(logMissing) : undefined,
  ]);
  return { formulas: renderFormula, texToText: texToUnicode };
}

/** Undefined if none of the languages has a grammar. */
async function loadHighlighter(languages: readonly string[]): Promise<Highlighter | undefined> {
  const grammars = new Set(languages.flatMap((language) => languageToGrammar(language) ?? []));
  if (grammars.size === 0) return undefined;
  const { highlightCode, loadGrammar } = await import("./code/highlight-code.ts");
  await Promise.all([...grammars].map((grammar) => loadGrammar(grammar).catch(logMissing)));
  return highlightCode;
}

/**
 * Loads only the code that rendering an answer with these features needs. Never rejects: a tool that fails to load is
 * left out, and the answer is readable without it.
 */
export async function loadAnswerTools(features: AnswerFeatures): Promise<AnswerTools> {
  const [formulas, code] = await Promise.all([
    features.formulas ? loadFormulaTools(features.chemistry).catch(logMissing) : undefined,
    loadHighlighter(features.codeLanguages).catch(logMissing),
  ]);
  return { ...formulas, ...(code && { code }) };
}
