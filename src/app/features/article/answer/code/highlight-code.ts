import type { ElementContent, RootContent } from "hast";
import { createLowlight } from "lowlight";
import {
  maxHighlightedLength,
  maxHighlightedLineLength,
} from "../../../../../content/limits/content-limits.ts";
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

/** Grammars take the square of a line's length: a minified file would block the page. */
function isTooLong(source: string): boolean {
  return (
    source.length > maxHighlightedLength ||
    (source.length > maxHighlightedLineLength && longLine.test(source))
  );
}

const longLine = new RegExp(`.{${maxHighlightedLineLength + 1}}`, "u");

/** Highlights code with the grammars registered so far. Code that is too long, or that a grammar fails on, stays plain. */
export const highlightCode: Highlighter = (source, language) => {
  const grammar = languageToGrammar(language);
  if (grammar === undefined || !lowlight.registered(grammar) || isTooLong(source)) return undefined;
  try {
    return lowlight.highlight(grammar, source).children.filter(isElementContent);
  } catch {
    return undefined;
  }
};
