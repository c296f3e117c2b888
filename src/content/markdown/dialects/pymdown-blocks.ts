import type { ConversionLosses } from "../conversion-losses.ts";
import { FenceTracker, rewriteProse } from "../fences.ts";

const opening = /^([ \t]*)(\/{3,})[ \t]*([a-z][\w-]*)[ \t]*(?:\|[ \t]*(.*?))?[ \t]*$/u;
const closing = /^([ \t]*)(\/{3,})[ \t]*$/u;
/** Settings of a block: indented lines right below its first one. */
const setting = /^(?: {4}|\t)[\w-]+:[ \t]/u;

/** Where a plugin puts the documentation of code, by the name of a module or a class, with its options. */
const codeDocumentation =
  /^:::[ \t]+([A-Za-z_]\w*(?:\.\w+)+)[ \t]*$(?:\n(?:[ \t]{2,}[^\n]*|[ \t]*(?=\n[ \t]{2,})))*/gmu;
/** A reference to such documentation. */
const codeReference = /(?<!\\)\[([^[\]\n]{1,300})\]\[([A-Za-z_]\w*(?:\.\w+)+)\]/gu;

/** Rewrites blocks of extensions. Documentation that is made of code has no text here, and references to it lose their targets. */
export function rewriteMkdocs(text: string, { losses }: { readonly losses: ConversionLosses }): string {
  return rewriteProse(rewritePymdownBlocks(text), (prose) =>
    prose
      .replace(codeDocumentation, (source, name: string) => {
        losses.add("unknown-template-tag", name, source.split("\n", 1)[0] ?? "");
        return "";
      })
      .replace(codeReference, (source, label: string, id: string) =>
        text.includes(`[${id}]:`) ? source : label,
      ),
  );
}

/** Blocks of Python-Markdown's extension, `/// note | Title` up to `///`, as containers. */
function rewritePymdownBlocks(text: string): string {
  if (!/^[ \t]*\/{3,}[ \t]*[a-z]/mu.test(text)) return text;
  const fences = new FenceTracker();
  let isInSettings = false;
  return text
    .split("\n")
    .flatMap((line) => {
      if (fences.isCode(line)) return [line];
      const [, indent = "", slashes = "", type = "", title = ""] = opening.exec(line) ?? [];
      if (type !== "") {
        isInSettings = true;
        const name = type === "caption" || type === "figure-caption" || type === "html" ? "group" : type;
        return [`${indent}${":".repeat(slashes.length)} ${name} ${title}`.trimEnd()];
      }
      const end = closing.exec(line);
      if (end !== null) return [`${end[1] ?? ""}${":".repeat((end[2] ?? "").length)}`];
      if (isInSettings && setting.test(line)) return [];
      isInSettings = false;
      return [line];
    })
    .join("\n");
}
