import { type FormulaNode, isEmptyNode, type LeafNode } from "./formula-node.ts";
import { type Atom, groupAtoms } from "./group-atoms.ts";
import { operatorToLevel, unifyCharacter } from "./tex-names.ts";

/** A symbol that is not an operator here. */
export function symbolNode(text: string): FormulaNode {
  return { kind: "leaf", type: "symbol", text };
}

/** A word as one sign; a single letter is a letter. */
export function wordNode(text: string): FormulaNode {
  return /^[A-Za-z\p{Script=Greek}]$/u.test(text)
    ? { kind: "leaf", type: "letter", text }
    : { kind: "leaf", type: "word", text };
}

/** A node as an atom. */
export function nodeAtom(node: FormulaNode): Atom {
  return { kind: "node", node };
}

/** What one character is: an operator, a letter or another symbol. */
export function characterToAtom(character: string): Atom {
  const text = unifyCharacter(character);
  const level = operatorToLevel(text);
  if (level !== undefined) return { kind: "operator", level, text };
  return nodeAtom(/^[A-Za-z\p{Script=Greek}]$/u.test(text) ? wordNode(text) : symbolNode(text));
}

/** Most primes that are told apart: the hundredth says no more than the ninth. */
const maxPrimes = 8;

function isPrime(node: FormulaNode): boolean {
  return node.kind === "leaf" && node.text === "′";
}

/** Primes followed by something short are both above. Anything else with two scripts of a kind is an error in TeX: the first counts. */
function combine(present: FormulaNode | undefined, added: FormulaNode): FormulaNode {
  if (present === undefined) return added;
  const isPrimes =
    present.kind === "row"
      ? present.items.length < maxPrimes && present.items.every(isPrime)
      : isPrime(present);
  return isPrimes && added.kind === "leaf" ? groupAtoms([...nodeToAtoms(present), nodeAtom(added)]) : present;
}

function nodeToAtoms(node: FormulaNode): Atom[] {
  return (node.kind === "row" ? node.items : [node]).map(nodeAtom);
}

/** Puts a script below (`_`) or above (`^`) the last atom, or beside nothing if there is none. */
export function attachScript(atoms: Atom[], mark: "_" | "^", script: FormulaNode): void {
  const last = atoms.pop();
  const base = last?.kind === "operator" ? symbolNode(last.text) : last?.node;
  const scripts =
    base?.kind === "scripts"
      ? base
      : { base: base && isEmptyNode(base) ? undefined : base, below: undefined, above: undefined };
  const [below, above] =
    mark === "_"
      ? [combine(scripts.below, script), scripts.above]
      : [scripts.below, combine(scripts.above, script)];
  atoms.push(nodeAtom({ kind: "scripts", base: scripts.base, below, above }));
}

function isLetter(atom: Atom | undefined): atom is { readonly kind: "node"; readonly node: LeafNode } {
  return atom?.kind === "node" && atom.node.kind === "leaf" && /^\p{L}$/u.test(atom.node.text);
}

/** Joins letters that follow each other to words, and drops the spaces between them. */
export function joinLetters(atoms: readonly Atom[]): Atom[] {
  const joined: Atom[] = [];
  let word = "";
  const endWord = (): void => {
    if (word !== "") joined.push(nodeAtom(wordNode(word)));
    word = "";
  };
  for (const atom of atoms) {
    if (isLetter(atom)) {
      word += atom.node.text;
      continue;
    }
    endWord();
    if (atom.kind === "node" || atom.text !== "") joined.push(atom);
  }
  endWord();
  return joined;
}

/** Joins the last letters to a word, which the script that follows belongs to: in `\\mathrm{Fe^2}`, to `Fe`. */
export function joinLastLetters(atoms: Atom[]): void {
  let start = atoms.length;
  while (isLetter(atoms[start - 1])) start -= 1;
  atoms.push(...joinLetters(atoms.splice(start)));
}

/** The node of a script. Letters below something are a word, as in `v_{max}`; an operator at the end is a sign, as in `x^+`. */
export function scriptToNode(mark: "_" | "^", atoms: readonly Atom[]): FormulaNode {
  if (mark === "_" && atoms.every(isLetter)) return groupAtoms(joinLetters(atoms));
  const last = atoms.at(-1);
  const isSign = last?.kind === "operator" && last.text !== "" && last.level !== "line";
  return groupAtoms(isSign ? [...atoms.slice(0, -1), nodeAtom(symbolNode(last.text))] : atoms);
}
