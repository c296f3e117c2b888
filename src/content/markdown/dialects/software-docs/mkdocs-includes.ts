import type { ConversionLosses } from "../../conversion-losses.ts";
import type { ReadInclude } from "../../expand-includes.ts";
import { parseTagArguments } from "../../tags/tag-arguments.ts";

/** A tag of the plugin "include-markdown", whose options may be on lines of their own. */
const includeTag = /\{%-?\s{0,100}include-markdown\s{1,100}["']([^"'\n%]{1,500})["']([^%]{0,1000})-?%\}/gu;

/** A line of Python-Markdown's extensions that is replaced by a file, also in code: `{!a.py!}`, `{!> a.py!}`. */
const includeLine = /^([ \t]*)\{!>?[ \t]*([^!\n]{1,500}?)[ \t]*!\}[ \t]*$/gmu;

/** A file that is shown as code, with lines to mark: `{* a.py hl[1,3:5] *}`. */
const codeLine =
  /^([ \t]*)\{\*[ \t]+([^\s*]{1,500})((?:[ \t]+\w{1,20}\[[^\]\n]{0,200}\])*)[ \t]*\*\}[ \t]*$/gmu;

/** The part between two marks; without one of them, from the start or to the end. */
function cutBetween(text: string, start: string | undefined, end: string | undefined): string {
  const from = start === undefined ? -1 : text.indexOf(start);
  const rest = from < 0 ? text : text.slice(from + (start ?? "").length);
  const to = end === undefined ? -1 : rest.indexOf(end);
  return to < 0 ? rest : rest.slice(0, to);
}

/** Includes of plugins of MkDocs: texts are put in their place, other files are named as later rules know it. */
export function rewriteMkdocsIncludes(
  text: string,
  { readInclude, losses }: { readonly readInclude: ReadInclude; readonly losses: ConversionLosses },
): string {
  if (!/\{[%!*]/u.test(text)) return text;
  return text
    .replace(includeTag, (source, path: string, options: string) => {
      const included = readInclude(path);
      const { named } = parseTagArguments(options);
      if (included !== undefined) return cutBetween(included, named.get("start"), named.get("end")).trim();
      losses.add("missing-include", path, source.split("\n", 1)[0] ?? "");
      return "";
    })
    .replace(includeLine, '$1--8<-- "$2"')
    .replace(codeLine, (_, indent: string, path: string, options: string) => {
      const marked = /\bhl\[([^\]]*)\]/u.exec(options)?.[1]?.replaceAll(":", "-") ?? "";
      const info = `${/\.(\w+)$/u.exec(path)?.[1] ?? ""}${marked === "" ? "" : ` {${marked}}`}`;
      return `${indent}~~~~~~${info}\n${indent}--8<-- "${path}"\n${indent}~~~~~~`;
    });
}
