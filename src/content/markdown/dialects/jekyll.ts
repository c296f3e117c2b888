import type { ReadInclude } from "../expand-includes.ts";
import { rewriteProse } from "../fences.ts";
import { parseTagArguments } from "../tags/tag-arguments.ts";
import { findTagRule } from "../tags/tag-rules.ts";

const includeTag = /\{%-?[ \t]*include[ \t]+([\w./-]+\.html)(?=[\s%-])([^%\n]{0,2000}?)-?%\}/gu;
const parameter = /\{\{-?[ \t]*include\.([\w-]+)[ \t]*-?\}\}/gu;

/** Kinds of rules for includes whose name says what they are. */
const ownRules = /^(?:callout|elsewhere|nothing|picture)$/u;

/** Longest text that includes may add up to, in UTF-16 code units. */
const maxLength = 300_000;

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
