/** The parts of a content file. Offsets are relative to the start of the file, in UTF-16 code units. */
export type SplitFrontMatter =
  | { readonly kind: "split"; readonly yaml: string; readonly yamlStart: number; readonly bodyStart: number }
  /** The file does not begin with a `---` line. */
  | { readonly kind: "no-front-matter" }
  /** The closing `---` line is missing. */
  | { readonly kind: "unclosed" };

const openingDelimiter = /^\uFEFF?---[ \t]*\r?\n/u;
const closingDelimiter = /^---[ \t]*(?:\r?\n|$)/mu;

/** Finds the front matter: YAML between two `---` lines, the first one at the very start of the file. */
export function splitFrontMatter(text: string): SplitFrontMatter {
  const openingMatch = openingDelimiter.exec(text);
  if (openingMatch === null) return { kind: "no-front-matter" };
  const yamlStart = openingMatch[0].length;
  const closingMatch = closingDelimiter.exec(text.slice(yamlStart));
  if (closingMatch === null) return { kind: "unclosed" };
  const yaml = text.slice(yamlStart, yamlStart + closingMatch.index);
  return {
    kind: "split",
    yaml,
    yamlStart,
    bodyStart: yamlStart + closingMatch.index + closingMatch[0].length,
  };
}
