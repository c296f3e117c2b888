import { isCalloutType } from "../../blocks/callout-types.ts";
import { parseTagArguments } from "../../tags/tag-arguments.ts";
import { findTagRule } from "../../tags/tag-rules.ts";

/** A directive of MyST or one that is written like it. */
export interface Directive {
  readonly name: string;
  readonly argument: string;
  readonly options: ReadonlyMap<string, string>;
  readonly content: readonly string[];
}

/** Writes a container with content that may hold directives itself. */
export type WriteContainer = (type: string, title: string, content: readonly string[]) => string[];

type DirectiveToLines = (directive: Directive, container: WriteContainer) => string[];

const drop: DirectiveToLines = () => [];

const code: DirectiveToLines = ({ argument, options, content }) => {
  const title = options.get("caption") ?? options.get("filename") ?? "";
  const lines = options.get("emphasize-lines") ?? "";
  const info = `${argument}${lines === "" ? "" : ` {${lines}}`}${title === "" ? "" : ` title="${title}"`}`;
  return [`~~~~~~${info}`, ...content, "~~~~~~"];
};

const picture: DirectiveToLines = ({ argument, options, content }) => {
  const alt = (options.get("alt") ?? "").replace(/[[\]]/gu, "");
  const width = /^(\d+)(?:px)?$/u.exec(options.get("width") ?? "")?.[1];
  const id = options.get("name");
  const image = `![${alt}](<${argument}>)${width === undefined ? "" : `{width=${width}}`}`;
  const caption = content.join("\n").trim();
  return [
    ...(id === undefined ? [] : ["", `<a id="${id}"></a>`]),
    ...(caption === ""
      ? ["", image, ""]
      : ["<figure>", "", image, "", "<figcaption>", "", ...content, "", "</figcaption>", "</figure>", ""]),
  ];
};

/** A heading that is not a section, and isn't listed. */
const rubric: DirectiveToLines = ({ argument, content }) => ["", `**${argument}**`, "", ...content, ""];

const quote: DirectiveToLines = ({ content }) => ["", ...content.map((line) => `> ${line}`), ""];

const link: DirectiveToLines = ({ argument, options, content }) => {
  const isLabel = options.get("ref-type") === "ref";
  return ["", `[${content.join(" ").trim()}](<${isLabel ? "#" : ""}${argument}>)`, ""];
};

/** A table that is written as a list of rows, each of them a list of cells. */
const listTable: DirectiveToLines = ({ argument, options, content }) => {
  const rows: string[][] = [];
  for (const line of content) {
    const [, row, cell, text = ""] = /^(\*[ \t]+-|([ \t]+-))(?:[ \t]+(.*))?$/u.exec(line) ?? [];
    if (row !== undefined && cell === undefined) rows.push([text]);
    else if (cell !== undefined) rows.at(-1)?.push(text);
    else if (line.trim() !== "") {
      const cells = rows.at(-1) ?? [];
      cells.push(`${cells.pop() ?? ""} ${line.trim()}`.trim());
    }
  }
  const lines = rows.map((cells) => `| ${cells.map((cell) => cell.replace(/\|/gu, "\\|")).join(" | ")} |`);
  const width = rows[0]?.length ?? 0;
  const hasHeader = Number(options.get("header-rows") ?? 0) > 0;
  const rule = `|${" --- |".repeat(width)}`;
  const header = hasHeader ? [lines.shift() ?? ""] : [`|${"  |".repeat(width)}`];
  const title = argument === "" ? [] : ["", `**${argument}**`];
  return width === 0 ? [] : [...title, "", ...header, rule, ...lines, ""];
};

const versionTitles: ReadonlyMap<string, string> = new Map(
  Object.entries({
    deprecated: "Deprecated since version",
    versionadded: "New in version",
    versionchanged: "Changed in version",
  }),
);

const version: DirectiveToLines = ({ name, argument, content }, container) => {
  const type = name === "deprecated" ? "warning" : "note";
  return container(type, `${versionTitles.get(name) ?? ""} ${argument}`.trim(), content);
};

