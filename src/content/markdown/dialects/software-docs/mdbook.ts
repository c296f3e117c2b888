import { rewriteProse } from "../../fences.ts";

const rustFence = /^([ \t]*)(`{3,})(rust\b[^\n]*)\n([\s\S]{0,50000}?)^[ \t]*\2[ \t]*$/gmu;

/** Tabs of a plugin: `{{#tabs}}`, `{{#tab name="Linux"}}`, `{{#endtab}}`. */
const tabTag = /\{\{#[ \t]{0,9}(tabs?|endtabs?)(?![\w-])([^{}\n]{0,500})\}\}/gu;
/** A page or a file as a card: `{{#ref}}`, its path, `{{#endref}}`. */
const card = /\{\{#(ref|file)\}\}\s{0,9}([^{}\n]{1,500}?)\s{0,9}\{\{#end\1\}\}/gu;

/** The name of a rule of a specification, on a line before its text: `r[items.fn]`. */
const ruleName = /^r\[([\w.-]{1,200})\][ \t]*\n(?=([^\n]?)([^\n]?))/gmu;

function nameToAnchor(_: string, name: string, first: string, second: string): string {
  const isText = /[\p{L}`[(]/u.test(first) || (/[*_]/u.test(first) && /\S/u.test(second));
  const anchor = `<a id="r-${name}"></a>`;
  return first === "#" ? `${anchor}\n\n` : isText ? anchor : "";
}

/**
 * mdBook hides lines of Rust that begin with `# `, and has directives for the page's title and for programs that can be run. Its plugins
 * have tabs, cards and names of rules.
 */
export function rewriteMdbook(text: string): string {
  const rewritten = text
    // What its plugins make of other files: outlines, for example.
    .replace(/^[ \t]*\{\{%[^{}\n]*\}\}[ \t]*$/gmu, "")
    .replace(/^[ \t]*\{\{#(?:title|template|quiz)\b[^{}\n]*\}\}[ \t]*$/gmu, "")
    .replace(
      /^([ \t]*)\{\{#playground[ \t]+([^\s}]+)[^{}\n]*\}\}[ \t]*$/gmu,
      "$1```rust\n$1{{#include $2}}\n$1```",
    )
    .replace(rustFence, (_, indent: string, mark: string, info: string, code: string) => {
      const shown = code.replace(/^[ \t]*#(?:[ \t][^\n]*)?\n/gmu, "").replace(/^([ \t]*)##/gmu, "$1#");
      return `${indent}${mark}${info}\n${shown}${indent}${mark}`;
    });
  if (!/\{\{#|^r\[/mu.test(rewritten)) return rewritten;
  return rewriteProse(rewritten, (prose) =>
    // Before a block of code, a rule has its name on the last line.
    `${prose}\n`
      .replace(ruleName, nameToAnchor)
      .slice(0, -1)
      .replace(card, (_, kind: string, path: string) =>
        /^https?:/u.test(path)
          ? `<${path}>`
          : `[${kind === "ref" ? "" : path.replace(/^.*\//u, "")}](<${path}>)`,
      )
      .replace(tabTag, "{% $1 $2 %}"),
  );
}
