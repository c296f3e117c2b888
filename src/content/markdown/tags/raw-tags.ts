import { FenceTracker } from "../fences.ts";

const anyRawTag = /\{%-?[ \t]{0,9}(?:end)?raw[ \t]{0,9}-?%\}/gu;
const lineOfRawTag = /^[ \t]*\{%-?[ \t]{0,9}(?:end)?raw[ \t]{0,9}-?%\}[ \t]*\n/gmu;
const rawEnd = /\{%-?[ \t]{0,9}endraw[ \t]{0,9}-?%\}/u;
/** The same within code in a line of text. */
const rawInSpan =
  /(?<=`[^`\n]{0,200})\{%-?[ \t]{0,9}raw[ \t]{0,9}-?%\}([^`\n]{0,1000}?)\{%-?[ \t]{0,9}endraw[ \t]{0,9}-?%\}(?=[^`\n]{0,200}`)/gu;

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
