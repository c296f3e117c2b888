/** A content file taken apart. Offsets count from the start of the file, in UTF-16 units. */
export type SplitSource =
  | { readonly kind: "split"; readonly yaml: string; readonly yamlStart: number; readonly bodyStart: number }
  /** The file does not begin with a line of three hyphens. */
  | { readonly kind: "no-front-matter" }
  /** The front matter begins and never ends. */
  | { readonly kind: "unclosed" };

const opening = /^\uFEFF?---[ \t]*\r?\n/u;
const closing = /^---[ \t]*(?:\r?\n|$)/mu;

/** Finds the front matter: YAML between two lines of three hyphens, the first one at the very start. */
export function splitFrontMatter(text: string): SplitSource {
  const opened = opening.exec(text);
  if (opened === null) return { kind: "no-front-matter" };
  const yamlStart = opened[0].length;
  const closed = closing.exec(text.slice(yamlStart));
  if (closed === null) return { kind: "unclosed" };
  const yaml = text.slice(yamlStart, yamlStart + closed.index);
  return { kind: "split", yaml, yamlStart, bodyStart: yamlStart + closed.index + closed[0].length };
}
