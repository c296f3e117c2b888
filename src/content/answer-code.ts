import type { Element, Root } from "hast";
import type { Answer } from "./answer.ts";

/** The opening line of a fence, also within lists and quotes (after their markers); group 1 is its language. */
const fenceOpening = /^[^`~\n]*(?:`{3,}|~{3,})[ \t]*([^\s`]+)/gmu;

/** The prefix of the class that names a code block's language. */
const languageClassPrefix = "language-";

/** The element whose content is the code of a `pre`: the `code` that is all it has, else the `pre` itself, as authors of HTML write it. */
export function preToCode(pre: Element): Element {
  const [code, ...others] = pre.children.filter((each) => each.type !== "text" || each.value.trim() !== "");
  return others.length === 0 && code?.type === "element" && code.tagName === "code" ? code : pre;
}

/** The code blocks of a tree: the element with the code of each `pre`. */
function* treeToCodeBlocks(parent: Root | Element): Generator<Element> {
  for (const node of parent.children) {
    if (node.type !== "element") continue;
    if (node.tagName === "pre") yield preToCode(node);
    else yield* treeToCodeBlocks(node);
  }
}

/** The language that a code block's element names; empty if it names none. */
export function codeToLanguage({ properties }: Element): string {
  const classes = properties["className"];
  const name = Array.isArray(classes)
    ? classes.map(String).find((each) => each.startsWith(languageClassPrefix))
    : undefined;
  return name?.slice(languageClassPrefix.length) ?? "";
}

/** True if a tree has a code block. */
export function hasCodeBlock(tree: Root): boolean {
  return treeToCodeBlocks(tree).next().done !== true;
}

/**
 * The languages of an answer's code blocks, as their authors wrote them. In markdown, any line that looks like a fence
 * counts: the list may contain a language that no code block has, but it lacks none.
 */
export function answerToCodeLanguages(answer: Answer): string[] {
  return answer.kind === "markdown"
    ? [...answer.markdown.matchAll(fenceOpening)].map(([, language]) => language ?? "")
    : [...treeToCodeBlocks(answer.tree)].map(codeToLanguage).filter((language) => language !== "");
}
