import type { ToolName } from "../../tool.ts";
import { calloutTone } from "../blocks/callout-types.ts";
import { FenceTracker } from "../fences.ts";

/** A line that opens a block, with a title, or closes it. */
interface Mark {
  readonly index: number;
  readonly indent: string;
  readonly title: string;
}

/** What becomes of the lines that open and close blocks with the same marks: `marks` without the last one, which closes them. */
type Rewrite = (marks: readonly Mark[]) => { readonly openings: readonly string[]; readonly closing: string };

const closing = "\n:::::\n";

/** A part to open, as Adobe and Outline have it; several without an end between them are the tabs of Retype. */
const toggleOrTabs: Rewrite = (marks) => ({
  openings: marks.map(({ title }, index) => {
    if (marks.length === 1) return `\n::::: details ${title}\n`;
    return index === 0 ? `\n::::: tabs\n\n@tab ${title}\n` : `\n@tab ${title}\n`;
  }),
  closing,
});

const panels: Rewrite = (marks) => ({
  openings: marks.map(({ title }, index) => `${index === 0 ? "" : closing}\n::::: details ${title}\n`),
  closing,
});

/** Columns are shown below each other. */
const columns: Rewrite = (marks) => ({
  openings: marks.map(({ title }) => (title === "" ? "\n" : `\n**${title}**\n`)),
  closing: "\n",
});

const box: Rewrite = (marks) => ({
  openings: marks.map(({ title }) => {
    const [, type = "", rest = ""] = /^([A-Za-z]+)(?:[ \t]+([^\n]*))?$/u.exec(title) ?? [];
    return `\n::::: ${calloutTone(type) === undefined ? `note ${title}` : `${type} ${rest}`}\n`;
  }),
  closing,
});

interface Style {
  readonly pattern: RegExp;
  readonly rewrite: Rewrite;
  /** True if a line without a title may open a block. */
  readonly canBeUntitled?: boolean;
  /** True if a block has one opening: those before the last are of another tool. */
  readonly isSingle?: boolean;
}

// A brace behind it is a break between blocks of MyST.
const toggle: Style = { pattern: /^([ \t]*)\+{3}(?![+{])[ \t]*([^\s{][^\n]*)?$/u, rewrite: toggleOrTabs };
const retypeStyles: readonly Style[] = [
  { pattern: /^([ \t]*)={2}[=-](?![=-])[ \t]*([^\s"=][^\n]*)?$/u, rewrite: panels },
  { pattern: /^([ \t]*)\|{3}(?!\|)[ \t]*([^\s|][^\n]*)?$/u, rewrite: columns },
  {
    pattern: /^([ \t]*)!{3}(?!!)[ \t]*(\S[^\n]*)?$/u,
    rewrite: box,
    canBeUntitled: true,
    isSingle: true,
  },
];

function findMarks(lines: readonly string[], pattern: RegExp): Mark[] {
  const fences = new FenceTracker();
  return lines.flatMap((line, index) => {
    const match = fences.isCode(line) ? null : pattern.exec(line);
    return match === null ? [] : [{ index, indent: match[1] ?? "", title: match[2]?.trim() ?? "" }];
  });
}

function rewriteStyle(text: string, { pattern, rewrite, canBeUntitled, isSingle }: Style): string {
  const lines = text.split("\n");
  const marks = findMarks(lines, pattern);
  const replace = ({ index, indent }: Mark, written: string): void => {
    lines[index] = written.replaceAll(/\n(?=.)/gu, `\n${indent}`);
  };
  for (let start = 0; start < marks.length; ) {
    const isOpening = marks[start]?.title !== "" || canBeUntitled;
    let end = start + 1;
    while (isOpening && end < marks.length && marks[end]?.title !== "") end += 1;
    const close = marks[end];
    if (!isOpening || close === undefined) {
      start = end;
      continue;
    }
    const opened = marks.slice(isSingle ? end - 1 : start, end);
    const rewritten = rewrite(opened);
    for (const [index, mark] of opened.entries()) replace(mark, rewritten.openings[index] ?? "");
    replace(close, rewritten.closing);
    start = end + 1;
  }
  return lines.join("\n");
}

/** Blocks between lines of signs: parts to open (`+++ Title` … `+++`), and the tabs, panels, columns and boxes of Retype. */
export function rewriteToggles(text: string, tool: ToolName): string {
  const toggled = text.includes("+++") && tool !== "sphinx" ? rewriteStyle(text, toggle) : text;
  return tool === "retype" ? retypeStyles.reduce(rewriteStyle, toggled) : toggled;
}
