import { dedent, indentWidth } from "../../blocks/container-prefix.ts";
import type { ConversionLosses } from "../../conversion-losses.ts";
import { FenceTracker, rewriteProse } from "../../fences.ts";

/** The line that opens a block which Documenter executes or fills in, or tested code. */
const opening = /^([ \t]*)(`{3,}|~{3,})[ \t]*(@[a-z]+|jldoctest)\b[ \t]*([^`\n]*)$/u;
/** A line of an example that is executed, but not shown. */
const hiddenLine = /#[ \t]*hide[ \t]*$/u;

/** A formula within a line. With one mark on each side, it would be code. */
const formula = /(?<![`\\])``(?!`)([^`\n]+)``(?!`)/gu;

/** What takes the place of a block: lines of markdown. */
function blockToLines(
  name: string,
  argument: string,
  code: readonly string[],
  losses: ConversionLosses,
): string[] {
  const shown = (lines: readonly string[]): string[] => ["````julia", ...lines, "````"];
  switch (name) {
    case "jldoctest":
    case "@repl":
      return shown(code);
    case "@example":
      return shown(code.filter((line) => !hiddenLine.test(line)));
    case "@raw":
      return /^html\b/u.test(argument) ? ["", ...code, ""] : [];
    case "@docs":
      // Only their names are in the text.
      losses.add("query-block", name, name);
      return shown(code);
    case "@autodocs":
    case "@eval":
      losses.add("unknown-template-tag", name, name);
      return [];
    default:
      return [];
  }
}

/** Formulas in lines, and blocks. */
function rewriteBlocks(text: string, losses: ConversionLosses): string {
  const output: string[] = [];
  const lines = text.split("\n");
  const fences = new FenceTracker();
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    const block = fences.isOpen ? null : opening.exec(line);
    if (!fences.isCode(line)) output.push(line.replace(formula, "\\\\($1\\\\)"));
    else if (block === null) output.push(line);
    else {
      const [, indent = "", , name = "", argument = ""] = block;
      const code: string[] = [];
      for (index += 1; index < lines.length; index += 1) {
        const each = lines[index] ?? "";
        fences.isCode(each);
        if (!fences.isOpen) break;
        code.push(dedent(each, indentWidth(indent)));
      }
      for (const each of blockToLines(name, argument, code, losses)) output.push(indent + each);
    }
  }
  return output.join("\n");
}

/** A heading or another place that references may name: `## [Green tea](@id green)`. Without a name, that of its text counts. */
const namedPlace = /\[([^\n]{0,300}?)\]\(@id(?:[ \t]+([^()\n]{1,200}))?\)/gu;

/** `[text](@ref)`, `[text](@ref name)`, `[text](@ref "Title")`. */
const reference =
  /\[([^[\]]{1,300})\]\(@(ref|extref)(?:\s+([^()\n]{1,200}(?:\([^()\n]{0,200}\)[^()\n]{0,200})?))?\)/gu;

/** A text that is nothing but code, of which a placeholder stands here. */
const onlyCode = /^\uFDD6\d+\uFDD7$/u;

function referenceToMarkdown(text: string, type: string, name: string): string {
  const title = /^"(.*)"$/u.exec(name)?.[1];
  // The documentation of functions is made of their code, which is not among the pages. Names of sections have hyphens.
  const isCode = title === undefined && (onlyCode.test(text) ? !name.includes("-") : /[.(]\w|^@/u.test(name));
  if (type === "extref" || isCode) return text;
  return `[${text}](<#${(title ?? (name || text)).replace(/\s+/gu, " ").replace(/[<>*]/gu, "")}>)`;
}

/** Rewrites what Documenter, the tool for packages of Julia, adds to markdown: formulas, executed blocks, names and references. */
export function rewriteDocumenter(text: string, losses: ConversionLosses): string {
  return rewriteProse(rewriteBlocks(text, losses), (prose) =>
    prose
      .replace(/^(#{1,6}[ \t][^\n]*)$/gmu, (heading) =>
        heading.replace(namedPlace, (_, title: string, name = "") =>
          name === "" ? title : `${title} {#${name.trim().replace(/\s+/gu, "-")}}`,
        ),
      )
      .replace(namedPlace, (_, content: string, name = content) => `<a id="${name}"></a>${content}`)
      .replace(reference, (_, content: string, type: string, name = "") =>
        referenceToMarkdown(content, type, name.trim()),
      ),
  );
}
