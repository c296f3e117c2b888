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

/** The last thing written is one after which an author of several rows begins a line, and no newline is there yet. */
const rowIsDue = /(?:\\\\|\\(?:begin|end)\{[a-z]+\*?\}(?:\{[^{}]*\})?)[ \t]*$/u;

/** How much is looked at for that, in UTF-16 units: room for `\begin{array}{cccc}`. */
const maxTail = 80;

/** A place where a row is due, and the letters from the n of a `\n` on that follows it. */
const dueNewline = /(?<!\\)(?:\\\\|\\begin\{[a-z]+\*?\})[ \t]*\\(n[A-Za-z]*)/gu;

/** True where some row end or `\begin{…}` is followed by what can only be a newline: so others may be, too. */
function separatesRows(text: string): boolean {
  return [...text.matchAll(dueNewline)].some(([, letters = ""]) => !texCommandsInN.has(letters));
}

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
 * Three commands can also be a newline and a variable: `\nu`, `\ne`, `\ni`. They are that at the start of a formula that
 * opens and closes with a newline; after a row end or `\begin{…}` of one that has newlines there; and before a script
 * that a relation can't carry (`\ne^{x}`). A row end is read first, so that `\\\n` is `\\` and a newline.
 */
export function decodeTexNewlines(text: string, style: NewlineStyle): string {
  const plain = text.replace(/\r\n?/gu, "\n");
  if (style === "plain" || !plain.includes("\\n")) return plain;
  const hasLines = plain.startsWith("\\n", skipBlanks(plain, 0)) && endsWithNewline(plain);
  const hasRows = hasLines || separatesRows(plain);
  const pieces: string[] = [];
  // The end of what is written: looking back at all of it would take time square in its length.
  let tail = "";
  let isBlank = true;
  const write = (piece: string) => {
    pieces.push(piece);
    tail = `${tail}${piece}`.slice(-maxTail);
    isBlank = isBlank && /^[ \t]*$/u.test(piece);
  };
  for (let at = 0; at < plain.length; ) {
    const backslash = plain.indexOf("\\", at);
    if (backslash !== at) {
      const end = backslash < 0 ? plain.length : backslash;
      write(plain.slice(at, end));
      at = end;
      continue;
    }
    if (plain[at + 1] !== "n") {
      write(plain.slice(at, at + 2));
      at += 2;
      continue;
    }
    const command = commandAt(plain, at);
    const next = plain[at + 1 + command.length];
    const beginsLine =
      command.length === maybeVariable &&
      ((hasLines && isBlank) ||
        (hasRows && rowIsDue.test(tail)) ||
        (command !== "nu" && (next === "^" || next === "_")));
    if (texCommandsInN.has(command) && !beginsLine) {
      write(`\\${command}`);
      at += 1 + command.length;
    } else {
      write("\n");
      at += 2;
    }
  }
  return pieces.join("");
}
