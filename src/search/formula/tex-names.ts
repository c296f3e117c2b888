import { accents, functionNames, ordinarySymbols, spacedSymbols } from "../../content/text/tex-symbols.ts";

/** Commands that say the same as another one with one argument. */
const synonyms: ReadonlyMap<string, string> = new Map(
  Object.entries({
    dfrac: "frac",
    tfrac: "frac",
    cfrac: "frac",
    nicefrac: "frac",
    sfrac: "frac",
    dbinom: "binom",
    tbinom: "binom",
    widehat: "hat",
    overline: "bar",
    widetilde: "tilde",
    overrightarrow: "vec",
    mathbf: "vec",
    boldsymbol: "vec",
    bm: "vec",
    textbf: "vec",
    mathscr: "mathcal",
    stackrel: "overset",
  }),
);

/** The number of arguments of commands that mean something. */
const argumentCounts: Readonly<Record<string, number>> = {
  frac: 2,
  binom: 2,
  overset: 2,
  underset: 2,
  vec: 1,
  bar: 1,
  mathcal: 1,
  mathfrak: 1,
  underline: 1,
  cancel: 1,
  ...Object.fromEntries(
    [...accents.keys()].filter((name) => !name.startsWith("wide")).map((name) => [name, 1]),
  ),
};

/** A command with arguments under the name that all its synonyms share; undefined for any other command. */
export function findCall(
  command: string,
): { readonly name: string; readonly argumentCount: number } | undefined {
  const name = synonyms.get(command) ?? command;
  const argumentCount = Object.hasOwn(argumentCounts, name) ? argumentCounts[name] : undefined;
  return argumentCount === undefined ? undefined : { name, argumentCount };
}

/** Commands whose argument is in upright letters: words. */
export const uprightCommands =
  /^(?:text(?:rm|it|sf|tt|normal|up)?|math(?:rm|it|sf|tt|normal)|operatorname\*?|mbox|hbox|unit)$/u;

/** Commands that take a length, a label or a color, which is left out with them. */
export const layoutArgumentCommands =
  /^(?:color|textcolor|colorbox|hspace\*?|vspace\*?|kern|mkern|mskip|label|tag\*?|phantom|hphantom|vphantom|rule|raisebox)$/u;

/** Environments whose rows are tables. The others are lines below each other. */
export const tableEnvironments: Readonly<Record<string, readonly [open: string, close: string]>> = {
  matrix: ["", ""],
  smallmatrix: ["", ""],
  array: ["", ""],
  tabular: ["", ""],
  pmatrix: ["(", ")"],
  bmatrix: ["[", "]"],
  Bmatrix: ["{", "}"],
  vmatrix: ["|", "|"],
  Vmatrix: ["‖", "‖"],
  cases: ["{", ""],
};

/** Characters that look like others. */
const sameCharacters: ReadonlyMap<string, string> = new Map([
  ["−", "-"],
  ["–", "-"],
  ["∗", "*"],
  ["⋅", "·"],
  ["•", "·"],
  ["∣", "|"],
  ["ϵ", "ε"],
  ["ϕ", "φ"],
  ["µ", "μ"],
  ["…", "⋯"],
  ["⩽", "≤"],
  ["⩾", "≥"],
  ["∶", ":"],
]);

/** The character that stands for all that look like it. */
export function unifyCharacter(character: string): string {
  return sameCharacters.get(character) ?? character;
}

/** The symbol of a command; undefined if it has none. */
export function commandToSymbol(name: string): string | undefined {
  const symbol = ordinarySymbols.get(name) ?? spacedSymbols.get(name);
  return symbol === undefined ? undefined : unifyCharacter(symbol);
}

/** Whether a word is the name of a function, such as `sin`. */
export function isFunctionName(word: string): boolean {
  return functionNames.has(word);
}

const sumOperators = "+-±∓∪∩∧∨⊕⊖∖";
const productOperators = "·×*÷/";

/** Everything that `spacedSymbols` has is a relation, unless it combines two terms or is read like a letter. */
const relations: ReadonlySet<string> = new Set([
  ...[...spacedSymbols.values()].filter(
    (symbol) => symbol.length === 1 && !`${sumOperators}${productOperators}⊗⊙`.includes(symbol),
  ),
  ..."=<>:",
]);

/** How tightly an operator binds; undefined for a character that is none. */
export function operatorToLevel(character: string): "list" | "relation" | "sum" | "product" | undefined {
  if (character === "," || character === ";") return "list";
  if (relations.has(character)) return "relation";
  if (sumOperators.includes(character)) return "sum";
  return productOperators.includes(character) ? "product" : undefined;
}
