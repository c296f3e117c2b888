import type { ConversionLosses } from "../conversion-losses.ts";
import type { ReadInclude } from "../expand-includes.ts";

const tag = /<%(?!%)([#=-]?)([\s\S]{0,2000}?)-?%>/gu;
const lineOfPartial = /^[ \t]*<%=[ \t]*partial[ \t(]+["']([\w./-]+)["'][^%\n]*%>[ \t]*$/gmu;
const link = /^link_to[ (]+(["'])(.*?)\1,\s*(["'])(.*?)\3/u;
const picture = /^image_tag[ (]+(["'])(.*?)\1(?:.*?\balt:\s*(["'])(.*?)\3)?/u;

/** Endings of partials, whose names begin with `_`. */
const endings = [".md", ".md.erb", ".html.md", ".html.md.erb", ".html.markdown"];

function readPartial(path: string, readInclude: ReadInclude): string | undefined {
  const named = path.replace(/[^/]*$/u, (name) => `_${name.replace(/^_/u, "")}`);
  for (const ending of endings) {
    const text = readInclude(named + ending);
    if (text !== undefined) return text.trim();
  }
  return undefined;
}

/** Rewrites ERB, the templates of Middleman: partials, links and pictures. Other tags are left out and reported. */
export function rewriteMiddleman(
  text: string,
  { readInclude, losses }: { readonly readInclude: ReadInclude; readonly losses: ConversionLosses },
): string {
  return text
    .replace(lineOfPartial, (source, path: string) => readPartial(path, readInclude) ?? source)
    .replace(tag, (source, kind: string, written: string) => {
      const content = written.trim();
      const [, , label, , target] = link.exec(content) ?? [];
      if (label !== undefined) return `[${label}](<${target}>)`;
      const [, , path, , alt = ""] = picture.exec(content) ?? [];
      if (path !== undefined) return `![${alt}](<${path.includes("/") ? path : `/images/${path}`}>)`;
      if (kind !== "#")
        losses.add("unknown-template-tag", /^\w*/u.exec(content)?.[0] ?? "", source.slice(0, 60));
      return "";
    })
    .replaceAll("<%%", "<%");
}
