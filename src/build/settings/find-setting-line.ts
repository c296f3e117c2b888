import { settingToNames } from "./former-setting-names.ts";

/** A comment at the start of a line, which may name settings that are not set. */
const commentLine = /^[ \t]*(?:\/\/|\/?\*)[^\n]*/gmu;

/**
 * The line of a config file in which a setting is, counted from 1; undefined if it isn't found, because the file computes it.
 * `path` leads to it: `["navigation", 1, "link"]`.
 */
export function findSettingLine(text: string, path: readonly (string | number)[]): number | undefined {
  const code = text.replace(commentLine, (comment) => " ".repeat(comment.length));
  let offset = 0;
  let found: number | undefined;
  let item = 0;
  for (const key of path) {
    if (typeof key === "number") {
      item = key;
      continue;
    }
    const names = settingToNames(key).map((name) => name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"));
    const pattern = new RegExp(`(?<![\\w$.-])(["']?)(?:${names.join("|")})\\1[ \\t]*(?=[:,}(]|\\n)`, "gu");
    pattern.lastIndex = offset;
    // In the third object of a list, it is the third of this name.
    for (let seen = 0; seen <= item; seen += 1) {
      const match = pattern.exec(code);
      if (match === null) break;
      found = match.index;
      offset = pattern.lastIndex;
    }
    item = 0;
  }
  return found === undefined ? undefined : code.slice(0, found).split("\n").length;
}
