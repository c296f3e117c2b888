import { decodeNewlines, type NewlineStyle } from "./newlines.ts";
import { languageToStringLiteralRules } from "./string-literal-rules.ts";

/** An escape alone between quotes, `"\n"` or `'\n'`: it stays an escape everywhere, even in a comment. */
const quotedNewlineEscape = /(["'])\\n\1/uy;

/** A character literal, so that the quote in `'"'` doesn't open a string. */
const characterLiteral = /'(?:\\.|[^\\'\n])'/uy;

/** Longest string with an empty line, in UTF-16 code units: in longer ones the quote was probably never closed. */
const maxLengthWithEmptyLine = 200;

function matchAt(pattern: RegExp, text: string, index: number): string {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0] ?? "";
}

/** The index of the quote that closes the string opened at `open`, or the index where the search stopped. */
function findStringEnd(code: string, open: number): { isClosed: boolean; index: number } {
  const quote = code[open];
  let emptyLine = -1;
  for (let pos = open + 1; pos < code.length; pos += 1) {
    const char = code[pos];
    if (char === quote) {
      const isPlausibleString =
        emptyLine < 0 || emptyLine === pos - 4 || !/[;{}=]/u.test(code.slice(open + 1, pos));
      return isPlausibleString ? { isClosed: true, index: pos } : { isClosed: false, index: emptyLine };
    }
    if (char === "\n") return { isClosed: false, index: pos };
    if (char === "\\") {
      if (emptyLine < 0 && code.startsWith("\\n\\n", pos)) emptyLine = pos;
      pos += 1;
    }
    if (emptyLine >= 0 && pos - open > maxLengthWithEmptyLine) return { isClosed: false, index: emptyLine };
  }
  return { isClosed: false, index: code.length };
}

/** True if the only `\n` of a quotation is next to a quote: `"total: %d\n"`. */
function hasNewlineBesideQuote(literal: string): boolean {
  const first = literal.indexOf("\\n");
  return first === literal.lastIndexOf("\\n") && (first === 1 || first === literal.length - 3);
}

/**
 * Decodes the newlines of code: `\n` is a newline, except within a string literal, where it is an escape of the program.
 *
 * Strings are found by lexing from the left; quotes in comments and apostrophes within words don't open strings. If the
 * language is unknown or not a programming language, a quotation may span lines, and only a `\n` next to a quote is an
 * escape.
 */
export function decodeCodeNewlines(code: string, language: string, style: NewlineStyle): string {
  if (style === "plain" || !code.includes("\\n")) return decodeNewlines(code, style);
  const { lineComment, quotes, isProse } = languageToStringLiteralRules(language);
  const pieces: string[] = [];
  let isComment = false;
  // No string is closed up to this index: avoids searching again for each of many open quotes.
  const unclosedUntil = new Map<string, number>();
  let pos = 0;
  const copy = (length: number) => {
    pieces.push(code.slice(pos, pos + length));
    pos += length;
  };
  while (pos < code.length) {
    const char = code[pos] ?? "";
    if (char === "\n" || code.startsWith("\\n", pos)) {
      pieces.push("\n");
      pos += char === "\n" ? 1 : 2;
      isComment = false;
      continue;
    }
    if (matchAt(lineComment, code, pos) !== "") isComment = true;
    if (char !== '"' && char !== "'") {
      copy(1);
      continue;
    }
    const match =
      matchAt(quotedNewlineEscape, code, pos) || (isComment ? "" : matchAt(characterLiteral, code, pos));
    if (match !== "") {
      copy(match.length);
      continue;
    }
    if (code.startsWith(char.repeat(3), pos)) {
      copy(3);
      continue;
    }
    const isApostrophe = char === "'" && /[\p{L}\p{N})\]]/u.test(code[pos - 1] ?? "");
    if (isComment || isApostrophe || !quotes.includes(char) || pos < (unclosedUntil.get(char) ?? 0)) {
      copy(1);
      continue;
    }
    const end = findStringEnd(code, pos);
    if (!end.isClosed) {
      unclosedUntil.set(char, end.index);
      copy(1);
      continue;
    }
    const literal = code.slice(pos, end.index + 1);
    pieces.push(isProse && !hasNewlineBesideQuote(literal) ? decodeNewlines(literal, style) : literal);
    pos = end.index + 1;
  }
  return pieces.join("").replace(/\r\n?/gu, "\n");
}
