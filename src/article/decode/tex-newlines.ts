import { type NewlineStyle, skipBlanks } from "./newline-style.ts";
import { texCommandsInN } from "./tex-commands-in-n.ts";

const name = /[A-Za-z]*/uy;

/** What the letters after a backslash at `index` are, without reading past `end`. */
function commandAt(text: string, index: number): string {
  name.lastIndex = index + 1;
  return name.exec(text)?.[0] ?? "";
}

/** `\nu`, `\ne` and `\ni`: what follows the n may be a variable that begins a line. */
const maybeVariable = 2;

/** The last thing written is one after which an author of several lines begins a new one. */
const lineIsDue = /(?:^|\\\\|\\(?:begin|end)\{[a-z]+\*?\}(?:\{[^{}]*\})?)\s*$/u;

/** True where the text's last two characters but for blanks are a `\n` of their own: `\\\\n` is a row end and an n. */
function endsWithNewline(text: string): boolean {
  let end = text.length;
  while (text[end - 1] === " " || text[end - 1] === "\t") end -= 1;
  if (text[end - 1] !== "n") return false;
  let first = end - 1;
  while (text[first - 1] === "\\") first -= 1;
  return (end - 1 - first) % 2 === 1;
}

/**
 * Reads a formula's newlines.
 *
 * `\n` is a newline, except where the letters after the backslash are exactly a known command (`\neq 0`, `\nabla`).
 * Three commands can also be a newline and a variable: `\nu`, `\ne`, `\ni`. They are that where a line is due (at the
 * start, after a row end, after `\begin{…}`) in a formula that opens and closes with a newline, or before a script that
 * a relation can't carry (`\ne^{x}`). A row end is read first, so that `\\\n` is `\\` and a newline.
 */
export function decodeTexNewlines(text: string, style: NewlineStyle): string {
  const plain = text.replace(/\r\n?/gu, "\n");
  if (style === "plain" || !plain.includes("\\n")) return plain;
  const hasLines = plain.startsWith("\\n", skipBlanks(plain, 0)) && endsWithNewline(plain);
  let result = "";
  for (let at = 0; at < plain.length; ) {
    const char = plain[at];
    if (char !== "\\") {
      result += char;
      at += 1;
      continue;
    }
    if (plain[at + 1] !== "n") {
      result += plain.slice(at, at + 2);
      at += 2;
      continue;
    }
    const command = commandAt(plain, at);
    const next = plain[at + 1 + command.length];
    const beginsLine =
      command.length === maybeVariable &&
      ((hasLines && lineIsDue.test(result.slice(-80))) ||
        (command !== "nu" && (next === "^" || next === "_")));
    if (texCommandsInN.has(command) && !beginsLine) {
      result += `\\${command}`;
      at += 1 + command.length;
    } else {
      result += "\n";
      at += 2;
    }
  }
  return result;
}
