import { join, posix } from "node:path";
import { readTextOrEmpty } from "../../read-if-present.ts";

const mdbookInclude = /(?<!\\)\{\{#(?:rustdoc_)?include\s+([^\s}:]+)/gu;

/**
 * The files of an mdBook that are only there for others to include: another file names them, and `SUMMARY.md`, whose files are in
 * `listed`, doesn't. Nothing is read if it lists all of them.
 */
export async function findSnippets(
  folder: string,
  content: readonly string[],
  listed: ReadonlyMap<string, unknown>,
): Promise<ReadonlySet<string>> {
  const unlisted = new Set(content.filter((path) => !listed.has(path)));
  const snippets = new Set<string>();
  if (listed.size === 0 || unlisted.size === 0) return snippets;
  for (const path of content) {
    const text = await readTextOrEmpty(join(folder, path));
    for (const [, target = ""] of text.matchAll(mdbookInclude)) {
      const included = posix.join(posix.dirname(path), target);
      if (included !== path && unlisted.has(included)) snippets.add(included);
    }
  }
  return snippets;
}
