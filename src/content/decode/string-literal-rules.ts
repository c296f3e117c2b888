import { canonicalCodeLanguage } from "../code-languages.ts";

/** The lexical rules of a language that determine its string literals. */
export interface StringLiteralRules {
  /** The start of a line comment; sticky. Quotes in comments are mostly apostrophes. */
  readonly lineComment: RegExp;
  /** The quotes that open a string. In other languages `'` is a character literal, a lifetime, Lisp's quote and so on. */
  readonly quotes: string;
  /** True for prose (no language, plain text): a quotation may span lines. */
  readonly isProse: boolean;
}

const lineCommentPatterns = {
  dashes: /--/uy,
  hash: /#(?=[\s!#])/uy,
  none: /(?!)/uy,
  percent: /%(?=[\s%])/uy,
  semicolon: /;/uy,
  slashes: /\/\//uy,
};

const lineCommentByLanguage: ReadonlyMap<string, RegExp> = new Map(
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
      .map((language): [string, RegExp] => [
        language,
        lineCommentPatterns[style as keyof typeof lineCommentPatterns],
      ]),
  ),
);

const singleQuoteLanguages: ReadonlySet<string> = new Set(
  "awk bash dart elixir fortran javascript julia lua matlab perl php powershell prolog python r ruby sql typescript".split(
    " ",
  ),
);

const otherCodeLanguages: ReadonlySet<string> = new Set(["basic", "cobol", "delphi", "dos", "json", "ocaml"]);

/** The string literal rules of a language, by any of its aliases. */
export function languageToStringLiteralRules(language: string): StringLiteralRules {
  const canonicalName = canonicalCodeLanguage(language) ?? "";
  const lineComment = lineCommentByLanguage.get(canonicalName);
  const isCode =
    lineComment !== undefined ||
    singleQuoteLanguages.has(canonicalName) ||
    otherCodeLanguages.has(canonicalName);
  return {
    lineComment: lineComment ?? lineCommentPatterns.none,
    quotes: singleQuoteLanguages.has(canonicalName) || !isCode ? `"'` : `"`,
    isProse: !isCode,
  };
}
