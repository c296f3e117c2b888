import { dedent, indentWidth } from "../../blocks/container-prefix.ts";
import { findTagEnd } from "../../tags/tags.ts";

/** A line that begins with a tag of a component or of an element that can hold blocks. */
const tagLine =
  /^[ \t]*<(\/?)([A-Z][\w.]*|article|aside|blockquote|center|dd|details|div|dl|dt|figcaption|figure|footer|header|img|li|main|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)(?=[\s/>])/u;

/** Asks for markdown within an element of HTML, in the markdown of Python and kramdown. */
const markdownAttribute = /\smarkdown(?:=|[\s>])/u;

/** Elements within each other end here. */
const maxDepth = 30;

/** A tag that has whole lines for itself. */
interface LineTag {
  readonly name: string;
  readonly form: "open" | "close" | "void";
  /** Its last line. */
  readonly end: number;
}

/** The tags that have whole lines for themselves, by their first line. */
function findLineTags(text: string, isMdx: boolean): Map<number, LineTag> {
  const tags = new Map<number, LineTag>();
  const lines = text.split("\n");
  let offset = 0;
  for (const [index, line] of lines.entries()) {
    const match = tagLine.exec(line);
    const end = match && findTagEnd(text, offset + match[0].length);
    if (match !== null && end !== null && end !== undefined) {
      const rest = text.slice(end, text.indexOf("\n", end) < 0 ? text.length : text.indexOf("\n", end));
      const height = text.slice(offset, end).split("\n").length - 1;
      const isVoid = text[end - 2] === "/" || match[2] === "img";
      const isMeant = isMdx || match[1] === "/" || markdownAttribute.test(text.slice(offset, end));
      if (rest.trim() === "" && isMeant) {
        const form = match[1] === "/" ? "close" : isVoid ? "void" : "open";
        tags.set(index, { name: match[2] ?? "", form, end: index + height });
      }
    }
    offset += line.length + 1;
  }
  return tags;
}

/** The line of the closing tag of each opening one. */
function pairTags(tags: ReadonlyMap<number, LineTag>): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: { name: string; line: number }[] = [];
  for (const [line, { name, form }] of tags) {
    if (form === "open") open.push({ name, line });
    if (form !== "close") continue;
    const at = open.findLastIndex((each) => each.name === name);
    if (at < 0 || open.length - at > maxDepth) continue;
    pairs.set(open[at]?.line ?? -1, line);
    open.length = at;
  }
  return pairs;
}

function indentOf(line: string): string {
  return /^[ \t]*/u.exec(line)?.[0] ?? "";
}

/**
 * MDX reads what stands between two tags as markdown, however it is indented, and has no indented code. Here such content
 * loses its indentation, and tags on lines of their own get blank lines around them, which means the same in markdown. In other
 * files (`isMdx` is false) this is so for elements with an attribute `markdown`.
 */
export function separateMdxBlocks(text: string, isMdx = true): string {
  if (!text.includes("<") || (!isMdx && !markdownAttribute.test(text))) return text;
  const lines = text.split("\n");
  const tags = findLineTags(text, isMdx);
  if (tags.size === 0) return text;
  const pairs = pairTags(tags);
  const output: string[] = [];

  const write = (from: number, to: number, removed: number, indent: string, depth: number): void => {
    const place = (line: string): string => (line.trim() === "" ? "" : indent + dedent(line, removed));
    for (let index = from; index < to; index += 1) {
      const tag = tags.get(index);
      const close = pairs.get(index);
      if (tag === undefined || tag.form === "close" || (tag.form === "open" && close === undefined)) {
        output.push(place(lines[index] ?? ""));
        continue;
      }
      const opening = lines.slice(index, tag.end + 1).map((line) => line.trim());
      const ownIndent = indentOf(place(lines[index] ?? ""));
      output.push("", ...opening.map((line) => ownIndent + line), "");
      index = tag.end;
      if (close === undefined || close >= to) continue;
      const widths = lines
        .slice(tag.end + 1, close)
        .filter((line) => line.trim() !== "")
        .map((line) => indentWidth(indentOf(line)));
      if (depth < maxDepth) write(tag.end + 1, close, Math.min(...widths, 1000), ownIndent, depth + 1);
      output.push("", `${ownIndent}${(lines[close] ?? "").trim()}`, "");
      index = close;
    }
  };
  write(0, lines.length, 0, "", 0);
  return output.join("\n");
}
