import type { ElementContent, RootContent } from "hast";
import { createLowlight } from "lowlight";
import type { Highlighter } from "./answer-tools.ts";
import { grammarImports } from "./grammars.ts";
import { type Grammar, languageToGrammar } from "./languages.ts";

const lowlight = createLowlight();

/** Downloads and registers one grammar, once. Rejects where it can't be downloaded. */
export async function loadGrammar(grammar: Grammar): Promise<void> {
  if (lowlight.registered(grammar)) return;
  lowlight.register(grammar, (await grammarImports[grammar]()).default);
}

function isShown(node: RootContent): node is ElementContent {
  return node.type === "element" || node.type === "text";
}

/** Colours code with the grammars registered so far. A grammar that fails on some code leaves it uncoloured. */
export const highlightCode: Highlighter = (source, language) => {
  const grammar = languageToGrammar(language);
  if (grammar === undefined || !lowlight.registered(grammar)) return undefined;
  try {
    return lowlight.highlight(grammar, source).children.filter(isShown);
  } catch {
    return undefined;
  }
};
