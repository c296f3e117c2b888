/** How front matter is written. `meta` are plain lines `name: value` without delimiters, `properties` lines `name:: value`. */
export type FrontMatterFormat = "yaml" | "toml" | "json" | LineFormat;

type LineFormat = "meta" | "properties";

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

/** Formats without delimiters; group 1 has their lines. */
const lineFormats: Readonly<Record<LineFormat, RegExp>> = {
  // MultiMarkdown's metadata, up to a blank line.
  meta: /^\s*((?:[A-Za-z][\w -]*:[ \t].*(?:\r?\n|$))(?:(?:[A-Za-z][\w -]*:[ \t]|[ \t]+).*(?:\r?\n|$))*)(?:[ \t]*\r?\n|$)/u,
  // Properties of a page of Logseq, which may be its first list item.
  properties:
    /^\s*((?:-[ \t]+)?[A-Za-z][\w.-]*::(?:[ \t].*)?(?:\r?\n|$)(?:[ \t]{0,4}[A-Za-z][\w.-]*::(?:[ \t].*)?(?:\r?\n|$))*)/u,
};

/**
 * Finds the front matter at the start of a file: YAML between `---` lines, TOML between `+++` lines, or a JSON object.
 * With `lineFormat` also lines of this format without delimiters.
 */
export function splitFrontMatter(text: string, lineFormat?: LineFormat): SplitFrontMatter {
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
  const match = lineFormat && lineFormats[lineFormat].exec(text);
  if (!lineFormat || !match) return { kind: "no-front-matter" };
  const lines = match[1] ?? "";
  const start = match[0].indexOf(lines);
  return { kind: "split", format: lineFormat, text: lines, start, bodyStart: match[0].length };
}
