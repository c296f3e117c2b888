import { canonicalLanguage } from "../code-languages.ts";

/** What of a language decides where its string literals are. */
export interface StringRules {
  /** What begins a comment that ends with its line; sticky. Quotes in comments are mostly apostrophes. */
  readonly comment: RegExp;
  /** The quotes that open a string. Elsewhere `'` is a character's quote, a lifetime, Lisp's quote or an apostrophe. */
  readonly quotes: string;
  /** True where quotes are prose's (no language, plain text): a quotation may run over lines. */
  readonly isProse: boolean;
}

const comments = {
  dashes: /--/uy,
  hash: /#(?=[\s!#])/uy,
  none: /(?!)/uy,
  percent: /%(?=[\s%])/uy,
  semicolon: /;/uy,
  slashes: /\/\//uy,
};

const commentsByLanguage: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    dashes: "ada haskell lua sql vhdl",
    hash: "awk bash elixir julia makefile perl powershell python r ruby yaml",
    percent: "erlang matlab prolog",
    semicolon: "clojure scheme x86asm",
    slashes:
      "c cpp csharp dart fsharp go java javascript kotlin objectivec php rust scala swift typescript verilog",
  }).flatMap(([style, languages]) =>
    languages
      .split(" ")
      .map((language): [string, RegExp] => [language, comments[style as keyof typeof comments]]),
  ),
);

const singleQuoteLanguages: ReadonlySet<string> = new Set(
  "awk bash dart elixir fortran javascript julia lua matlab perl php powershell prolog python r ruby sql typescript".split(
    " ",
  ),
);

const otherCodeLanguages: ReadonlySet<string> = new Set(["basic", "cobol", "delphi", "dos", "json", "ocaml"]);

/** The rules for strings in a language, by any of its names. */
export function languageToStringRules(language: string): StringRules {
  const canonical = canonicalLanguage(language) ?? "";
  const comment = commentsByLanguage.get(canonical);
  const isCode =
    comment !== undefined || singleQuoteLanguages.has(canonical) || otherCodeLanguages.has(canonical);
  return {
    comment: comment ?? comments.none,
    quotes: singleQuoteLanguages.has(canonical) || !isCode ? `"'` : `"`,
    isProse: !isCode,
  };
}
