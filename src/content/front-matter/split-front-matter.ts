import { type FieldLineStyle, type FieldLines, splitFieldLines } from "./split-field-lines.ts";

/**
 * How front matter is written. `meta` are lines `name: value` without delimiters, whose values are YAML, `plain` those whose
 * values are text, `properties` lines `name:: value`.
 */
export type FrontMatterFormat = "toml" | "json" | FieldLines["format"];

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

/**
 * Finds the front matter at the start of a file: YAML between `---` lines, TOML between `+++` lines, or a JSON object.
 * With `lineStyle` also fields without an opening delimiter.
 */
export function splitFrontMatter(text: string, lineStyle?: FieldLineStyle): SplitFrontMatter {
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
  const lines = lineStyle && splitFieldLines(text, lineStyle);
  return lines === undefined ? { kind: "no-front-matter" } : { kind: "split", ...lines };
}
