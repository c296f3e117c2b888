/** A piece of TeX: a command, or one character. */
export type TexToken =
  | { readonly kind: "command"; readonly name: string }
  | { readonly kind: "character"; readonly text: string };

const spaces = /(?:\s|~|%[^\n]*(?:\n|$))*/uy;
const commandName = /(?:[A-Za-z]+\*?|.)?/suy;
const number = /\d+(?:(?:\{,\}|,)\d{3}(?!\d))*(?:\.\d+)?|\.\d+/uy;

/** Reads TeX from left to right. */
export class TexCursor {
  readonly #tex: string;
  #position = 0;

  constructor(tex: string) {
    this.#tex = tex;
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#position;
    const [text = ""] = pattern.exec(this.#tex) ?? [];
    this.#position += text.length;
    return text;
  }

  skipSpaces(): void {
    this.#match(spaces);
  }

  /** The next character, which is not consumed; empty at the end. */
  peek(): string {
    const codePoint = this.#tex.codePointAt(this.#position);
    return codePoint === undefined ? "" : String.fromCodePoint(codePoint);
  }

  /** Whether one of these texts comes next. */
  isBefore(...texts: readonly string[]): boolean {
    return texts.some((text) => this.#tex.startsWith(text, this.#position));
  }

  /** The next token; undefined at the end. Spaces are tokens, too. */
  take(): TexToken | undefined {
    const text = this.peek();
    if (text === "") return undefined;
    this.#position += text.length;
    return text === "\\" ? { kind: "command", name: this.#match(commandName) } : { kind: "character", text };
  }

  /** Consumes one character if it is the next one. Returns whether it was. */
  takeIf(character: string): boolean {
    if (this.peek() !== character) return false;
    this.#position += character.length;
    return true;
  }

  /** The number that starts here, without the commas between its thousands; empty if none does. */
  takeNumber(): string {
    return this.#match(number).replace(/[{},]/gu, "");
  }

  /** The argument that follows as it is written: what is between braces, else one token; empty if there is none. */
  takeRawArgument(): string {
    this.skipSpaces();
    if (this.peek() !== "{") {
      const start = this.#position;
      if (this.peek() !== "}") this.take();
      return this.#tex.slice(start, this.#position);
    }
    const start = this.#position + 1;
    let depth = 0;
    for (let token = this.take(); token !== undefined; token = this.take()) {
      if (token.kind === "command") continue;
      if (token.text === "{") depth += 1;
      if (token.text === "}") depth -= 1;
      if (depth === 0) return this.#tex.slice(start, this.#position - 1);
    }
    return this.#tex.slice(start);
  }

  /** An argument in brackets, as it is written; undefined if there is none. */
  takeOptionalArgument(): string | undefined {
    if (this.peek() !== "[") return undefined;
    const end = this.#tex.indexOf("]", this.#position);
    if (end < 0) return undefined;
    const argument = this.#tex.slice(this.#position + 1, end);
    this.#position = end + 1;
    return argument;
  }
}
