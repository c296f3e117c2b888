import { parseHeadingLine } from "../blocks/heading-line.ts";
import { FenceTracker, rewriteProse } from "../fences.ts";

/** A file in the place of a link: `[x](a.md ':include')`. */
const include = /^([ \t]*)\[[^\]\n]*\]\((\S+)[ \t]+["'](:include[^"'\n]*)["']\)[ \t]*$/gmu;

function includeToLines(indent: string, path: string, options: string): string {
  const type = /:type=(\w+)(?:[ \t]+([\w#+-]+))?/u.exec(options);
  const fragment = /:fragment=([\w-]+)/u.exec(options)?.[1];
  const target = fragment === undefined ? path : `${path}:${fragment}`;
  const ending = /\.(\w+)$/u.exec(path)?.[1] ?? "";
  const isCode = type === null ? !/^(?:md|markdown|html?|mp[34]|pdf)$/iu.test(ending) : type[1] === "code";
  const line = `${indent}--8<-- "${target}"`;
  return isCode ? `${indent}~~~~~~${type?.[2] ?? ending}\n${line}\n${indent}~~~~~~` : line;
}

/** Tabs between two comments, each of them below a heading, which may be bold. */
function rewriteTabs(text: string): string {
  if (!/<!--\s*tabs:start/u.test(text)) return text;
  const fences = new FenceTracker();
  let level = "";
  let isInTabs = false;
  return text
    .split("\n")
    .map((line) => {
      if (fences.isCode(line)) return line;
      const mark = /^[ \t]*<!--\s*tabs:(start|end)\s*-->[ \t]*$/u.exec(line)?.[1];
      if (mark !== undefined) {
        isInTabs = mark === "start";
        level = "";
        return isInTabs ? "\n:::: tabs" : "\n::::\n";
      }
      const heading = isInTabs ? parseHeadingLine(line) : undefined;
      if (heading === undefined || (level !== "" && heading.marks !== level)) return line;
      level = heading.marks;
      return `\n@tab ${heading.title.replace(/^\*\*|\*\*$/gu, "")}\n`;
    })
    .join("\n");
}

/** Files that are included, and tabs, of Docsify. */
export function rewriteDocsify(text: string): string {
  return rewriteTabs(
    rewriteProse(text, (prose) =>
      prose.replace(include, (_, indent: string, path: string, options: string) =>
        includeToLines(indent, path, options),
      ),
    ),
  );
}
