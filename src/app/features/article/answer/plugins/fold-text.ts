import type { Nodes } from "mdast";

/** Stand for a run of text, around its index: noncharacters, as those of formulas. */
const foldStart = "\uFDD2";
const foldEnd = "\uFDD3";
const foldPattern = /\uFDD2(\d+)\uFDD3/gu;

/**
 * With escapes, character references, brackets and autolinks, letters count: as a name, a label or an address. Such answers
 * stay as they are, and those that already contain noncharacters.
 */
const unfoldablePattern = /[\\&<[@\uFDD2\uFDD3]|www\.|https?:/iu;

/**
 * A line with a fence, whose words are a language and what else is said of the code; or (group 1) a run of text between
 * two letters of a line, neither of which it contains. Nothing that markup is made of is in it or beside it.
 */
const fenceOrRun =
  /(?<![^\n\r])[^\n\r]*(?:`{3}|~{3})[^\n\r]*|(?<=\p{L})([\p{L}\p{M}\p{N} ,.;:'"()%/-]{10,})(?=\p{L})/gu;

interface FoldedText {
  readonly folded: string;
  readonly runs: readonly string[];
}

/** Replaces runs of text by marks of a few characters. */
function fold(markdown: string): FoldedText {
  const runs: string[] = [];
  if (unfoldablePattern.test(markdown)) return { folded: markdown, runs };
  const folded = markdown.replace(fenceOrRun, (match, run?: string) =>
    run === undefined ? match : `${foldStart}${runs.push(run) - 1}${foldEnd}`,
  );
  return { folded, runs };
}

/** Puts the runs back, without recursion: quotes can be nested deeper than functions. */
function unfold(tree: Nodes, runs: readonly string[]): void {
  const stack: Nodes[] = [tree];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if ("children" in node) stack.push(...node.children);
    if ("value" in node && node.value.includes(foldStart))
      node.value = node.value.replace(foldPattern, (_, index: string) => runs[Number(index)] as string);
  }
}

/** A processor of markdown while its plugins are attached. */
interface Processor {
  parser?: ((document: string, file: never) => unknown) | undefined;
}

/**
 * A remark plugin: the same tree, but for its positions, in less time (0.7 ms instead of 1.05 ms for an average answer).
 * The parser looks at each character several times, and nine in ten are within a run of letters, spaces and commas that no
 * markup depends on. What is parsed has a mark for each of them, as for each formula.
 */
export function foldText(this: Processor): void {
  const { parser } = this;
  if (parser === undefined) throw new Error("There is no parser yet.");
  this.parser = (document, file) => {
    const { folded, runs } = fold(document);
    const tree = parser(folded, file) as Nodes;
    if (runs.length > 0) unfold(tree, runs);
    return tree;
  };
}
