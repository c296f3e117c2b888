import { rewriteProse } from "../../fences.ts";
import { parseTagArguments } from "../../tags/tag-arguments.ts";

/** The line that opens a component: `::card{title="x"}`. Those within it may have more colons. */
const openingLine = /^([ \t]*)(:{2,12})([a-z][\w-]*)(?:\[([^\]\n]*)\])?(?:\{([^\n]*)\})?[ \t]*$/u;
const closingLine = /^[ \t]*(:{2,12})[ \t]*$/u;
/** Where a named part of a component begins. */
const slotLine = /^[ \t]*#[a-z][\w-]*(?:\{[^{}\n]*\})?[ \t]*$/u;
/** A value in the lines of YAML that a component may begin with. */
const yamlLine = /^[ \t]*([\w-]+):[ \t]+(\S.*)$/u;

/** A component within a line: `:icon{name="x"}`, `:badge[New]`. */
const inlineComponent =
  /:(?<![\w:\\/]:)(?<!\]\([^()\s]{0,300}:)([a-z][\w-]{0,40})(?:\[([^[\]\n]{0,500})\](?:\{([^{}\n]{0,500})\})?|\{([^{}\n]{0,500})\})/gu;

interface OpenComponent {
  readonly colons: number;
  readonly name: string;
  readonly indent: string;
}

/** `u-page-card` → `PageCard`: what says which library it is from is left out. */
function toName(written: string): string {
  return written
    .replace(/^(?:u|prose)-/u, "")
    .split(/[-_]/u)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}

function toTag(name: string, attributes: ReadonlyMap<string, string>, end: "" | " /"): string {
  const written = [...attributes].map(([key, value]) => ` ${key}="${value.replace(/["\n]/gu, "'")}"`);
  return `<${toName(name)}${written.join("")}${end}>`;
}

/** The lines of YAML below an opening line, as attributes; how many lines they are. */
function readYaml(lines: readonly string[], start: number, attributes: Map<string, string>): number {
  if (lines[start]?.trim() !== "---") return 0;
  const length = lines.slice(start + 1, start + 100).findIndex((line) => line.trim() === "---");
  if (length < 0) return 0;
  for (const line of lines.slice(start + 1, start + 1 + length)) {
    const [, key, value = ""] = yamlLine.exec(line) ?? [];
    if (key !== undefined) attributes.set(key, value.trim().replace(/^(["'])(.*)\1$/u, "$2"));
  }
  return length + 2;
}

function rewriteLines(lines: readonly string[], open: OpenComponent[]): string[] {
  const output: string[] = [];
  const close = (from: number): void => {
    for (const { name } of open.splice(from).toReversed()) output.push("", `</${toName(name)}>`, "");
  };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    const [, indent = "", colons = "", name, label, braces = ""] = openingLine.exec(line) ?? [];
    const closing = closingLine.exec(line)?.[1];
    if (name !== undefined) {
      const attributes = new Map(parseTagArguments(braces).named);
      index += readYaml(lines, index + 1, attributes);
      open.push({ colons: colons.length, name, indent });
      output.push("", toTag(name, attributes, ""), "", ...(label === undefined ? [] : [label, ""]));
    } else if (closing !== undefined && open.length > 0) {
      const opening = open.findLastIndex(({ colons: each }) => each === closing.length);
      if (opening >= 0) close(opening);
      else output.push(line);
    } else {
      const outer = open.at(-1);
      const isSlot = outer !== undefined && slotLine.test(line);
      if (isSlot) output.push("");
      else
        output.push(
          outer !== undefined && line.startsWith(outer.indent) ? line.slice(outer.indent.length) : line,
        );
    }
  }
  return output;
}

/**
 * Components of Nuxt Content, `::alert{type="info"}` up to `::`, and those within lines, as tags. Directives of other tools, which
 * have no such end, are left as they are.
 */
export function rewriteComponents(text: string): string {
  if (!text.includes("\n::") || !/^[ \t]*::[ \t]*$/mu.test(text) || !/^[ \t]*::[a-z]/mu.test(text))
    return text;
  const open: OpenComponent[] = [];
  const rewritten = rewriteProse(text, (prose) =>
    rewriteLines(prose.split("\n"), open)
      .join("\n")
      .replace(
        inlineComponent,
        (_, name: string, content: string | undefined, attributes = "", others = "") => {
          const { named } = parseTagArguments(attributes || others);
          return content === undefined
            ? toTag(name, named, " /")
            : `${toTag(name, named, "")}${content}</${toName(name)}>`;
        },
      ),
  );
  return (
    rewritten +
    open
      .toReversed()
      .map(({ name }) => `\n\n</${toName(name)}>`)
      .join("")
  );
}
