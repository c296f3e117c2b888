import { canonicalCodeLanguage } from "../../../code-languages.ts";
import type { ConversionLosses } from "../../conversion-losses.ts";
import { FenceTracker } from "../../fences.ts";
import { optionsToAttributes } from "./directive-attributes.ts";
import { type Directive, directiveToLines } from "./directives.ts";

/** A code fence that is none: `{note}` of MyST, `admonish` of mdBook, `math`; or one with colons: `mermaid` of Azure DevOps. */
const opening =
  /^([ \t]*)(`{3,}|~{3,}|:{3,})[ \t]*(?:\{([a-z][\w:-]*)\}|(admonish|ad-[a-z]+|math|mdx-code-block|(?<=:[ \t]*)mermaid))(?=\s|$)([^`\n]*)$/u;
const directiveStart =
  /^[ \t]*(?:(?:`{3,}|~{3,}|:{3,})[ \t]*(?:\{[a-z]|admonish|ad-|math|mdx-code-block)|:{3,}[ \t]*mermaid)/mu;
const option = /^[ \t]*:([\w-]+):[ \t]*(.*)$/u;
const boxOption = /^(title|collapse|icon|color):[ \t]*(.*)$/u;
const yamlOption = /^([\w-]+):(.*)$/u;

/** Colons of the outermost container: those within have fewer. */
const maxColons = 12;

/** Options are lines such as `:name: value` at the start, or YAML between two lines `---`. */
function readDirective(name: string, argument: string, lines: readonly string[]): Directive {
  const options = new Map<string, string>();
  const isYaml = lines[0]?.trim() === "---" && lines.slice(1).some((line) => line.trim() === "---");
  let start = isYaml ? 1 : 0;
  for (; start < lines.length; start += 1) {
    const line = lines[start] ?? "";
    if (isYaml && line.trim() === "---") {
      start += 1;
      break;
    }
    const match = (isYaml ? yamlOption : name.startsWith("ad-") ? boxOption : option).exec(line);
    if (match === null && !isYaml) break;
    if (match !== null) options.set(match[1] ?? "", (match[2] ?? "").trim().replace(/^"(.*)"$/u, "$1"));
  }
  // Boxes of Obsidian have their titles as options.
  const title = name.startsWith("ad-") ? options.get("title") : undefined;
  return { name, argument: argument.trim() || (title ?? ""), options, content: lines.slice(start) };
}

/** Languages in braces as Pandoc and Quarto write them are not directives. */
function isLanguage(name: string, isBraced: boolean): boolean {
  return isBraced && (canonicalCodeLanguage(name) !== undefined || /^(?:dot|ojs|rcpp|sas|stan)$/u.test(name));
}

/**
 * A directive that is a container as well, with its options as attributes, which the rules for containers read. Undefined
 * if it has no options.
 */
function containerOpening({ name, argument, options }: Directive, marker: string): string | undefined {
  if (options.size === 0) return undefined;
  const attributes = optionsToAttributes(options, name);
  return `${marker} ${name.replace(/^\w+:/u, "")} {${attributes}} ${argument}`.trimEnd();
}

function rewriteLines(lines: readonly string[], colons: number, losses: ConversionLosses): string[] {
  const output: string[] = [];
  const fences = new FenceTracker();
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    const match = fences.isOpen || colons < 3 ? null : opening.exec(line);
    if (match === null) {
      fences.isCode(line);
      output.push(line);
      continue;
    }
    const [, indent = "", marker = "", braces, word = "", argument = ""] = match;
    const closing = new RegExp(`^[ \\t]*${marker}[ \\t]*$`, "u");
    const length = lines.slice(index + 1).findIndex((each) => closing.test(each));
    const end = length < 0 ? lines.length : index + 1 + length;
    const content = lines
      .slice(index + 1, end)
      .map((each) => (each.startsWith(indent) ? each.slice(indent.length) : each.trimStart()));
    const mark = ":".repeat(colons);
    const name = braces ?? word;
    const isContainer = marker.startsWith(":");
    const directive = readDirective(name, argument, content);
    const replaced = directiveToLines(directive, isContainer, (type, title, inner) => [
      "",
      `${mark} ${type} {${optionsToAttributes(directive.options, type)}} ${title}`.trimEnd(),
      "",
      ...rewriteLines(inner, colons - 1, losses),
      "",
      mark,
      "",
    ]);
    const container = replaced === undefined && isContainer ? containerOpening(directive, marker) : undefined;
    if (container !== undefined) {
      output.push(indent + container);
      index += content.length - directive.content.length;
      continue;
    }
    if (replaced === undefined) {
      if (!isContainer && !isLanguage(name, braces !== undefined))
        losses.add("unknown-directive", name, line.trim());
      fences.isCode(line);
      output.push(line);
      continue;
    }
    output.push(...replaced.map((each) => (each === "" ? "" : indent + each)));
    index = end;
  }
  return output;
}

/**
 * Rewrites directives that are written as code fences: those of MyST as containers, code, pictures or formulas; `admonish` of
 * mdBook and `ad-note` of Obsidian as containers.
 */
export function rewriteFencedDirectives(text: string, losses: ConversionLosses): string {
  if (!directiveStart.test(text)) return text;
  return rewriteLines(text.split("\n"), maxColons, losses).join("\n");
}
