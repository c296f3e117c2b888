import { dedent, indentWidth } from "../../blocks/container-prefix.ts";
import type { ConversionLosses } from "../../conversion-losses.ts";
import { FenceTracker, isClosingFence, rewriteProse } from "../../fences.ts";

/** A fence that is a box: `smart header="Why"`, `warn`. Those for one medium show their content, or nothing. */
const boxStart =
  /^([ \t]*)(`{3,})(smart|warn|online|offline|compare|quote)(?:[ \t]+([^`\n]*|[^\n]*"[^"\n]*"[^\n]*))?$/u;

const boxTypes: ReadonlyMap<string, string> = new Map([
  ["smart", "info"],
  ["warn", "warning"],
  ["quote", "quote"],
]);

/** Marks of important parts of code. */
const markLine = /^[ \t]*(?:\*!\*|\*\/!\*)[ \t]*\n/gmu;
const marks = /\*\/?!\*/gu;

/** How hard a task is. */
const importance = /^\s*importance:[ \t]*\d+\s+-{3}[ \t]*(?:\n|$)/u;

/** Examples that only the site runs. */
const example =
  /^[ \t]*\[(codetabs|demo|edit|iframe|cut|libs|html|js)\b([^\]\n]{0,500})\](?:[^\n[]{0,200}\[\/edit\])?[ \t]*$/gmu;

/** A link by the name of a folder: `<info:tea>`, `[tea](info:tea#green)`, `<task:boil>`. */
const nameLink = /<(?:info|task):([^<>\s]{1,300})>/gu;
const namedTarget = /\]\((?:info|task):([^()\s]{1,300})\)/gu;

function boxToLines(name: string, settings: string, content: readonly string[]): string[] {
  if (name === "offline") return [];
  const type = boxTypes.get(name);
  if (type === undefined) return ["", ...content, ""];
  const header = /\bheader="([^\n]*)"/u.exec(settings)?.[1] ?? /^"([^\n]*)"/u.exec(settings)?.[1] ?? "";
  return ["", `> [!${type}] ${header}`.trimEnd(), ...content.map((line) => `> ${line}`), ""];
}

/** Fences that are boxes, with whatever they contain, as callouts. */
function rewriteBoxes(text: string): string {
  const lines = text.split("\n");
  const output: string[] = [];
  const fences = new FenceTracker();
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    const box = fences.isOpen ? null : boxStart.exec(line);
    if (box === null) {
      fences.isCode(line);
      output.push(line);
      continue;
    }
    const [, indent = "", ticks = "", name = "", settings = ""] = box;
    const content: string[] = [];
    for (index += 1; index < lines.length; index += 1) {
      const each = lines[index] ?? "";
      if (isClosingFence(each, ticks)) break;
      content.push(dedent(each, indentWidth(indent)));
    }
    for (const each of boxToLines(name, settings, content)) output.push(indent + each);
  }
  return output.join("\n");
}

/** Rewrites what the tutorial javascript.info and its translations add to markdown: boxes, marks in code, links by name. */
export function rewriteJavascriptInfo(text: string, losses: ConversionLosses): string {
  const boxed = rewriteBoxes(text.replace(importance, "")).replace(markLine, "").replace(marks, "");
  return rewriteProse(boxed, (prose) =>
    prose
      .replace(example, (source, name: string) => {
        if (name !== "cut") losses.add("unknown-shortcode", name, source.trim());
        return "";
      })
      .replace(nameLink, "[]($1)")
      .replace(namedTarget, "]($1)"),
  );
}
