import { maxFormulaLength } from "../limits/content-limits.ts";
import { chemistryToUnicode } from "./chemistry-to-unicode.ts";
import {
  definingCommands,
  layoutCommands,
  silentCommands,
  spaceCommands,
  transparentCommands,
} from "./tex-commands.ts";
import {
  accents,
  blackboardLetters,
  functionNames,
  negations,
  ordinarySymbols,
  spacedSymbols,
  subscripts,
  superscripts,
  vulgarFractions,
} from "./tex-symbols.ts";

/** The signs of roots by their degree. */
const rootSigns: ReadonlyMap<string, string> = new Map(Object.entries({ "": "√", 2: "√", 3: "∛", 4: "∜" }));

/** What stands for a formula that can't be written in one line of text. */
const unreadableFormula = "[…]";

/** Deepest nesting that is read; real formulas stay below 10. */
const maxDepth = 40;

function mapAll(text: string, characters: ReadonlyMap<string, string>): string | undefined {
  const mapped = Array.from(text.replace(/\s+/gu, ""), (character) => characters.get(character));
  return mapped.includes(undefined) ? undefined : mapped.join("");
}

/** Puts brackets around what is more than one number, name or bracketed expression. */
function bracket(text: string): string {
  return /^(?:[\p{L}\p{M}\p{N}.,°′∞·]*|\([^()]*\))$/u.test(text) ? text : `(${text})`;
}

/** One number, or letters: in `1/2c`, the c would seem to be outside of the fraction. */
const simpleDenominator = /^(?:[\d.,]+|[\p{L}\p{M}₀-₉⁰¹²³⁴-⁹_]+)$/u;

function fractionToText(numerator: string, denominator: string): string {
  const plain = `${bracket(numerator)}/${simpleDenominator.test(denominator) ? denominator : `(${denominator})`}`;
  return vulgarFractions.get(plain) ?? plain;
}

/** Reads one formula from left to right; every character is visited once. */
class TexReader {
  readonly #tex: string;
  #position = 0;
  #depth = 0;
  isReadable = true;

  constructor(tex: string) {
    this.#tex = tex;
  }

  /** The text up to an unnested closing character, which is consumed, or up to the end. */
  readUntil(close: "}" | "]" | ""): string {
    this.#depth += 1;
    if (this.#depth > maxDepth) this.isReadable = false;
    let output = "";
    while (this.isReadable && this.#position < this.#tex.length) {
      if (this.#tex[this.#position] === close) break;
      output += this.#readAtom(output);
    }
    this.#position += close.length;
    this.#depth -= 1;
    return output.replace(/\s+/gu, " ");
  }

  #readAtom(before: string): string {
    const character = this.#takeCharacter();
    switch (character) {
      case "{":
        return this.readUntil("}");
      case "}":
        return "";
      case "^":
        return this.#readScript(superscripts, "^");
      case "_":
        return this.#readScript(subscripts, "_");
      case "\\":
        return this.#readCommand(before);
      case "&":
      case "~":
        return " ";
      case "'":
        return "′";
      case "%":
        this.#position = this.#lineEnd();
        return "";
      default:
        return character;
    }
  }

  #lineEnd(): number {
    const end = this.#tex.indexOf("\n", this.#position);
    return end < 0 ? this.#tex.length : end;
  }

