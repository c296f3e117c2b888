import { rewriteProse } from "../../fences.ts";

/** Names of products and of what is on a screen, which Adobe doesn't translate. */
const name = /\[!(?:DNL|UICONTROL)[ \t]{1,5}((?:[^[\]\\\n]|\\[^\n]|\[[^[\]\n]{0,100}\]){1,300})\]/gu;
const adobeBadge = /\[!BADGE[ \t]{0,5}([^[\]\n]{0,200})\](?:\{[^{}\n]{0,500}\})?/gu;

/** Lines that arrange what is around them: tabs, and a box in another color. */
const arrangement =
  /^([ \t]{0,20})>[ \t]?\[!(BEGINTABS|TAB|ENDTABS|BEGINSHADEBOX|ENDSHADEBOX)(?:[ \t]{1,5}([^\]\n]{1,200}))?\][ \t]*$/gmu;

function arrangementToMarkdown(_: string, indent: string, kind: string, label = ""): string {
  const text = label.replace(/^"|"$/gu, "").trim();
  const lines: Readonly<Record<string, string>> = {
    BEGINTABS: "::::: tabs",
    TAB: `@tab ${text}`,
    ENDTABS: ":::::",
    BEGINSHADEBOX: text === "" ? "" : `**${text}**`,
  };
  return `\n${indent}${lines[kind] ?? ""}\n`;
}

/** Help that the product shows, not the page. */
const contextualHelp = /^[ \t]{0,20}>[ \t]?\[!CONTEXTUALHELP\][ \t]*(?:\n[ \t]{0,20}>[^\n]*)*/gmu;
const video = /^([ \t]{0,20})>[ \t]?\[!VIDEO\]\((https?:[^\s()]{1,500})\)(?:\{[^{}\n]{0,500}\})?/gmu;
const inclusion = /^[ \t]{0,20}\{\{\$include[ \t]{1,5}([^\s{}]{1,500})\}\}[ \t]*$/gmu;

/** Badges, buttons and links to pages and files of Retype: `[!badge New]`, `[!ref text="Tea"](tea.md)`. */
const retypeMark =
  /\[!(badge|button|ref|file|embed)(?:[ \t]{1,5}([^[\]\n]{1,300}))?\](?:\(([^()\s]{1,500})\))?/gu;

function retypeMarkToMarkdown(_: string, kind: string, written = "", target?: string): string {
  const text =
    /(?:^|[ \t])text="([^"]*)"/u.exec(written)?.[1] ?? written.replace(/[\w-]{1,30}="[^"]*"/gu, "").trim();
  if (target === undefined) return text;
  if (text !== "") return `[${text}](${target})`;
  if (/^https?:/u.test(target)) return `<${target}>`;
  // A page without a text is called by its title.
  return `[${kind === "ref" ? "" : target.replace(/^.*\/(?=.)/u, "")}](${target})`;
}

/** What kind of page a link of roadmap.sh leads to, in front of its text: `[@video@Tea](https://…)`. */
const linkKind = /(?<!!)\[@[a-z]{3,20}@(?=[^[\]\n]{1,500}\]\()/gu;

/** Rewrites what stands in brackets behind an exclamation mark in Adobe's documentation and in Retype, and marks of links. */
export function rewriteBracketMarks(text: string): string {
  if (!/\[[!@]|\{\{\$include/u.test(text)) return text;
  return rewriteProse(text, (prose) =>
    prose
      .replace(contextualHelp, "")
      .replace(arrangement, arrangementToMarkdown)
      .replace(video, "\n$1<$2>\n")
      .replace(/^([ \t]{0,20}>[ \t]?\[!)MORELIKETHIS(?=\])/gmu, "$1SEEALSO")
      .replace(inclusion, '--8<-- "$1"')
      .replace(linkKind, "[")
      .replace(name, "$1")
      .replace(adobeBadge, "$1")
      .replace(retypeMark, retypeMarkToMarkdown),
  );
}
