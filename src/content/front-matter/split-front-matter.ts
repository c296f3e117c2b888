/** How front matter is written. `meta` are plain `name: value` lines without delimiters. */
export type FrontMatterFormat = "yaml" | "toml" | "json" | "meta";

/** The parts of a content file. Offsets are relative to the start of the file, in UTF-16 code units. */
export type SplitFrontMatter =
  | {
      readonly kind: "split";
      readonly format: FrontMatterFormat;
      readonly text: string;
      readonly start: number;
      readonly bodyStart: number;
    }
  /** The file does not begin with front matter. */
  | { readonly kind: "no-front-matter" }
  /** The closing delimiter is missing. */
  | { readonly kind: "unclosed" };

/** A format's first line, and its last one. JSON is its own delimiter: both braces belong to the text. */
const delimiters: readonly {
  readonly format: FrontMatterFormat;
  readonly opening: RegExp;
  readonly closing: RegExp;
}[] = [
  {
    format: "json",
    opening: /^\s*---json[ \t]*\r?\n/u,
    closing: /^---[ \t]*(?:\r?\n|$)/mu,
  },
  {
    format: "toml",
    opening: /^\s*---toml[ \t]*\r?\n/u,
    closing: /^---[ \t]*(?:\r?\n|$)/mu,
  },
  {
    format: "yaml",
    opening: /^\s*---[ \t]*\r?\n/u,
    closing: /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/mu,
  },
  {
    format: "toml",
    opening: /^\s*\+\+\+[ \t]*\r?\n/u,
    closing: /^\+\+\+[ \t]*(?:\r?\n|$)/mu,
  },
  {
    format: "json",
    opening: /^\s*(?=\{[ \t]*\r?\n)/u,
    closing: /(?<=^\})[ \t]*(?:\r?\n|$)/mu,
  },
];

/** Lines of MultiMarkdown's metadata, up to a blank line. */
const metaLines =
  /^\s*((?:[A-Za-z][\w -]*:[ \t].*(?:\r?\n|$))(?:(?:[A-Za-z][\w -]*:[ \t]|[ \t]+).*(?:\r?\n|$))*)(?:[ \t]*\r?\n|$)/u;

/**
 * Finds the front matter at the start of a file: YAML between `---` lines, TOML between `+++` lines, or a JSON object.
 * With `allowsMeta` also lines such as `author: Someone` up to a blank line.
 */
export function splitFrontMatter(text: string, allowsMeta = false): SplitFrontMatter {
  for (const { format, opening, closing } of delimiters) {
    const openingMatch = opening.exec(text);
    if (openingMatch === null) continue;
    const start = openingMatch[0].length;
    const closingMatch = closing.exec(text.slice(start));
    if (closingMatch === null) return { kind: "unclosed" };
    const end = start + closingMatch.index;
    return {
      kind: "split",
      format,
      text: text.slice(start, end),
      start,
      bodyStart: end + closingMatch[0].length,
    };
  }
  const metaMatch = allowsMeta ? metaLines.exec(text) : null;
  if (metaMatch === null) return { kind: "no-front-matter" };
  const lines = metaMatch[1] ?? "";
  const start = metaMatch[0].indexOf(lines);
  return { kind: "split", format: "meta", text: lines, start, bodyStart: metaMatch[0].length };
}
