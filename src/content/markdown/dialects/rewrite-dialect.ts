import { splitFrontMatter } from "../../front-matter/split-front-matter.ts";
import type { ReadInclude } from "../expand-includes.ts";
import type { Dialect } from "./dialect.ts";
import { rewriteFencedDirectives } from "./fenced-directives.ts";

/** Shortcodes of Zola: `{{ name(key="value") }}`, and `{% name(key="value") %}` up to `{% end %}`. */
const zolaTag = /\{\{\s*([A-Za-z_]\w*)\(([^{}]*)\)\s*\}\}|\{%\s*(?:([A-Za-z_]\w*)\(([^{}]*)\)|(end))\s*%\}/gu;

/** Zola's shortcodes in the form of Hugo's, which are converted later. */
function rewriteZola(text: string): string {
  const open: string[] = [];
  return text.replace(
    zolaTag,
    (source, name?: string, args = "", pairName?: string, pairArgs = "", end?: string) => {
      if (end !== undefined) return open.length === 0 ? source : `{{% /${open.pop()} %}}`;
      if (pairName !== undefined) open.push(pairName);
      return pairName === undefined ? `{{< ${name} ${args} />}}` : `{{% ${pairName} ${pairArgs} %}}`;
    },
  );
}

/** Hexo marks tabs by comments, so that other tools show their content. */
function rewriteHexo(text: string): string {
  return text
    .replace(
      /<!--\s*tab\s+([^\n]*?)\s*-->/gu,
      (_, label: string) => `{% tab "${label.replaceAll('"', "'")}" %}`,
    )
    .replace(/<!--\s*endtab\s*-->/gu, "{% endtab %}");
}

const partialImport = /^import\s+([A-Z]\w*)\s+from\s+["']([^"'\n]+\.mdx?)["'];?[ \t]*$/gmu;

const pictureImport =
  /^import\s+(\w+)\s+from\s+["']([^"'\n]+\.(?:avif|gif|jpe?g|png|svg|webp))(?:\?\w+)?["'];?[ \t]*$/gmu;

/** Puts the paths of imported pictures where their names stand. */
function inlinePictures(text: string): string {
  let output = text;
  for (const [, name = "", path = ""] of text.matchAll(pictureImport))
    output = output.replace(new RegExp(`=\\{\\s*${name}(?:\\.src)?\\s*\\}`, "gu"), () => `="${path}"`);
  return output;
}

/** Partials within partials end here. */
const maxPartialDepth = 3;

/** Puts the text of imported markdown files where their components stand. */
function expandPartials(text: string, readInclude: ReadInclude, depth = 0): string {
  if (depth >= maxPartialDepth || !/^import\s/mu.test(text)) return text;
  let output = text;
  for (const [, name = "", path = ""] of text.matchAll(partialImport)) {
    const partial = readInclude(path);
    if (partial === undefined) continue;
    const split = splitFrontMatter(partial);
    const body = expandPartials(
      split.kind === "split" ? partial.slice(split.bodyStart) : partial,
      readInclude,
      depth + 1,
    );
    output = output.replace(
      new RegExp(`^([ \\t]*)<${name}(?=[\\s/>])[^<>]*?/?>(?:[ \\t]*</${name}>)?[ \\t]*$`, "gmu"),
      (_, indent: string) =>
        body
          .trim()
          .split("\n")
          .map((line) => (line === "" ? "" : indent + line))
          .join("\n"),
    );
  }
  return output;
}

const rustFence = /^([ \t]*)(`{3,})(rust\b[^\n]*)\n([\s\S]{0,50000}?)^[ \t]*\2[ \t]*$/gmu;

/** mdBook hides lines of Rust that begin with `# `, and has directives for the page's title and for programs that can be run. */
function rewriteMdbook(text: string): string {
  return text
    .replace(/^[ \t]*\{\{#(?:title|template)\b[^{}\n]*\}\}[ \t]*$/gmu, "")
    .replace(
      /^([ \t]*)\{\{#playground[ \t]+([^\s}]+)[^{}\n]*\}\}[ \t]*$/gmu,
      "$1```rust\n$1{{#include $2}}\n$1```",
    )
    .replace(rustFence, (_, indent: string, mark: string, info: string, code: string) => {
      const shown = code.replace(/^[ \t]*#(?:[ \t][^\n]*)?\n/gmu, "").replace(/^([ \t]*)##/gmu, "$1#");
      return `${indent}${mark}${info}\n${shown}${indent}${mark}`;
    })
    .replace(/<div class="warning">/gu, '<Aside type="warning">\n')
    .replace(/(<Aside type="warning">\n[\s\S]{0,20000}?)<\/div>/gu, "$1</Aside>");
}

/** Targets, comments, breaks between blocks and links by path of MyST. */
function rewriteMyst(text: string): string {
  return text
    .replace(/^\(([\w:.-]+)\)=[ \t]*$/gmu, '<a id="$1"></a>\n')
    .replace(/^%(?:[ \t][^\n]*)?\n|^\+{3}(?:[ \t][^\n]*)?$/gmu, "")
    .replace(/<project:([^<>\s]+)>/gu, "[$1]($1)")
    .replace(/^(\$\$)[ \t]*\([\w:.-]+\)[ \t]*$/gmu, "$1")
    .replace(/(\$\$)[ \t]*\([\w:.-]+\)[ \t]*$/gmu, "$1");
}

/** Rewrites what only one tool has into the form that all later rules know. */
export function rewriteDialect(text: string, dialect: Dialect, readInclude: ReadInclude): string {
  const rewritten = rewriteFencedDirectives(text);
  if (dialect.isExported) return rewritten.replace(/^<(\/?)aside>[ \t]*$/gmu, "<$1Aside>");
  if (dialect.isMdx) return inlinePictures(expandPartials(rewritten, readInclude));
  if (dialect.tool === "sphinx") return rewriteMyst(rewritten);
  if (dialect.tool === "mdbook") return rewriteMdbook(rewritten);
  if (dialect.tool === "zola") return rewriteZola(rewritten);
  return dialect.tool === "hexo" ? rewriteHexo(rewritten) : rewritten;
}
