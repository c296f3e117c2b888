import { dedent, indentWidth } from "../blocks/container-prefix.ts";
import { FenceTracker } from "../fences.ts";
import { rawEnd, rawStart } from "./raw-tags.ts";
import { readCodeLanguage } from "./tag-arguments.ts";

/** A shortcode of Hugo or a tag of Liquid, alone on its line, with code up to its end; the name and the arguments of either. */
const openingLine =
  /^([ \t]*)(?:\{\{[<%][ \t]{0,9}(highlight|code(?:-?block)?|prism|text(?=[ \t]+[\w"]))(?![\w-])([^<>%\n]{0,500})[>%]\}\}|\{%-?[ \t]{0,9}(highlight|codeblock)(?![\w-])([^%\n]{0,500}?)-?%\})[ \t]*$/u;
const anyOpening = /\{(?:\{[<%]|%-?)[ \t]{0,9}(?:code|highlight|prism|text)/u;

/** Tags by which Liquid leaves what is in the code as it is. */
const rawTag = new RegExp(`(?:${rawStart.source}|${rawEnd.source})\\n?`, "gu");

/** No code has so many of them. */
const fence = "~".repeat(9);

function toClosing(shortcode: string | undefined, tag: string): RegExp {
  return shortcode === undefined
    ? new RegExp(String.raw`^[ \t]*\{%-?[ \t]{0,9}end${tag}[ \t]{0,9}-?%\}[ \t]*$`, "u")
    : new RegExp(String.raw`^[ \t]*\{\{[<%][ \t]{0,9}/[ \t]{0,9}${shortcode}[ \t]{0,9}[>%]\}\}[ \t]*$`, "u");
}

/** Rewrites tags with code between them as fences, so that no other rule reads the code. Those without an end stay. */
export function rewriteCodeTags(text: string): string {
  if (!anyOpening.test(text)) return text;
  const lines = text.split("\n");
  const output: string[] = [];
  const fences = new FenceTracker();
  // The end of each tag is looked for once.
  const ends = new Map<string, number>();
  const findEnd = (name: string, closing: RegExp, start: number): number => {
    const known = ends.get(name);
    if (known !== undefined && (known < 0 || known >= start)) return known;
    let end = start;
    while (end < lines.length && !closing.test(lines[end] ?? "")) end += 1;
    const found = end < lines.length ? end : -1;
    ends.set(name, found);
    return found;
  };
  let isRaw = false;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    isRaw = isRaw ? !rawEnd.test(line) : rawStart.test(line) && !rawEnd.test(line);
    const [opening, indent = "", shortcode, shortcodeArguments, tag = "", tagArguments = ""] =
      (!fences.isOpen && !isRaw && openingLine.exec(line)) || [];
    const end =
      opening === undefined ? -1 : findEnd(`${shortcode} ${tag}`, toClosing(shortcode, tag), index + 1);
    if (end < 0) {
      fences.isCode(line);
      output.push(line);
      continue;
    }
    const written = (shortcodeArguments ?? tagArguments).trim();
    const code = lines.slice(index + 1, end).map((each) => indent + dedent(each, indentWidth(indent)));
    const shown = tag === "" ? code.join("\n") : code.join("\n").replace(rawTag, "");
    output.push(`${indent}${fence}${readCodeLanguage(written)} ${written}`.trimEnd());
    output.push(shown.replace(/^[ \t]*\n/u, "").trimEnd(), `${indent}${fence}`);
    index = end;
  }
  return output.join("\n");
}
