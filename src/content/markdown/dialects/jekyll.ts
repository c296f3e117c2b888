import type { ReadInclude } from "../expand-includes.ts";
import { rewriteProse } from "../fences.ts";
import { parseTagArguments } from "../tags/tag-arguments.ts";
import { findTagRule } from "../tags/tag-rules.ts";

const includeTag = /\{%-?[ \t]*include[ \t]+([\w./-]+\.html)(?=[\s%-])([^%\n]{0,2000}?)-?%\}/gu;
const parameter = /\{\{-?[ \t]*include\.([\w-]+)[ \t]*-?\}\}/gu;

/** Longest text that includes and variables may each add up to, in UTF-16 code units. */
const maxLength = 300_000;

const captureTag = /\{%-?[ \t]*(?:capture[ \t]+([\w-]{1,60})|(endcapture))[ \t]*-?%\}/gu;
const textAssignment =
  /\{%-?[ \t]*assign[ \t]+([\w-]{1,60})[ \t]*=[ \t]*(?:"([^"\n{}]{0,500})"|'([^'\n{}]{0,500})')[ \t]*-?%\}/gu;
const variable = /\{\{-?[ \t]*([\w-]{1,60})[ \t]*(\|[^{}\n]{0,200})?\}\}/gu;

/** Takes the texts between `capture` and `endcapture` out of a text. */
function takeCaptures(text: string, values: Map<string, string>): string {
  let output = "";
  let pos = 0;
  let open: { readonly name: string; readonly start: number; readonly end: number } | undefined;
  for (const { 0: tag, 1: name, index } of text.matchAll(captureTag)) {
    const end = index + tag.length;
    if (name !== undefined) open = { name, start: index, end };
    else if (open !== undefined) {
      values.set(open.name, text.slice(open.end, index));
      output += text.slice(pos, open.start);
      pos = end;
      open = undefined;
    }
  }
  return output + text.slice(pos);
}

/** Puts texts that a page gives names to where it names them: `{% capture note %}` … `{{ note | markdownify }}`. */
export function expandVariables(text: string): string {
  if (!/\{%-?[ \t]*(?:capture|assign)[ \t]/u.test(text)) return text;
  const values = new Map<string, string>();
  const captured = takeCaptures(text, values).replace(
    textAssignment,
    (_, name: string, double?: string, single?: string) => {
      values.set(name, double ?? single ?? "");
      return "";
    },
  );
  let length = 0;
  return captured.replace(variable, (source, name: string, filters = "") => {
    const value = values.get(name);
    if (value === undefined || length > maxLength) return source;
    length += value.length;
    return filters.includes("markdownify") ? `\n\n${value.trim()}\n\n` : value.trim();
  });
}

/** Kinds of rules for includes whose name says what they are. */
const ownRules = /^(?:callout|elsewhere|nothing|picture)$/u;

/**
 * Replaces includes of Jekyll by their files, if these consist of HTML and parameters alone: what other templates produce isn't
 * known. Those with a rule for their name stay.
 */
export function expandTemplates(text: string, readInclude: ReadInclude): string {
  if (!/\{%-?[ \t]*include[ \t]/u.test(text)) return text;
  let length = 0;
  return rewriteProse(text, (prose) =>
    prose.replace(includeTag, (tag, path: string, written: string) => {
      const name = path.replace(/^.*\//u, "").replace(/\.html$/u, "");
      if (ownRules.test(findTagRule(name)?.kind ?? "") || length > maxLength) return tag;
      const template = readInclude(path);
      if (template === undefined || template.includes("{%")) return tag;
      const { named } = parseTagArguments(written);
      const shown = template.replace(parameter, (_, key: string) => named.get(key.toLowerCase()) ?? "");
      if (shown.includes("{{")) return tag;
      length += shown.length;
      // A blank line would end the element of HTML that it is in.
      return shown.trim().replace(/\n\s*\n/gu, "\n");
    }),
  );
}
