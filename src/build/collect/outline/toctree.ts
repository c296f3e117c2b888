/** A page that a table of contents names, and its title if it has another one there. */
export interface ToctreeEntry {
  readonly target: string;
  readonly title?: string;
}

/** The last one is how d2lbook writes it. */
const markdownStart = /^\s*(?:(?:`{3,}|~{3,}|:{3,})\{toctree\}|`{3,}\s*toc\s*$)/u;
const markdownEnd = /^\s*(?:`{3,}|~{3,}|:{3,})\s*$/u;
const restStart = /^\.\. toctree::/u;
/** What is not indented ends a directive of reStructuredText. */
const restEnd = /^\S/u;

/** `:maxdepth: 2`, and the same between lines of `---`. */
const option = /^:?[\w-]+:(?:\s|$)|^-{3}$/u;

/** The entries of all `toctree` directives of Sphinx in a page, in MyST markdown or in reStructuredText. */
export function readToctrees(text: string): ToctreeEntry[] {
  const entries: ToctreeEntry[] = [];
  let end: RegExp | undefined;
  for (const line of text.split("\n")) {
    if (end?.test(line) === true) end = undefined;
    if (end === undefined) {
      if (markdownStart.test(line)) end = markdownEnd;
      else if (restStart.test(line)) end = restEnd;
      continue;
    }
    const entry = line.trim();
    if (entry !== "" && !option.test(entry)) entries.push(toEntry(entry));
  }
  return entries;
}

/** `path`, or `Title <path>`. */
function toEntry(entry: string): ToctreeEntry {
  const start = entry.lastIndexOf("<");
  if (start < 0 || !entry.endsWith(">")) return { target: entry };
  const title = entry.slice(0, start).trim();
  return { target: entry.slice(start + 1, -1).trim(), ...(title !== "" && { title }) };
}

/** The underline of a title; a line above it is optional. */
const underline = /^([=\-~^"*#+])\1{2,}\s*$/u;

/** The title of a page of reStructuredText: its first line that is underlined. */
export function readRestTitle(text: string): string | undefined {
  const lines = text.split("\n");
  const index = lines.findIndex(
    (line, each) => underline.test(line) && /[\p{L}\p{N}]/u.test(lines[each - 1] ?? ""),
  );
  return lines[index - 1]?.trim();
}
