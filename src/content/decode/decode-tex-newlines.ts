import { type NewlineStyle, skipSpaces } from "./newlines.ts";
import { texCommandsStartingWithN } from "./tex-commands-starting-with-n.ts";

const commandNamePattern = /[A-Za-z]*/uy;

/** The letters after the backslash at `index`. */
function commandNameAt(text: string, index: number): string {
  commandNamePattern.lastIndex = index + 1;
  return commandNamePattern.exec(text)?.[0] ?? "";
}

/** Length of `nu`, `ne` and `ni`: the letter after the n may be a variable at the start of a line. */
const ambiguousNameLength = 2;

/** Text that ends where authors of multi-row formulas start a new line, and no newline follows yet. */
const beforeRowPattern = /(?:\\\\|\\(?:begin|end)\{[a-z]+\*?\}(?:\{[^{}]*\})?)[ \t]*$/u;

/** How much of the end is matched for that, in UTF-16 code units: enough for `\begin{array}{cccc}`. */
const maxTailLength = 80;

/** The start of a row, followed by `\n`; group 1 is the n and the letters after it. */
const rowNewlinePattern = /(?<!\\)(?:\\\\|\\begin\{[a-z]+\*?\})[ \t]*\\(n[A-Za-z]*)/gu;

/** True if some row end or `\begin{…}` is followed by what can only be a newline: then others may be, too. */
function hasNewlinesBetweenRows(text: string): boolean {
  return [...text.matchAll(rowNewlinePattern)].some(
    ([, letters = ""]) => !texCommandsStartingWithN.has(letters),
  );
}

/** True if the text ends with `\n` (and spaces) that is not part of a row end: `\\\\n` is a row end and an n. */
function endsWithNewline(text: string): boolean {
  let end = text.length;
  while (text[end - 1] === " " || text[end - 1] === "\t") end -= 1;
  if (text[end - 1] !== "n") return false;
  let first = end - 1;
  while (text[first - 1] === "\\") first -= 1;
  return (end - 1 - first) % 2 === 1;
}

/**
 * Decodes a formula's newlines.
 *
 * `\n` is a newline, except where the letters after the backslash are exactly a known command (`\neq 0`, `\nabla`).
 * Three commands can also be a newline and a variable: `\nu`, `\ne`, `\ni`. They are that at the start of a formula that
 * opens and closes with a newline; after a row end or `\begin{…}` of one that has newlines there; and before a script
 * that a relation can't have (`\ne^{x}`). A row end is matched first, so that `\\\n` is `\\` and a newline.
 */
export function decodeTexNewlines(text: string, style: NewlineStyle): string {
  const normalized = text.replace(/\r\n?/gu, "\n");
  if (style === "plain" || !normalized.includes("\\n")) return normalized;
  const hasLines = normalized.startsWith("\\n", skipSpaces(normalized, 0)) && endsWithNewline(normalized);
  const hasRows = hasLines || hasNewlinesBetweenRows(normalized);
  const pieces: string[] = [];
  // The end of the output: matching against all of it would take quadratic time.
  let tail = "";
  let isBlankSoFar = true;
  const write = (piece: string) => {
    pieces.push(piece);
    tail = `${tail}${piece}`.slice(-maxTailLength);
    isBlankSoFar = isBlankSoFar && /^[ \t]*$/u.test(piece);
  };
  for (let pos = 0; pos < normalized.length; ) {
    const backslash = normalized.indexOf("\\", pos);
    if (backslash !== pos) {
      const end = backslash < 0 ? normalized.length : backslash;
      write(normalized.slice(pos, end));
      pos = end;
      continue;
    }
    if (normalized[pos + 1] !== "n") {
      write(normalized.slice(pos, pos + 2));
      pos += 2;
      continue;
    }
    const command = commandNameAt(normalized, pos);
    const next = normalized[pos + 1 + command.length];
    const startsNewLine =
      command.length === ambiguousNameLength &&
      ((hasLines && isBlankSoFar) ||
        (hasRows && beforeRowPattern.test(tail)) ||
        (command !== "nu" && (next === "^" || next === "_")));
    if (texCommandsStartingWithN.has(command) && !startsNewLine) {
      write(`\\${command}`);
      pos += 1 + command.length;
    } else {
      write("\n");
      pos += 2;
    }
  }
  return pieces.join("");
}
