import { blockClose } from "../placeholders.ts";
import { parseTagArguments } from "../tags/tag-arguments.ts";
import { findTagRule } from "../tags/tag-rules.ts";
import type { BlockContext, ConvertedLines } from "./block-context.ts";
import type { Fold } from "./blocks.ts";
import { hasHeadingAsTitle, isCalloutType, typeToTitle } from "./callout-types.ts";
import { parseHeadingLine } from "./heading-line.ts";

/** The line that opens a container: `::: tip Title`, `:::note[Title]{icon="x"}`, `:::{note} Title`, `::: {.callout-note}`. */
export interface ContainerOpening {
  readonly indent: string;
  readonly colons: number;
  readonly name: string;
  readonly title: string;
  /** Where a link of it leads to; empty for none. */
  readonly href: string;
  /** What kind of box an `admonition` is; empty for none. */
  readonly type: string;
  /** How it can be folded: `collapse="true"` of Quarto, `:class: dropdown` of MyST. */
  readonly fold: Fold;
  /** True if its title may be its first heading, as in Quarto and in lessons. */
  readonly hasHeadingTitle: boolean;
  /** The id by which links lead to it; empty for none. */
  readonly id: string;
  /** True if only classes say what it is, as in Pandoc: what is not known about them is only its look. */
  readonly hasClasses: boolean;
  /** True if it is only for other formats than HTML. */
  readonly isHidden: boolean;
}

const openingPattern =
  /^([ \t]*)(:{3,})[ \t]*(?:\{([^}\n]+)\}|([\p{L}][\p{L}\w-]*))[ \t]*(?:\[((?:[^[\]\n]|\[[^\]\n]*\])*)\])?[ \t]*(?:\{([^}\n]*)\})?([^\n]*)$/u;
const closingPattern = /^[ \t]*(:{3,})[ \t]*$/u;

/** The text of a line that begins a tab, without its id: `@tab npm#npm`, `== npm`; empty for any other line. */
function parseVuepressTab(line: string): string {
  const text = /^(?:@tab(?::\w+)?|==)[ \t](.*)$/u.exec(line.trim())?.[1] ?? "";
  return text.replace(/(?<!\S)\S+$/u, (word) => word.split("#", 1)[0] ?? "").trim();
}

/** The first class, or word, in braces that is neither an argument nor the value of one; without `callout-`; empty for none. */
function findClass(braces: string): string {
  const words = braces.replaceAll(/"[^"]*"|'[^']*'/gu, "").split(/\s+/u);
  const classes = words.filter((each) => !each.includes("=")).join(" ");
  return /(?:^|[\s.])(?:callout-)?([\p{L}][\p{L}\w-]*)/u.exec(classes)?.[1] ?? "";
}

/** Reads a line that opens a container; undefined for any other line. */
export function parseContainerOpening(line: string): ContainerOpening | undefined {
  const match = line.includes(":::") ? openingPattern.exec(line) : null;
  if (match === null) return undefined;
  const [, indent = "", colons = "", braces, word, bracketTitle, attributes = "", afterName = ""] = match;
  const rest = afterName
    .trim()
    .replace(/(?<!:):+$/u, "")
    .trimEnd();
  const name = word ?? findClass(braces ?? "");
  const { named } = parseTagArguments(braces === undefined ? attributes : braces);
  const title =
    bracketTitle ?? (rest.replace(/(?<![ \t])[ \t]*\{[^{}\n]*\}$/u, "") || named.get("title") || "");
  const collapse = named.get("collapse");
  const fold = collapse === undefined ? "none" : collapse === "true" ? "closed" : "open";
  const hasHeadingTitle = /(?:^|\s)\.callout-/u.test(braces ?? "") || hasHeadingAsTitle(name);
  const [href, type] = [named.get("link") ?? "", named.get("type") ?? ""];
  const id = /(?:^|\s)#([\w:.-]+)/u.exec(braces ?? "")?.[1] ?? "";
  const hasClasses = /^\s*[.#]/u.test(braces ?? "");
  const isHidden = hasClasses && isForOtherFormats(name, named);
  return {
    indent,
    colons: colons.length,
    name,
    title,
    href,
    type,
    fold,
    hasHeadingTitle,
    id,
    hasClasses,
    isHidden,
  };
}

/** Content that Quarto leaves out of pages: what is for books, and definitions of formulas. */
function isForOtherFormats(name: string, named: ReadonlyMap<string, string>): boolean {
  const [format, exception] = [named.get("when-format"), named.get("unless-format")];
  const isForPages = format === undefined ? !exception?.startsWith("html") : format.startsWith("html");
  if (name === "content-hidden") return isForPages && (format ?? exception) !== undefined;
  return name === "hidden" || (name === "content-visible" && !isForPages);
}

/** The index of the line that closes the container opened before `from`; the end if there is none. */
function findClosing(lines: readonly string[], from: number, colons: number): number {
  const open: number[] = [colons];
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    const closing = closingPattern.exec(line)?.[1]?.length;
    if (closing !== undefined) {
      const match = open.lastIndexOf(closing);
      open.splice(match < 0 ? open.length - 1 : match);
      if (open.length === 0) return index;
    } else {
      const nested = parseContainerOpening(line);
      if (nested !== undefined) open.push(nested.colons);
    }
  }
  return lines.length;
}

