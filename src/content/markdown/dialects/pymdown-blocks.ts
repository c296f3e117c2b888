import { FenceTracker } from "../fences.ts";

const opening = /^([ \t]*)(\/{3,})[ \t]*([a-z][\w-]*)[ \t]*(?:\|[ \t]*(.*?))?[ \t]*$/u;
const closing = /^([ \t]*)(\/{3,})[ \t]*$/u;
/** Settings of a block: indented lines right below its first one. */
const setting = /^(?: {4}|\t)[\w-]+:[ \t]/u;

/** Blocks of Python-Markdown's extension, `/// note | Title` up to `///`, as containers. */
export function rewritePymdownBlocks(text: string): string {
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
