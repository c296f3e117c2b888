import { FenceTracker } from "../fences.ts";

/** Tags of Liquid: what stands between them is shown as it is. */
export const rawStart = /\{%-?[ \t]{0,9}raw[ \t]{0,9}-?%\}/u;
export const rawEnd = /\{%-?[ \t]{0,9}endraw[ \t]{0,9}-?%\}/u;

const anyRawTag = new RegExp(`${rawStart.source}|${rawEnd.source}`, "gu");
const lineOfRawTag = new RegExp(`^[ \\t]*(?:${anyRawTag.source})[ \\t]*\\n`, "gmu");
/** The same within code in a line of text. */
const rawInSpan = new RegExp(
  `(?<=\`[^\`\\n]{0,200})${rawStart.source}([^\`\\n]{0,1000}?)${rawEnd.source}(?=[^\`\\n]{0,200}\`)`,
  "gu",
);

/**
 * Removes the tags that keep Liquid from executing code, where the whole text is executed before its markdown is read: no page shows
 * them.
 */
export function removeRawTagsFromCode(text: string): string {
  if (!rawEnd.test(text)) return text;
  const fences = new FenceTracker();
  const output: string[] = [];
  let code: string[] = [];
  const flush = (): void => {
    const block = code.map((line) => `${line}\n`).join("");
    // A tag without its end is what the code is about.
    if (code.length > 0)
      output.push(
        rawEnd.test(block)
          ? block.replace(lineOfRawTag, "").replace(anyRawTag, "").slice(0, -1)
          : block.slice(0, -1),
      );
    code = [];
  };
  for (const line of text.split("\n")) {
    const wasOpen = fences.isOpen;
    if (fences.isCode(line)) {
      if (!wasOpen) flush();
      code.push(line);
      if (!fences.isOpen) flush();
    } else output.push(line.replace(rawInSpan, "$1"));
  }
  flush();
  return output.join("\n");
}