const admonition: DirectiveToLines = ({ name, argument, options, content }, container) => {
  const { named } = parseTagArguments(argument);
  const [word = ""] =
    name === "admonish" ? argument.split(/[\s,]/u) : (options.get("class") ?? "").split(/[\s,]/u);
  const type = isCalloutType(word) ? word : "note";
  return container(type, name === "admonish" ? (named.get("title") ?? "") : argument, content);
};

const directives: ReadonlyMap<string, DirectiveToLines> = new Map(
  Object.entries({
    admonish: admonition,
    admonition,
    bibliography: drop,
    "button-link": link,
    "button-ref": link,
    code,
    "code-block": code,
    "code-cell": code,
    contents: drop,
    deprecated: version,
    dropdown: ({ argument, content }, container) => container("details", argument, content),
    epigraph: quote,
    figure: picture,
    glossary: ({ content }) => [
      "",
      ...content.map((line) => (/^\S/u.test(line) ? `\n${line}` : line.replace(/^[ \t]+/u, ": "))),
      "",
    ],
    image: picture,
    include: ({ argument }) => ["", `--8<-- "${argument}"`, ""],
    index: drop,
    "list-table": listTable,
    literalinclude: ({ argument, options }) => {
      const [, from, to] = /^(\d+)(?:-(\d*))?$/u.exec(options.get("lines") ?? "") ?? [];
      const lines = from === undefined ? "" : `:${from}:${to ?? from}`;
      const language = options.get("language") ?? /\.(\w+)$/u.exec(argument)?.[1] ?? "";
      return [`~~~~~~${language}`, `--8<-- "${argument}${lines}"`, "~~~~~~"];
    },
    margin: ({ argument, content }, container) => container("note", argument, content),
    math: ({ content }) => ["", "$$", ...content, "$$", ""],
    // Docusaurus hides what is MDX in such a fence from other tools.
    "mdx-code-block": ({ content }, container) => container("group", "", content),
    mermaid: ({ content }) => ["~~~~~~mermaid", ...content, "~~~~~~"],
    "pull-quote": quote,
    rubric,
    seealso: ({ argument, content }, container) => container("seealso", argument, content),
    sidebar: ({ argument, content }, container) => container("note", argument, content),
    sourcecode: code,
    "tab-item": ({ argument, content }, container) => container("tab", argument, content),
    "tab-set": ({ content }, container) => container("tabs", "", content),
    tableofcontents: drop,
    toctree: drop,
    toggle: ({ argument, content }, container) => container("details", argument, content),
    topic: ({ argument, content }, container) => container("note", argument, content),
    versionadded: version,
    versionchanged: version,
  }),
);

/** Directives that are boxes when they are fenced by colons: the rules for containers know them. */
const boxes: ReadonlySet<string> = new Set([
  "admonition",
  "dropdown",
  "margin",
  "seealso",
  "sidebar",
  "tab-item",
  "tab-set",
  "toggle",
  "topic",
]);

/** Directives that only arrange what is in them, and those whose names other tools have too. */
function commonDirective(name: string): DirectiveToLines | undefined {
  // `prf:theorem` of an extension, `ad-note` of Obsidian.
  const type = name.replace(/^(?:\w+:|ad-)/u, "");
  if (isCalloutType(type)) return ({ argument, content }, container) => container(type, argument, content);
  const kind = findTagRule(type)?.kind;
  if (kind === "transparent") return ({ content }, container) => container("group", "", content);
  return kind === "card" || kind === "details" || kind === "tabs" || kind === "tab"
    ? // The argument of a solution is the label of its exercise.
      ({ argument, content }, container) => container(type, type === "solution" ? "" : argument, content)
    : undefined;
}

/**
 * The lines that take the place of a directive; undefined to leave it as it is. Those with colons are converted as containers
 * later, unless they hold no text of their own.
 */
export function directiveToLines(
  directive: Directive,
  isContainer: boolean,
  container: WriteContainer,
): string[] | undefined {
  const { name } = directive;
  const isOwn = directives.has(name) && !(isContainer && boxes.has(name));
  const toLines = isOwn ? directives.get(name) : isContainer ? undefined : commonDirective(name);
  return toLines?.(directive, container);
}
