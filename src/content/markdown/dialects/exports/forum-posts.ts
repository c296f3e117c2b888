import { rewriteProse } from "../../fences.ts";

/** Elements of lines, as HTML. */
const inlineElements: Readonly<Record<string, string>> = { b: "strong", i: "em", s: "del", u: "ins" };

/** Marks that only arrange their text, or say how it looks. */
const otherMarks = /[ \t]{0,20}\[\/?(center|color|font|poll|size|wrap)(?:[= \t][^\]\n]{0,300})?\]/giu;

function openQuote(attribution: string): string {
  const author = /^["']?([^,"'\]]{1,100})/u.exec(attribution)?.[1]?.trim() ?? "";
  return `\n\n<blockquote>\n\n${author === "" ? "" : `**${author}:**\n\n`}`;
}

function openDetails(summary: string): string {
  return `\n\n<details>\n${summary === "" ? "" : `<summary>${summary}</summary>\n`}\n`;
}

/** Replaces marks; `closed` has the names of those that end somewhere. */
function rewriteMarks(prose: string, closed: ReadonlySet<string>): string {
  return prose
    .replace(/\[(quote|details)(?:=([^\]\n]{0,300}))?\]/giu, (mark, name: string, value = "") => {
      if (!closed.has(name.toLowerCase())) return mark;
      return name.toLowerCase() === "quote"
        ? openQuote(value)
        : openDetails(value.replace(/^["']|["']$/gu, ""));
    })
    .replace(/\[\/quote\]/giu, "\n\n</blockquote>\n\n")
    .replace(/\[\/details\]/giu, "\n\n</details>\n\n")
    .replace(/^\[spoiler\][ \t]*$/gimu, (mark) => (closed.has("spoiler") ? openDetails("") : mark))
    .replace(/^\[\/spoiler\][ \t]*$/gimu, "\n\n</details>\n\n")
    .replace(/\[spoiler\]([^\n]{0,1000}?)\[\/spoiler\]/giu, "$1")
    .replace(/\[url=["']?([^\]\s"']{1,1000})["']?\]([^[\]\n]{1,500})\[\/url\]/giu, "[$2](<$1>)")
    .replace(/\[url\]([^[\]\s]{1,1000})\[\/url\]/giu, "<$1>")
    .replace(/\[img\]([^[\]\s]{1,1000})\[\/img\]/giu, "![](<$1>)")
    .replace(/\[([bisu])\]([^[\]\n]{1,1000})\[\/\1\]/giu, (_, name: string, content: string) => {
      const element = inlineElements[name.toLowerCase()];
      return `<${element}>${content}</${element}>`;
    })
    .replace(otherMarks, (mark, name: string) => (closed.has(name.toLowerCase()) ? "" : mark));
}

/** Who has written a quote, and when, as HackMD has it: `> [name=Ann] [time=Sun, Jun 28, 2015] [color=red]`. */
function rewriteRemarks(prose: string): string {
  return prose.replace(/^[ \t]{0,9}>[^\n]*\[name=[^\n]*$/gmu, (line) =>
    line
      .replace(/\[name=([^\]\n]{1,100})\]/gu, "**$1**")
      .replace(/\[time=([^\]\n]{1,100})\]/gu, "$1")
      .replace(/[ \t]{0,9}\[color=[^\]\n]{1,30}\]/gu, ""),
  );
}

const closingMark = /\[\/(quote|details|spoiler|url|img|[bisu]|poll|wrap|size|font|color|center)\]/giu;

/** Marks in square brackets of forums such as Discourse: `[quote="Ann"]`, `[details="More"]`, `[b]`. */
export function rewriteForumPosts(text: string): string {
  const named = text.includes("[name=") ? rewriteProse(text, rewriteRemarks) : text;
  const dated = named.includes("[date=")
    ? rewriteProse(named, (prose) => prose.replace(/\[date=([\d-]{10})[^\]\n]{0,200}\]/gu, "$1"))
    : named;
  if (!dated.includes("[/")) return dated;
  const closed = new Set(Array.from(dated.matchAll(closingMark), ([, name = ""]) => name.toLowerCase()));
  return closed.size === 0 ? dated : rewriteProse(dated, (prose) => rewriteMarks(prose, closed));
}
