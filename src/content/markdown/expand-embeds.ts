import { splitFrontMatter } from "../front-matter/split-front-matter.ts";
import { continuationPrefix } from "./blocks/container-prefix.ts";
import { findSectionEnd, headingLevel } from "./blocks/heading-line.ts";
import { FenceTracker } from "./fences.ts";

/** Reads another note by its name or the end of its path, as `![[…]]` has it. Undefined if there is none. */
export type ReadNote = (name: string) => { readonly path: string; readonly text: string } | undefined;

/** Embeds within embeds end here. */
const maxDepth = 3;

/** Longest text that embeds may add up to, in UTF-16 code units. */
const maxEmbeddedLength = 300_000;

/** A note that is embedded on a line of its own, maybe in a quote or list. */
const embedLine =
  /^([ \t]*(?:>[ \t]?)*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?:>[ \t]?)*)(?:(?:full|content|card|inline)(?:-(?:card|inline))?)?!\[\[([^[\]\n|#]*)(?:#([^[\]\n|]*?)(?::#[^[\]\n|]*)?)?(?:\|[^[\]\n]*)?\]\][ \t]*$/u;
const blockId = /(?:^|[ \t]+)\^[A-Za-z0-9-]+[ \t]*$/u;

function normalizeHeading(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}

/** The lines below a heading, up to the next one of its level. */
function cutHeading(lines: readonly string[], heading: string): string[] | undefined {
  const wanted = normalizeHeading(heading.split("#").at(-1) ?? heading);
  const start = lines.findIndex((line) => headingLevel(line) > 0 && normalizeHeading(line) === wanted);
  return start < 0 ? undefined : lines.slice(start + 1, findSectionEnd(lines, start));
}

/** The paragraph or list item that ends with an id, or the block above a line with the id alone. */
function cutBlock(lines: readonly string[], id: string): string[] | undefined {
  const mark = `^${id}`;
  const last = lines.findIndex((line) => line.trim() === mark || line.trimEnd().endsWith(` ${mark}`));
  if (last < 0) return undefined;
  const isAlone = lines[last]?.trim() === mark;
  let end = isAlone ? last : last + 1;
  while (isAlone && end > 0 && lines[end - 1]?.trim() === "") end -= 1;
  let start = end;
  const isItem = (line: string): boolean => /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/u.test(line);
  while (start > 0 && lines[start - 1]?.trim() !== "") {
    start -= 1;
    if (!isAlone && isItem(lines[start] ?? "")) break;
  }
  return lines.slice(start, end);
}

function cutNote(text: string, anchor: string): string[] | undefined {
  const split = splitFrontMatter(text, "any");
  const body = (split.kind === "split" ? text.slice(split.bodyStart) : text).replace(/\r\n?/gu, "\n");
  const lines = body.trim().split("\n");
  if (anchor === "") return lines;
  return anchor.startsWith("^") ? cutBlock(lines, anchor.slice(1)) : cutHeading(lines, anchor);
}

/**
 * Replaces notes that are embedded on lines of their own by their text, or that of one section or block, in a quote below a link
 * to them. What can't be found stays as it is. `readNote` finds notes.
 */
export function expandEmbeds(text: string, readNote: ReadNote): string {
  if (!text.includes("![[")) return text;
  let length = 0;

  const expand = (lines: readonly string[], open: readonly string[]): string[] => {
    const fences = new FenceTracker();
    return lines.flatMap((line): string[] => {
      const match = fences.isCode(line) ? null : embedLine.exec(line);
      if (match === null) return [line];
      const [, prefix = "", name = "", anchor = ""] = match;
      const target = name.trim();
      // Names of Dendron have dots, too: `lang.c.types`.
      const isFile =
        /\.(?:avif|base|bmp|canvas|csv|flac|gif|jpe?g|m4a|mkv|mov|mp[34]|ogg|ogv|pdf|png|svg|wav|webm|webp)$/iu.test(
          target,
        );
      const note = target === "" || isFile ? undefined : readNote(target);
      const key = `${note?.path}#${anchor}`;
      const content = note && cutNote(note.text, anchor.trim());
      const isTooMuch = open.length >= maxDepth || length > maxEmbeddedLength;
      if (note === undefined || content === undefined || isTooMuch || open.includes(key)) return [line];
      length += content.join("\n").length;
      const rest = `${continuationPrefix(prefix)}>`;
      const embedded = expand(content, [...open, key]).map((each) => each.replace(blockId, ""));
      return [
        `${prefix}> [[${target}${anchor === "" ? "" : `#${anchor}`}]]`,
        rest,
        ...embedded.map((each) => (each === "" ? rest : `${rest} ${each}`)),
        continuationPrefix(prefix).trimEnd(),
      ];
    });
  };
  return expand(text.split("\n"), []).join("\n");
}
