import { rewriteProse } from "../../fences.ts";

const attribute = (attributes: string, name: string): string =>
  new RegExp(`\\s${name}="([^"]*)"`, "u").exec(attributes)?.[1] ?? "";

const image = /:::image(\s[^\n]*?(?:\n[^\n]*?){0,4}?):::/gu;

function imageToMarkdown(attributes: string): string {
  const alt = attribute(attributes, "alt-text").replace(/[[\]\n]/gu, " ");
  return `![${alt}](<${attribute(attributes, "source")}>)`;
}

const codeExtension = /^([ \t]*):::code(\s[^\n]*?):::[ \t]*$/gmu;
const codeLink = /^([ \t]*)\[!code(?:-([\w+#]+))?\s*\[[^\]\n]*\]\(([^)\s]+)\)\][ \t]*$/gmu;

function codeToLines(
  indent: string,
  language: string,
  source: string,
  section: string,
  range: string,
): string {
  const [, from, to] = /^(\d+)(?:-(\d+))?/u.exec(range) ?? [];
  const lines = from === undefined ? "" : `:${from}:${to ?? from}`;
  const target = `${source.replace(/^~\//u, "/")}${section === "" ? lines : `:${section}`}`;
  return `${indent}~~~~~~${language}\n${indent}--8<-- "${target}"\n${indent}~~~~~~`;
}

function linkToCode(indent: string, language: string, target: string): string {
  const [, path = target, query = "", hash = ""] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/u.exec(target) ?? [];
  const parameter = (name: string): string =>
    new RegExp(`(?:^|&)${name}=([^&]*)`, "u").exec(query)?.[1] ?? "";
  return codeToLines(indent, language, path, parameter("name") || hash, parameter("range"));
}

/** A heading that opens a tab, `# [Bash](#tab/bash)`, and the line that ends a set of tabs. */
const tabHeading = /^#{1,6}[ \t]+\[([^\]\n]+)\]\(#tab\/[^)\n]*\)[ \t]*$/u;
const tabsEnd = /^(?:-{3,}|\*{3,}|_{3,})[ \t]*$/u;

function rewriteTabs(lines: readonly string[]): string[] {
  let isInTabs = false;
  return lines.map((line) => {
    const title = tabHeading.exec(line)?.[1];
    if (title !== undefined) {
      const open = isInTabs ? "" : "\n:::: tabs\n";
      isInTabs = true;
      return `${open}\n@tab ${title}\n`;
    }
    if (!isInTabs || !tabsEnd.test(line)) return line;
    isInTabs = false;
    return "\n::::\n";
  });
}

/** Lines that only arrange what is around them: columns, versions, zones. */
const arrangement =
  /^[ \t]*:::[ \t]*(?:row|row-end|column|column-end|moniker|moniker-end|zone|zone-end|image-end)(?:[ \t][^\n]*?)?(?::::)?[ \t]*$/u;
const columnStart = /^[ \t]*:::column/u;
const columnEnd = /^[ \t]*:::column-end/u;

function removeArrangement(lines: readonly string[]): string[] {
  let isInColumn = false;
  return lines.map((line) => {
    if (columnEnd.test(line)) isInColumn = false;
    else if (columnStart.test(line)) isInColumn = true;
    if (arrangement.test(line)) return "";
    return isInColumn ? line.replace(/^[ \t]{1,6}/u, "") : line;
  });
}

/** Rewrites what DocFX and Microsoft Learn add to markdown. */
export function rewriteDocfx(text: string): string {
  const rewritten = rewriteProse(text, (prose) =>
    removeArrangement(prose.split("\n"))
      .join("\n")
      .replace(/^([ \t]*)\[!INCLUDE\s*\[[^\]\n]*\]\(([^)\s]+)\)\][ \t]*$/gimu, '$1--8<-- "$2"')
      .replace(/\[!INCLUDE\s*\[[^\]\n]*\]\(([^)\s]+)\)\]/giu, '\n\n--8<-- "$1"\n\n')
      .replace(image, (_, attributes: string) => imageToMarkdown(attributes))
      .replace(codeExtension, (_, indent: string, attributes: string) =>
        codeToLines(
          indent,
          attribute(attributes, "language"),
          attribute(attributes, "source"),
          attribute(attributes, "id"),
          attribute(attributes, "range"),
        ),
      )
      .replace(codeLink, (_, indent: string, language = "", target = "") =>
        linkToCode(indent, language, target),
      )
      .replace(/^[ \t]*>[ \t]*\[!div[^\]\n]*\][ \t]*\n/gimu, "")
      .replace(/^([ \t]*>[ \t]*)\[!VIDEO[ \t]+(\S+?)\]/gimu, "$1<$2>")
      .replace(
        /<xref:([^>\s?]+)(?:\?[^>\s]*)?>/gu,
        (_, id: string) => `\`${id.replaceAll("%60", "`").replace(/`\d+/gu, "")}\``,
      )
      .replace(/\[([^\]\n]*)\]\(xref:[^)\s]*\)/gu, "$1"),
  );
  return rewriteTabs(rewritten.split("\n")).join("\n");
}
