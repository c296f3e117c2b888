import { FenceTracker, rewriteProse } from "../markdown/fences.ts";
import type { ToolName } from "../tool.ts";

/** A line that consists of tags, in a body of Obsidian: `#tea #hot/green`. */
const tagLine =
  /^[ \t]{0,9}#[\p{L}\p{N}_/-]{1,100}(?:[ \t,]{1,9}#[\p{L}\p{N}_/-]{1,100}){0,50}[ \t,]{0,9}$/gmu;

/** A heading that consists of tags, as HackMD has it: ``###### tags: `tea` `hot` ``. */
const tagHeading = /^#{4,6}[ \t]{1,9}tags:[ \t]{0,9}([^\n]{1,1000})$/imu;

function readTagHeading(body: string): ReturnType<typeof readTagLines> {
  const match = /### tags:/iu.test(body) ? tagHeading.exec(body) : null;
  if (match === null) return { body, keywords: [] };
  const before = body.slice(0, match.index);
  const fences = new FenceTracker();
  for (const each of before.split("\n")) fences.isCode(each);
  if (fences.isOpen) return { body, keywords: [] };
  const [line, tags = ""] = match;
  const names = tags.includes("`")
    ? Array.from(tags.matchAll(/`([^`]+)`/gu), ([, name = ""]) => name)
    : tags.split(",");
  const keywords = names.map((name) => name.trim()).filter((name) => name !== "");
  return { body: before + " ".repeat(line.length) + body.slice(match.index + line.length), keywords };
}

/** The tags of lines that have nothing else, as keywords, and the body with spaces in their place. */
export function readTagLines(
  body: string,
  tool: ToolName,
): { readonly body: string; readonly keywords: readonly string[] } {
  if (tool === "quire") return { body, keywords: [] };
  if (tool !== "obsidian" && tool !== "quartz") return readTagHeading(body);
  const keywords: string[] = [];
  const rest = rewriteProse(body, (prose) =>
    prose.replace(tagLine, (line) => {
      const tags = line.split(/[ \t,]+/u).filter((tag) => tag !== "");
      // A number is not a tag.
      if (!tags.every((tag) => /[\p{L}_]/u.test(tag))) return line;
      keywords.push(...tags.map((tag) => tag.slice(1).replace(/\/+$/u, "")));
      return " ".repeat(line.length);
    }),
  );
  return { body: rest, keywords };
}
