import { rewriteProse } from "../../fences.ts";

/** Directives whose content says something about the page, and is not its text. */
const hiddenNames =
  /^(?:Available|CallToAction|Comment|DeprecationSummary|DisplayName|Metadata|Options|PageColor|PageImage|PageKind|Redirected|SupportedLanguage|TechnologyRoot|TitleHeading)$/u;

/** The line that begins a directive: `@Row {`, `@Tab("One") {`, `@Image(source: "a")`. */
const opening = /^[ \t]*@([A-Z]\w{0,40})(?:\(([^\n]{0,500})\))?[ \t]*(\{)?([^\n{}]{0,200}\})?[ \t]*$/u;
const closing = /^[ \t]*\}[ \t]*$/u;

function findArgument(args: string, name: string): string | undefined {
  return new RegExp(`\\b${name}:\\s*"([^"]*)"`, "u").exec(args)?.[1];
}

/** What takes the place of the lines that begin and end a directive. */
function directiveToMarkdown(name: string, args: string): readonly [open: string, close: string] {
  switch (name) {
    case "Image":
    case "Video": {
      const source = findArgument(args, "source");
      return [source === undefined ? "" : `![${findArgument(args, "alt") ?? ""}](<${source}>)`, ""];
    }
    case "TabNavigator":
      return ["<Tabs>", "</Tabs>"];
    case "Tab":
      return [`<Tab title="${/^\s*"([^"]*)"/u.exec(args)?.[1] ?? ""}">`, "</Tab>"];
    default:
      return ["", ""];
  }
}

/** Directives of DocC, whose content may be indented, as tags; those about the page are left out. */
function rewriteDirectives(prose: string): string {
  const output: string[] = [];
  const open: { readonly close: string; readonly isHidden: boolean }[] = [];
  for (const line of prose.split("\n")) {
    const isHidden = open.at(-1)?.isHidden === true;
    const [, name, args = "", brace, rest] = opening.exec(line) ?? [];
    if (name !== undefined) {
      const [before, after] = directiveToMarkdown(name, args);
      const isOpen = brace !== undefined && rest === undefined;
      if (isOpen) open.push({ close: after, isHidden: isHidden || hiddenNames.test(name) });
      if (!isHidden && before !== "") output.push("", before, "");
    } else if (open.length > 0 && closing.test(line)) {
      const { close, isHidden: wasHidden } = open.pop() ?? { close: "", isHidden: false };
      if (!wasHidden && close !== "") output.push("", close, "");
    } else if (!isHidden) output.push(open.length > 0 ? line.replace(/^[ \t]+/u, "") : line);
  }
  return output.join("\n");
}

/** A quote whose first line says what kind of box it is: `> Note: Hot.` */
const labeledQuote = /(?<!^[ \t]*>[^\n]*\n)^([ \t]*)>[ \t]?(Note|Important|Warning|Tip|Experiment):[ \t]*/gmu;

/** A picture, whose format the tool finds. */
const picture = /(!\[[^[\]\n]{0,1000}\]\(<?)([\w/-]{1,200})(?=>?\))/gu;

/** A link to a page by the name of its file, `<doc:Tea#Green-Tea>`. Those with a text look like those of ReadMe.com. */
const pageLink = /<doc:([^<>\s]{1,300})>/gu;

/** A symbol of a program, which has no page here. */
const symbol = /(?<![`\\])``([^`\n]{1,300})``(?!`)/gu;

/** Rewrites what DocC, the tool for documentation of Swift, adds to markdown: directives, boxes, links by name and symbols. */
export function rewriteDocc(text: string): string {
  const withCode = text.replace(symbol, "`$1`");
  return rewriteProse(withCode, (prose) =>
    rewriteDirectives(prose)
      .replace(labeledQuote, (_, indent: string, type: string) =>
        type === "Experiment"
          ? `${indent}> [!example] Experiment\n${indent}> `
          : `${indent}> [!${type}]\n${indent}> `,
      )
      .replace(picture, "$1$2.*")
      .replace(pageLink, "[]($1)"),
  );
}
