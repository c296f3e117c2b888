import {
  commandSynonyms,
  displayEnvironments,
  innerEnvironments,
  operatorCommands,
  type TexRepair,
  type TexRepairName,
  texRepairs,
} from "./tex-repairs.ts";

/** Repaired TeX, and the kinds of repairs made. */
export interface RepairedTex {
  readonly tex: string;
  readonly repairs: readonly TexRepair[];
}

/**
 * The mode within a brace: math, text, or verbatim for names and other notations; `formula in text` is the mode
 * between two dollars within text: `\text{if $x > 0$}`.
 */
type Mode = "math" | "text" | "verbatim" | "formula in text";

const tokenPattern = /\\(?:[A-Za-z]+|[\s\S])|\s+|[^\\{}%_^&#$\s]+|[\s\S]/gu;
const textCommand = /^\\(?:text(?:rm|bf|it|sf|tt|up|md|sc|sl|normal)?|emph|mbox|hbox|fbox|tag)$/u;
const verbatimCommand =
  /^\\(?:ce|pu|begin|end|operatorname(?:withlimits)?|color|textcolor|colorbox|href|url|label|html[A-Z][a-z]+)$/u;

/** The argument of a sub- or superscript: a group nested at most three levels, a command, text, or one character. */
const argument =
  "(?:\\{(?:[^{}]|\\{(?:[^{}]|\\{[^{}]*\\})*\\})*\\}|\\\\(?:text|mathrm)\\{[^{}]*\\}|\\\\[A-Za-z]+|[^\\s\\\\{}^_&'])";
const doubledSubscript = new RegExp(`(?<!\\\\)(_\\s*${argument}(?:\\s*\\^\\s*${argument})?)\\s*(?=_)`, "gu");
const doubledSuperscript = new RegExp(
  `(?<!\\\\)(\\^\\s*${argument}(?:\\s*_\\s*${argument})?)\\s*(?=[\\^'])`,
  "gu",
);

/** Number of opening minus number of closing braces. */
function countOpenBraces(source: string): number {
  let open = 0;
  for (let pos = 0; pos < source.length; pos += 1) {
    if (source[pos] === "\\") pos += 1;
    else if (source[pos] === "{") open += 1;
    else if (source[pos] === "}") open -= 1;
  }
  return open;
}

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** True if the dollar at `index`, within text, opens a formula: there is another dollar in the same text. */
function opensFormula(source: string, index: number): boolean {
  let depth = 0;
  for (let pos = index + 1; pos < source.length; pos += 1) {
    const char = source[pos];
    if (char === "$") return depth === 0;
    if (char === "\\") pos += 1;
    else if (char === "{") depth += 1;
    else if (char === "}") depth -= 1;
    if (depth < 0) return false;
  }
  return false;
}

/** Repairs special characters, braces and commands in one pass that tracks text and math mode. */
function repairTokens(source: string, recordRepair: (name: TexRepairName, text: string) => string): string {
  const hasColumns = /\\begin\{|\\(?:matrix|cases|substack)\b/u.test(source);
  // In a macro definition # is a parameter.
  const definesMacros = /\\(?:g?def|(?:new|renew|provide)command)(?![A-Za-z])/u.test(source);
  const hasUnclosedBraces = countOpenBraces(source) > 0;
  const modes: Mode[] = [];
  const output: string[] = [];
  let argumentMode: Mode | undefined;
  let openEscapedBraces = 0;
  // A row, a column or an environment can't end inside text: the closing brace is missing.
  const closeText = () => {
    for (; hasUnclosedBraces && modes.at(-1) === "text"; modes.pop()) output.push(recordRepair("brace", "}"));
  };
  const repairBrace = (brace: "{" | "}"): string => {
    const outerMode = modes.at(-1) ?? "math";
    if (brace === "{") modes.push(argumentMode ?? (outerMode === "formula in text" ? "math" : outerMode));
    else if (modes.pop() === undefined) return recordRepair("brace", openEscapedBraces > 0 ? "\\}" : "");
    return brace;
  };
  const repairCommand = (command: string): string => {
    if (command === "\\\\" || command === "\\end") closeText();
    if (command === "\\{") openEscapedBraces += 1;
    if (command === "\\}") openEscapedBraces -= 1;
    if (operatorCommands.has(command)) return recordRepair("command", `\\operatorname{${command.slice(1)}}`);
    const synonym = commandSynonyms.get(command);
    return synonym === undefined ? command : recordRepair("command", synonym);
  };
  const repairSpecialCharacter = (character: string, mode: Mode): string => {
    if (character === "#") return definesMacros ? character : recordRepair("specialCharacter", "\\#");
    if (character === "&" && hasColumns) {
      closeText();
      return character;
    }
    if (character !== "&" && mode !== "text") return character;
    return recordRepair("specialCharacter", character === "^" ? "\\textasciicircum{}" : `\\${character}`);
  };
  const repairDollar = (mode: Mode, index: number): string => {
    if (mode === "formula in text") modes.pop();
    else if (mode === "text" && opensFormula(source, index)) modes.push("formula in text");
    else return recordRepair("strayDollar", "\\$");
    return "$";
  };
  for (const { 0: token, index } of source.matchAll(tokenPattern)) {
    const mode = modes.at(-1) ?? "math";
    if (token === "{" || token === "}") output.push(repairBrace(token));
    else if (token === "%") output.push(recordRepair("percent", "\\%"));
    else if (mode === "verbatim") output.push(token);
    else if (token.startsWith("\\")) output.push(repairCommand(token));
    else if (/^[_^&#]$/u.test(token)) output.push(repairSpecialCharacter(token, mode));
    else if (token === "$") output.push(repairDollar(mode, index));
    else output.push(token);
    if (textCommand.test(token)) argumentMode = "text";
    else if (verbatimCommand.test(token)) argumentMode = "verbatim";
    else if (token.trim() !== "" && token !== "*") argumentMode = undefined;
  }
  if (modes.length > 0) output.push(recordRepair("brace", "}".repeat(modes.length)));
  return output.join("");
}

/**
 * Repairs common mistakes whose meaning is clear. Valid TeX is not changed at all. What can't be repaired safely is left
 * unchanged: the page then shows the source, and the linter reports it.
 */
export function repairTex(source: string, display: boolean): RepairedTex {
  const applied = new Set<TexRepairName>();
  const recordRepair = (name: TexRepairName, text: string): string => {
    applied.add(name);
    return text;
  };
  let tex = repairTokens(source, recordRepair);
  if (!/\\(?:ce|pu)\{/u.test(tex)) {
    tex = tex
      .replace(doubledSubscript, (_, script: string) => recordRepair("doubleScript", `${script}{}`))
      .replace(doubledSuperscript, (_, script: string) => recordRepair("doubleScript", `${script}{}`));
  }
  tex = tex.replace(/\\(begin|end)\{([a-z]+\*?)\}/gu, (match, boundary: string, name: string) => {
    const innerName = innerEnvironments.get(name);
    if (innerName === undefined || (display && displayEnvironments.has(name))) return match;
    return recordRepair("environment", `\\${boundary}{${innerName}}`);
  });
  if (countMatches(tex, /\\left(?![A-Za-z])/gu) !== countMatches(tex, /\\right(?![A-Za-z])/gu)) {
    tex = recordRepair(
      "unpairedLeftRight",
      tex.replace(/\\(?:left|right)(?![A-Za-z])(?:\s*\.)?/gu, "").trim(),
    );
  }
  return { tex, repairs: [...applied].map((name) => texRepairs[name]) };
}
