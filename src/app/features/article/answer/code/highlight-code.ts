import type { ElementContent, RootContent } from "hast";
import { createLowlight } from "lowlight";
import type { Highlighter } from "../answer-tools.ts";
import { type Grammar, languageToGrammar } from "./code-languages.ts";
import { grammarImports } from "./grammar-imports.ts";

const lowlight = createLowlight();

/** Loads and registers one grammar, once. Rejects if it can't be loaded. */
export async function loadGrammar(grammar: Grammar): Promise<void> {
  if (lowlight.registered(grammar)) return;
  lowlight.register(grammar, (await grammarImports[grammar]()).default);
}

function isElementContent(node: RootContent): node is ElementContent {
  return node.type === "element" || node.type === "text";
}

/** Highlights code with the grammars registered so far. If a grammar throws, the code stays without highlighting. */
export const highlightCode: Highlighter = (source, language) => {
  const grammar = languageToGrammar(language);
  if (grammar === undefined || !lowlight.registered(grammar)) return undefined;
  try {
    return lowlight.highlight(grammar, source).children.filter(isElementContent);
  } catch {
    return undefined;
  }
};