  #takeCharacter(): string {
    const codePoint = this.#tex.codePointAt(this.#position);
    if (codePoint === undefined) return "";
    const character = String.fromCodePoint(codePoint);
    this.#position += character.length;
    return character;
  }

  #skipSpaces(): void {
    while (/\s/u.test(this.#tex[this.#position] ?? "")) this.#position += 1;
  }

  /** The next argument: a group, a command or one character. */
  #readArgument(): string {
    this.#skipSpaces();
    const next = this.#tex[this.#position];
    return next === undefined || next === "}" ? "" : this.#readAtom("").trim();
  }

  /** The next group as it stands in the source, without its braces; empty if there is none. */
  #readRawArgument(): string {
    this.#skipSpaces();
    if (this.#tex[this.#position] !== "{") return "";
    const start = this.#position + 1;
    let depth = 0;
    for (; this.#position < this.#tex.length; this.#position += 1) {
      const character = this.#tex[this.#position];
      if (character === "\\") this.#position += 1;
      else if (character === "{") depth += 1;
      else if (character === "}") depth -= 1;
      if (depth === 0) break;
    }
    this.#position += 1;
    return this.#tex.slice(start, this.#position - 1);
  }

  #readOptionalArgument(): string {
    if (this.#tex[this.#position] !== "[") return "";
    this.#position += 1;
    return this.readUntil("]");
  }

  #readScript(characters: ReadonlyMap<string, string>, mark: string): string {
    const script = this.#readArgument();
    if (script === "") return "";
    // Words stay readable, and can be searched: `v_max`.
    if (/\p{L}{3}/u.test(script)) return `${mark}${bracket(script)}`;
    return mapAll(script, characters) ?? `${mark}${bracket(script)}`;
  }

  #takeCommandName(): string {
    const letters = /[A-Za-z]*\*?/uy;
    letters.lastIndex = this.#position;
    const [name = ""] = letters.exec(this.#tex) ?? [];
    if (name === "" || name === "*") return this.#takeCharacter();
    this.#position += name.length;
    return name;
  }

  #readCommand(before: string): string {
    const name = this.#takeCommandName();
    const ordinary = ordinarySymbols.get(name);
    if (ordinary !== undefined) {
      if (/^\p{L}$/u.test(ordinary)) this.#skipSpaces();
      return ordinary;
    }
    const spaced = spacedSymbols.get(name);
    if (spaced !== undefined) {
      if (name.startsWith("x")) {
        this.#readOptionalArgument();
        this.#readArgument();
      }
      return ` ${spaced} `;
    }
    if (functionNames.has(name.replace(/\*$/u, ""))) return this.#readFunction(name, before);
    if (name === "\\" || name === "cr" || name === "newline") {
      this.#readOptionalArgument();
      return "; ";
    }
    if (spaceCommands.test(name)) return " ";
    if (silentCommands.test(name)) return this.#readDelimiterDot(name);
    if (definingCommands.test(name)) this.isReadable = false;
    return /^[A-Za-z]/u.test(name) ? this.#readCommandWithArguments(name) : name;
  }

  #readFunction(name: string, before: string): string {
    const isAfterFactor = /[\p{L}\p{N}]$/u.test(before);
    return `${isAfterFactor ? " " : ""}${name.replace(/\*$/u, "")}${/[\s\\A-Za-z0-9]/u.test(this.#tex[this.#position] ?? "") ? " " : ""}`;
  }

  /** `\left.` and `\right.` are invisible delimiters. */
  #readDelimiterDot(name: string): string {
    if (/^(?:left|right)$/u.test(name) && this.#tex[this.#position] === ".") this.#position += 1;
    return "";
  }

  #readCommandWithArguments(name: string): string {
    const accent = accents.get(name);
    if (accent !== undefined) {
      const base = this.#readArgument();
      return /^\p{L}$/u.test(base) ? `${base}${accent}`.normalize("NFC") : base;
    }
    switch (name) {
      case "frac":
      case "dfrac":
      case "tfrac":
      case "cfrac":
      case "nicefrac":
      case "sfrac":
        return fractionToText(this.#readArgument(), this.#readArgument());
      case "binom":
      case "dbinom":
      case "tbinom":
        return `C(${this.#readArgument()}, ${this.#readArgument()})`;
      case "sqrt":
        return this.#readRoot();
      case "mathbb": {
        const letter = this.#readArgument();
        return blackboardLetters.get(letter) ?? letter;
      }
      case "ce":
      case "pu":
        return chemistryToUnicode(this.#readRawArgument());
      case "not": {
        const negated = this.#readArgument();
        return ` ${negations.get(negated) ?? `¬${negated}`} `;
      }
      case "overset":
      case "underset":
      case "stackrel":
        this.#readArgument();
        return ` ${this.#readArgument()} `;
      case "tag":
        return ` (${this.#readArgument()})`;
      case "begin":
        return this.#readEnvironmentStart();
      default:
        break;
    }
    if (layoutCommands.test(name)) {
      this.#readOptionalArgument();
      this.#readRawArgument();
      return name === "end" ? " " : "";
    }
    // The command's name says nothing to readers; its arguments follow as groups of their own.
    if (!transparentCommands.test(name)) this.#readOptionalArgument();
    return name.startsWith("text") ? this.#readArgumentWithSpaces() : this.#readArgumentOrNothing();
  }

  /** Spaces within `\text{ if }` are meant. */
  #readArgumentWithSpaces(): string {
    return this.#tex[this.#position] === "{" ? this.#readAtom("") : this.#readArgumentOrNothing();
  }

  #readArgumentOrNothing(): string {
    this.#skipSpaces();
    return this.#tex[this.#position] === "{" ? this.#readAtom("").trim() : "";
  }

  #readRoot(): string {
    const degree = this.#readOptionalArgument();
    const radicand = bracket(this.#readArgument());
    const sign = rootSigns.get(degree);
    return sign === undefined ? `${mapAll(degree, superscripts) ?? ""}√${radicand}` : `${sign}${radicand}`;
  }

  /** `\begin{array}{cc}`: neither the name nor the columns are text. */
  #readEnvironmentStart(): string {
    const environment = this.#readRawArgument();
    this.#readOptionalArgument();
    if (/^(?:array|tabular|alignat\*?|alignedat)$/u.test(environment)) this.#readRawArgument();
    return " ";
  }
}

/**
 * A formula as one line of readable text: `\frac{1}{2}` is ½, `CO_2` is CO₂, `x \neq y` is x ≠ y. Commands without a
 * plain form are left out and their arguments kept. A formula that can't be read this way is `[…]`. Takes linear time.
 */
export function texToUnicode(tex: string): string {
  if (tex.length > maxFormulaLength) return unreadableFormula;
  const reader = new TexReader(tex);
  const text = reader
    .readUntil("")
    .replace(/\s+/gu, " ")
    .replace(/\s+(?=[,;)\]])|(?<=[([])\s+/gu, "")
    .trim();
  return reader.isReadable && text !== "" ? text : unreadableFormula;
}