/** Takes a heading at the start of a container out of its content. */
export function takeHeading(content: readonly string[]): { title: string; rest: readonly string[] } {
  const at = content.findIndex((line) => line.trim() !== "");
  const title = parseHeadingLine(content[at] ?? "")?.title;
  return title === undefined ? { title: "", rest: content } : { title, rest: content.slice(at + 1) };
}

/** The headings of the level of the first one as lines that begin tabs, if the content begins with one. */
function headingsToTabs(content: readonly string[]): readonly string[] {
  const level = parseHeadingLine(content.find((line) => line.trim() !== "") ?? "")?.marks;
  if (level === undefined) return content;
  return content.map((line) => {
    const heading = parseHeadingLine(line);
    return heading?.marks === level ? `@tab ${heading?.title}` : line;
  });
}

/** True for a folded part whose kind says what it contains. */
function isNamedPart(name: string): boolean {
  return name.toLowerCase() === "solution";
}

/** Content cut into tabs: at `@tab` lines, or one tab for each labeled code block. */
function convertTabs(
  content: readonly string[],
  context: BlockContext,
  convert: (lines: readonly string[]) => string[],
): string[] {
  const tabs: { title: string; lines: string[] }[] = [];
  for (const line of content) {
    const title = parseVuepressTab(line);
    const label = title === "" ? context.codeLabel(line) : "";
    if (title !== "") tabs.push({ title, lines: [] });
    else if (label !== "" && !content.some((each) => parseVuepressTab(each) !== ""))
      tabs.push({ title: label, lines: [line] });
    else if (tabs.length > 0) tabs.at(-1)?.lines.push(line);
    else if (line.trim() !== "") return convert(content);
  }
  return tabs.flatMap(({ title, lines }) => [
    context.blocks.open({ kind: "tab", title }),
    ...convert(lines),
    blockClose,
  ]);
}

/** Converts a container with its content; `convert` converts blocks within it. */
export function convertContainer(
  lines: readonly string[],
  index: number,
  {
    indent,
    colons,
    name,
    title: written,
    href,
    type,
    fold,
    hasHeadingTitle,
    id,
    hasClasses,
    isHidden,
  }: ContainerOpening,
  context: BlockContext,
  convert: (lines: readonly string[]) => string[],
): ConvertedLines {
  const end = findClosing(lines, index + 1, colons);
  const content = lines
    .slice(index + 1, end)
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()));
  const rule = findTagRule(name) ?? (isCalloutType(name) ? { kind: "callout", type: name } : undefined);
  const heading = hasHeadingTitle && written === "" ? takeHeading(content) : undefined;
  const title = heading?.title ?? written;
  const { blocks, losses } = context;
  const build = (): readonly string[] => {
    if (isHidden) return [];
    switch (rule?.kind) {
      case "callout":
        return [
          blocks.open({
            kind: "callout",
            type: name.toLowerCase() === "admonition" ? type || "note" : rule.type,
            title,
            fold,
          }),
          ...convert(heading?.rest ?? content),
          blockClose,
        ];
      case "details":
        return [
          blocks.open({
            kind: "details",
            title: title === "" && isNamedPart(name) ? typeToTitle(name) : title,
            fold: fold === "none" ? "closed" : fold,
          }),
          ...convert(heading?.rest ?? content),
          blockClose,
        ];
      case "tabs":
      case "code-tabs":
        return [
          blocks.open({ kind: "tabs" }),
          ...convertTabs(headingsToTabs(content), context, convert),
          blockClose,
        ];
      case "tab": {
        // In lessons, one such container has all tabs, each below a heading.
        const tabs = title === "" ? headingsToTabs(content) : content;
        if (tabs.some((line) => parseVuepressTab(line) !== ""))
          return [blocks.open({ kind: "tabs" }), ...convertTabs(tabs, context, convert), blockClose];
        return [blocks.open({ kind: "tab", title }), ...convert(content), blockClose];
      }
      case "card": {
        // A link without a text has the title of the page that it leads to.
        const label = title === "" && /^https?:/u.test(href) ? href : title;
        const linked = href === "" || title.includes("](") ? title : `[${label}](<${href}>)`;
        // MyST separates the header and the footer of a card by such lines.
        const lines = content.map((line) => (/^(?:\^{3}|\+{3})[ \t]*$/u.test(line) ? "" : line));
        return [blocks.open({ kind: "card", title: linked }), ...convert(lines), blockClose];
      }
      case "nothing":
        return [];
      case undefined:
        if (!hasClasses) losses.add("unknown-container", name, `${":".repeat(colons)}`);
        // A title is text that readers see.
        if (!hasClasses && title !== "")
          return [blocks.open({ kind: "group" }), `**${title}**`, "", ...convert(content), blockClose];
        break;
      default:
    }
    return [blocks.open({ kind: "group" }), ...convert(content), blockClose];
  };
  return {
    lines: [...(id === "" || isHidden ? [] : [`<a id="${id}"></a>`, ""]), ...build()].map((line) =>
      line === "" ? "" : indent + line,
    ),
    count: Math.min(end, lines.length - 1) - index + 1,
  };
}
