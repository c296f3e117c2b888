import { languageToStringRules } from "./code-strings.ts";
import { decodeNewlines, type NewlineStyle } from "./newline-style.ts";

/** An escape that stands alone between its quotes, `"\n"` or `'\n'`: it is one wherever it is, also in a comment. */
const loneEscape = /(["'])\\n\1/uy;

/** A character literal, so that the quote in `'"'` opens no string. */
const character = /'(?:\\.|[^\\'\n])'/uy;

/** Longest string, in UTF-16 units, that may hold an empty line: past it a quote was more likely left open. */
const maxLengthWithEmptyLine = 200;

function matchAt(pattern: RegExp, text: string, index: number): string {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0] ?? "";
}

/** Where the string opened at `open` ends (the index of its closing quote), or where the search for that was given up. */
function findStringEnd(code: string, open: number): { closed: boolean; at: number } {
  const quote = code[open];
  let emptyLine = -1;
  for (let at = open + 1; at < code.length; at += 1) {
    const char = code[at];
    if (char === quote) {
      const isWhole = emptyLine < 0 || emptyLine === at - 4 || !/[;{}=]/u.test(code.slice(open + 1, at));
      return isWhole ? { closed: true, at } : { closed: false, at: emptyLine };
    }
    if (char === "\n") return { closed: false, at };
    if (char === "\\") {
      if (emptyLine < 0 && code.startsWith("\\n\\n", at)) emptyLine = at;
      at += 1;
    }
    if (emptyLine >= 0 && at - open > maxLengthWithEmptyLine) return { closed: false, at: emptyLine };
  }
  return { closed: false, at: code.length };
}

/** True where the only `\n` of a quotation stands beside a quote: `"total: %d\n"`. */
function touchesQuote(literal: string): boolean {
  const first = literal.indexOf("\\n");
  return first === literal.lastIndexOf("\\n") && (first === 1 || first === literal.length - 3);
}

/**
 * Reads the newlines of code: `\n` is one, except within a string literal, where the program's author wrote it.
 *
 * Strings are found by lexing from the left; quotes in comments and apostrophes within words open none. Where the
 * language is unknown or is none of programming, a quotation may run over lines, and only a `\n` beside a quote is an
 * escape.
 */
export function decodeCodeNewlines(code: string, language: string, style: NewlineStyle): string {
  if (style === "plain" || !code.includes("\\n")) return decodeNewlines(code, style);
  const { comment, quotes, isProse } = languageToStringRules(language);
  const pieces: string[] = [];
  let isComment = false;
  // Up to here no string is closed: keeps a run of open quotes from being searched again and again.
  const openUntil = new Map<string, number>();
  let at = 0;
  const take = (length: number) => {
    pieces.push(code.slice(at, at + length));
    at += length;
  };
  while (at < code.length) {
    const char = code[at] ?? "";
    if (char === "\n" || code.startsWith("\\n", at)) {
      pieces.push("\n");
      at += char === "\n" ? 1 : 2;
      isComment = false;
      continue;
    }
    if (matchAt(comment, code, at) !== "") isComment = true;
    if (char !== '"' && char !== "'") {
      take(1);
      continue;
    }
    const whole = matchAt(loneEscape, code, at) || (isComment ? "" : matchAt(character, code, at));
    if (whole !== "") {
      take(whole.length);
      continue;
    }
    if (code.startsWith(char.repeat(3), at)) {
      take(3);
      continue;
    }
    const isApostrophe = char === "'" && /[\p{L}\p{N})\]]/u.test(code[at - 1] ?? "");
    if (isComment || isApostrophe || !quotes.includes(char) || at < (openUntil.get(char) ?? 0)) {
      take(1);
      continue;
    }
    const end = findStringEnd(code, at);
    if (!end.closed) {
      openUntil.set(char, end.at);
      take(1);
      continue;
    }
    const literal = code.slice(at, end.at + 1);
    pieces.push(isProse && !touchesQuote(literal) ? decodeNewlines(literal, style) : literal);
    at = end.at + 1;
  }
  return pieces.join("").replace(/\r\n?/gu, "\n");
}
