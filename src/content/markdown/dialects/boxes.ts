import { isCalloutType } from "../blocks/callout-types.ts";
import { FenceTracker, rewriteProse } from "../fences.ts";

/** A box of Gatsby's plugin: `[[info | Title]]` above lines that begin with a bar. */
const barBox =
  /^\[\[([A-Za-z]{1,20})(?:[ \t]{0,5}\|[ \t]{0,5}([^\]\n]{1,200}))?\]\][ \t]*\n((?:\|[^\n]*(?:\n|$))+)/gmu;

/** A paragraph of GitLab's documentation whose first line says what kind of box it is: `NOTE:`. */
const labeledParagraph =
  /(?<=^|\n[ \t]*\n)(NOTE|TIP|INFO|IMPORTANT|WARNING|CAUTION|DANGER):[ \t]*\n((?:[^\s>|#`~+*-][^\n]*(?:\n|$))+)/gu;

function toCallout(type: string, title: string, lines: string, marks: RegExp): string {
  const content = lines.trimEnd().split("\n");
  return [
    `> [!${type}] ${title}`.trimEnd(),
    ...content.map((line) => `> ${line.replace(marks, "")}`),
    "",
  ].join("\n");
}

const quoteLimit = /^[ \t]{0,3}>>>[ \t]*$/u;

/** A quote of GitLab, whose lines stand between two lines of `>>>`; without the second one it is text. */
function rewriteQuotes(text: string): string {
  const fences = new FenceTracker();
  const lines = text.split("\n");
  const limits = lines.flatMap((line, index) =>
    !fences.isCode(line) && quoteLimit.test(line) ? [index] : [],
  );
  for (let next = 0; next + 1 < limits.length; next += 2) {
    const [start = 0, end = 0] = limits.slice(next, next + 2);
    lines[start] = "";
    lines[end] = "";
    for (let index = start + 1; index < end; index += 1) lines[index] = `> ${lines[index]}`;
  }
  return lines.join("\n");
}

/** Writes boxes and quotes of GitLab and Gatsby as quotes. */
export function rewriteBoxes(text: string): string {
  const quoted = text.includes(">>>") ? rewriteQuotes(text) : text;
  if (!quoted.includes("]]\n|") && !/[A-Z]:[ \t]*\n/u.test(quoted)) return quoted;
  return rewriteProse(quoted, (prose) =>
    prose
      .replace(barBox, (source, type: string, title = "", lines = "") =>
        isCalloutType(type) ? toCallout(type, title, lines, /^\|[ \t]?/u) : source,
      )
      .replace(labeledParagraph, (_, type: string, lines: string) => `${toCallout(type, "", lines, /^$/u)}`),
  );
}
