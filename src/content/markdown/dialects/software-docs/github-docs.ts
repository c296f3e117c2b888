import { parseYaml } from "../../../front-matter/parse-yaml.ts";
import type { ReadInclude } from "../../expand-includes.ts";

const variable = /\{%-?[ \t]*data[ \t]+variables\.([\w-]+(?:\.[\w-]+)+)[ \t]*-?%\}/gu;
const reusable =
  /\{%-?[ \t]*(?:data[ \t]+|indented_data_reference[ \t]+)reusables\.([\w.-]+)(?:[ \t]+spaces=(\d+))?[ \t]*-?%\}/gu;

/** Texts within texts end here. */
const maxDepth = 4;

function readVariable(path: string, readInclude: ReadInclude): string | undefined {
  const [file = "", ...keys] = path.split(".");
  const text = readInclude(`data/variables/${file}.yml`);
  if (text === undefined) return undefined;
  let { value }: { readonly value?: unknown } = parseYaml(text);
  for (const key of keys)
    value = typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  return typeof value === "string" ? value.trim() : undefined;
}

/** Puts the values of the publisher's variables where they are named, also in front matter and code. */
export function expandVariables(text: string, readInclude: ReadInclude, depth = 0): string {
  if (depth >= maxDepth || !text.includes("variables.")) return text;
  return text.replace(variable, (source, path: string) => {
    const value = readVariable(path, readInclude);
    return value === undefined ? source : expandVariables(value, readInclude, depth + 1);
  });
}

function expandReusables(text: string, readInclude: ReadInclude, depth = 0): string {
  if (depth >= maxDepth || !text.includes("reusables.")) return text;
  return text.replace(reusable, (source, path: string, spaces = "0") => {
    const content = readInclude(`data/reusables/${path.replaceAll(".", "/")}.md`);
    if (content === undefined) return source;
    const expanded = expandReusables(content.trim(), readInclude, depth + 1);
    return expanded.replaceAll("\n", `\n${" ".repeat(Number(spaces))}`);
  });
}

/** Tags that show their content to readers with a certain platform or tool. */
const platformTags =
  /\{%-?[ \t]*(?:end)?(?:mac|windows|linux|webui|cli|desktop|curl|codespaces|vscode|jetbrains|mobile|api|javascript|ui|rowheaders|codetabs|prompt|copilotcli)[ \t]*-?%\}[ \t]*/gu;

/** An icon that is all that a cell of a table has: its label says what it means. */
const cellIcon =
  /(?<=\|[ \t]{0,20})\{%-?[ \t]*octicon[^%\n]{0,200}?aria-label="([^"\n]{1,200})"[^%\n]{0,200}%\}(?=[ \t]*\|)/gu;

/** Rewrites what the documentation of GitHub has beyond Liquid: shared texts, platforms and icons. */
export function rewriteGithubDocs(text: string, readInclude: ReadInclude): string {
  return expandVariables(expandReusables(text, readInclude), readInclude)
    .replace(platformTags, "")
    .replace(cellIcon, "$1")
    .replace(/\{%-?[ \t]*octicon[^%]*%\}[ \t]?/gu, "");
}
