import { blackboardLetters, negations } from "../../content/text/tex-symbols.ts";
import { characterToAtom, nodeAtom, symbolNode, wordNode } from "./atoms.ts";
import { chemistryToTex } from "./chemistry-to-tex.ts";
import { emptyNode, type FormulaNode, isEmptyNode } from "./formula-node.ts";
import { type Atom, groupAtoms } from "./group-atoms.ts";
import type { TexCursor } from "./tex-cursor.ts";
import {
  commandToSymbol,
  findCall,
  isFunctionName,
  layoutArgumentCommands,
  tableEnvironments,
  uprightCommands,
} from "./tex-names.ts";

/** What ends a run of atoms: the end of the formula, a brace, a closing delimiter, or the end of an environment. */
export type RunEnd = "end" | "}" | ")" | "environment";

/** What reading the arguments of a command needs. */
export interface CommandReader {
  readonly cursor: TexCursor;
  /** The atoms up to an end, which is consumed. */
  readonly readAtoms: (end: RunEnd) => Atom[];
  /** The atoms of one argument: a group, a command with its own arguments, or one character. */
  readonly readArgument: () => Atom[];
  /** The same, with letters that follow each other as words. */
  readonly readUprightArgument: () => Atom[];
  /** The atoms of TeX that is not part of the formula as it is written. */
  readonly readNested: (tex: string, isUpright: boolean) => Atom[];
}

/** The atoms of a command with its arguments, which are consumed; undefined if it is none that has any. */
export function readCommandWithArguments(name: string, reader: CommandReader): Atom[] | undefined {
  const readNode = (): FormulaNode => groupAtoms(reader.readArgument());
  const call = findCall(name);
  if (call !== undefined) {
    const children = Array.from({ length: call.argumentCount }, readNode);
    return [nodeAtom({ kind: "call", name: call.name, children })];
  }
  if (uprightCommands.test(name)) return reader.readUprightArgument();
  const word = name.replace(/\*$/u, "");
  if (isFunctionName(word)) return [nodeAtom(wordNode(word))];
  if (layoutArgumentCommands.test(name)) {
    reader.cursor.takeOptionalArgument();
    reader.cursor.takeRawArgument();
    return [];
  }
  if (/^x.*arrow/u.test(name)) return readArrow(name, reader);
  switch (name) {
    case "sqrt":
      return [readRoot(reader)];
    case "root":
      return [nodeAtom({ kind: "call", name: "root", children: [readNode(), readNode()] })];
    case "mathbb":
      return [readBlackboard(readNode())];
    case "ce":
    case "pu":
      return reader.readNested(chemistryToTex(reader.cursor.takeRawArgument()), true);
    case "not":
      return readNegation(reader);
    case "bmod":
      return [nodeAtom(wordNode("mod"))];
    case "pmod": {
      const content = groupAtoms([nodeAtom(wordNode("mod")), nodeAtom(readNode())]);
      return [nodeAtom({ kind: "fence", open: "(", close: ")", content })];
    }
    case "begin":
      return readEnvironment(reader);
    default:
      return undefined;
  }
}

function readRoot(reader: CommandReader): Atom {
  const degree = groupAtoms(reader.readNested(reader.cursor.takeOptionalArgument() ?? "", false));
  const radicand = groupAtoms(reader.readArgument());
  return nodeAtom(
    isEmptyNode(degree)
      ? { kind: "call", name: "sqrt", children: [radicand] }
      : { kind: "call", name: "root", children: [degree, radicand] },
  );
}

function readBlackboard(node: FormulaNode): Atom {
  const letter = node.kind === "leaf" ? blackboardLetters.get(node.text) : undefined;
  return nodeAtom(
    letter === undefined ? { kind: "call", name: "mathbb", children: [node] } : symbolNode(letter),
  );
}

/** An arrow with what is written above and below it. */
function readArrow(name: string, reader: CommandReader): Atom[] {
  const below = groupAtoms(reader.readNested(reader.cursor.takeOptionalArgument() ?? "", false));
  const above = groupAtoms(reader.readArgument());
  const symbol = commandToSymbol(name) ?? "→";
  if (isEmptyNode(above) && isEmptyNode(below)) return [characterToAtom(symbol)];
  const toScript = (node: FormulaNode): FormulaNode | undefined => (isEmptyNode(node) ? undefined : node);
  return [
    nodeAtom({ kind: "scripts", base: symbolNode(symbol), below: toScript(below), above: toScript(above) }),
  ];
}

function readNegation(reader: CommandReader): Atom[] {
  const atoms = reader.readArgument();
  const [atom] = atoms;
  const text = atom?.kind === "operator" ? atom.text : atom?.node.kind === "leaf" ? atom.node.text : "";
  const negated = negations.get(text);
  return negated === undefined ? [nodeAtom(symbolNode("¬")), ...atoms] : [characterToAtom(negated)];
}

/** The items between operators of these texts. */
function splitAtoms(atoms: readonly Atom[], separator: string): Atom[][] {
  const parts: Atom[][] = [[]];
  for (const atom of atoms) {
    if (atom.kind === "operator" && atom.level === "line" && atom.text === separator) parts.push([]);
    else parts.at(-1)?.push(atom);
  }
  return parts;
}

function readEnvironment(reader: CommandReader): Atom[] {
  const name = reader.cursor.takeRawArgument().replace(/\*$/u, "");
  reader.cursor.takeOptionalArgument();
  if (/^(?:array|tabular|alignat|alignedat)$/u.test(name)) reader.cursor.takeRawArgument();
  const atoms = reader.readAtoms("environment");
  const delimiters = Object.hasOwn(tableEnvironments, name) ? tableEnvironments[name] : undefined;
  if (delimiters === undefined) return atoms.filter((atom) => atom.kind === "node" || atom.text !== "&");
  const rows = splitAtoms(atoms, "\\\\")
    .map((row) => splitAtoms(row, "&").map((cell) => groupAtoms(cell)))
    .filter((row) => !row.every(isEmptyNode));
  const table: FormulaNode = rows.length === 0 ? emptyNode : { kind: "table", rows };
  const [open, close] = delimiters;
  if (open !== "" && close !== "" && open !== "|" && open !== "‖")
    return [nodeAtom({ kind: "fence", open, close, content: table })];
  return [...delimiterAtoms(open), nodeAtom(table), ...delimiterAtoms(close)];
}

function delimiterAtoms(text: string): Atom[] {
  return text === "" ? [] : [nodeAtom(symbolNode(text))];
}
