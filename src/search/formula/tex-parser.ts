import { definingCommands, silentCommands, spaceCommands } from "../../content/text/tex-commands.ts";
import {
  attachScript,
  characterToAtom,
  joinLastLetters,
  joinLetters,
  nodeAtom,
  scriptToNode,
  symbolNode,
} from "./atoms.ts";
import type { FormulaNode } from "./formula-node.ts";
import { type Atom, groupAtoms } from "./group-atoms.ts";
import { type CommandReader, type RunEnd, readCommandWithArguments } from "./read-command.ts";
import { TexCursor } from "./tex-cursor.ts";
import { commandToSymbol } from "./tex-names.ts";

const openDelimiters = "([{⟨⌊⌈";
const closeDelimiters = ")]}⟩⌋⌉";

/** Reads the atoms of one formula from left to right; every character is visited once. */
export class TexParser implements CommandReader {
  readonly cursor: TexCursor;
  readonly #maxDepth: number;
  #depth = 0;
  #isUpright: boolean;
  /** The delimiter at which the last fence ended; empty if it had none. */
  #closedBy = "";
  /** False if the formula nests too deep, or defines commands: what it shows is then unknown. */
  isReadable = true;

  /** `maxDepth` is how deep it may nest. With `isUpright`, letters are words from the start. */
  constructor(tex: string, maxDepth: number, isUpright = false) {
    this.cursor = new TexCursor(tex);
    this.#maxDepth = maxDepth;
    this.#isUpright = isUpright;
  }

  readAtoms(end: RunEnd): Atom[] {
    const atoms: Atom[] = [];
    this.#depth += 1;
    if (this.#depth > this.#maxDepth) this.isReadable = false;
    while (this.isReadable && this.#readNext(atoms, end));
    this.#depth -= 1;
    return this.#isUpright ? joinLetters(atoms) : atoms;
  }

  readArgument(): Atom[] {
    this.cursor.skipSpaces();
    if (this.cursor.takeIf("{")) return this.readAtoms("}");
    const next = this.cursor.peek();
    if (next === "" || /[}^_&]/u.test(next)) return [];
    if (/\d/u.test(next)) {
      this.cursor.take();
      return [nodeAtom({ kind: "leaf", type: "number", text: next })];
    }
    const atoms: Atom[] = [];
    this.#depth += 1;
    if (this.#depth > this.#maxDepth) this.isReadable = false;
    else this.#readNext(atoms, "end");
    this.#depth -= 1;
    return atoms;
  }

  readUprightArgument(): Atom[] {
    const wasUpright = this.#isUpright;
    this.#isUpright = true;
    const atoms = this.readArgument();
    this.#isUpright = wasUpright;
    return atoms;
  }

  readNested(tex: string, isUpright: boolean): Atom[] {
    const parser = new TexParser(tex, this.#maxDepth - this.#depth, isUpright);
    const atoms = parser.readAtoms("end");
    if (!parser.isReadable) this.isReadable = false;
    return atoms;
  }

  /** Reads what comes next into `atoms`. False at the end of the run, which is consumed. */
  #readNext(atoms: Atom[], end: RunEnd): boolean {
    if (this.#isUpright && /\s/u.test(this.cursor.peek()))
      atoms.push({ kind: "operator", level: "product", text: "" });
    this.cursor.skipSpaces();
    // What encloses a fence ends it, too.
    if (end === ")" && this.cursor.isBefore("}", "\\end")) return false;
    const number = this.cursor.takeNumber();
    if (number !== "") {
      atoms.push(nodeAtom({ kind: "leaf", type: "number", text: number }));
      return true;
    }
    const token = this.cursor.take();
    if (token === undefined) return false;
    if (token.kind === "command") return this.#readCommand(token.name, atoms, end);
    switch (token.text) {
      case "{":
        this.#readGroup(atoms);
        return true;
      case "}":
        return end !== "}";
      case "^":
      case "_":
        if (this.#isUpright) joinLastLetters(atoms);
        attachScript(atoms, token.text, scriptToNode(token.text, this.readArgument()));
        return true;
      case "'":
        attachScript(atoms, "^", symbolNode("′"));
        return true;
      case "&":
        if (end === "environment") atoms.push({ kind: "operator", level: "line", text: "&" });
        return true;
      case "$":
        return true;
      default:
        return this.#readCharacter(token.text, atoms, end);
    }
  }

  /** Braces are invisible, but a script belongs to all that they enclose. */
  #readGroup(atoms: Atom[]): void {
    const content = this.readAtoms("}");
    this.cursor.skipSpaces();
    const [first] = content;
    const isTransparent = content.length === 1 && first?.kind === "node" && first.node.kind !== "scripts";
    if (isTransparent || !this.cursor.isBefore("^", "_", "'")) atoms.push(...content);
    else atoms.push(nodeAtom(toGroup(groupAtoms(content))));
  }

  #readCharacter(character: string, atoms: Atom[], end: RunEnd): boolean {
    if (closeDelimiters.includes(character) && end === ")") {
      this.#closedBy = character;
      return false;
    }
    if (openDelimiters.includes(character)) this.#readFence(character, atoms);
    else if (character === "°") attachScript(atoms, "^", symbolNode("∘"));
    else atoms.push(characterToAtom(character));
    return true;
  }

  #readFence(open: string, atoms: Atom[]): void {
    this.#closedBy = "";
    const content = this.readAtoms(")");
    const close = this.#closedBy;
    this.#closedBy = "";
    if (close === "") atoms.push(nodeAtom(symbolNode(open)), ...content);
    else atoms.push(nodeAtom({ kind: "fence", open, close, content: groupAtoms(content) }));
  }

  #readCommand(name: string, atoms: Atom[], end: RunEnd): boolean {
    if (name === "" || spaceCommands.test(name)) return true;
    if (silentCommands.test(name)) {
      if (name === "left" || name === "right") {
        this.cursor.skipSpaces();
        this.cursor.takeIf(".");
      }
      return true;
    }
    if (name === "\\" || name === "cr" || name === "newline") {
      this.cursor.takeOptionalArgument();
      atoms.push({ kind: "operator", level: "line", text: "\\\\" });
      return true;
    }
    if (name === "end") {
      this.cursor.takeRawArgument();
      return end !== "environment";
    }
    if (name === "over" || name === "choose") {
      const above = groupAtoms(atoms.splice(0));
      const below: Atom[] = [];
      while (this.isReadable && this.#readNext(below, end));
      const children = [above, groupAtoms(below)];
      atoms.push(nodeAtom({ kind: "call", name: name === "over" ? "frac" : "binom", children }));
      return false;
    }
    if (definingCommands.test(name)) {
      this.isReadable = false;
      return false;
    }
    const read = readCommandWithArguments(name, this);
    if (read !== undefined) {
      atoms.push(...read);
      return true;
    }
    const symbol = name === "|" ? "‖" : (commandToSymbol(name) ?? name);
    if (symbol.length === 1 && (symbol !== name || !/[A-Za-z]/u.test(name)))
      return this.#readCharacter(symbol, atoms, end);
    atoms.push(nodeAtom(symbolNode(`\\${name}`)));
    return true;
  }
}

/** A node that stays together as the base of a script, although it may look like a base with one. */
function toGroup(node: FormulaNode): FormulaNode {
  return node.kind === "scripts" ? { kind: "row", level: "product", items: [node], operators: [""] } : node;
}
