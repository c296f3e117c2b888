import {
  commandSynonyms,
  displayEnvironments,
  innerEnvironments,
  operatorCommands,
  type TexRepair,
  type TexRepairName,
  texRepairs,
} from "./tex-repairs.ts";

/** TeX that KaTeX can set, and what had to be changed for that. */
export interface RepairedTex {
  readonly tex: string;
  readonly repairs: readonly TexRepair[];
}

/**
 * What a brace opened: mathematics, text, a name or another notation that is left alone; or what a dollar opened within
 * text: a formula, `\text{if $x > 0$}`.
 */
type Mode = "math" | "text" | "verbatim" | "formula in text";

const token = /\\(?:[A-Za-z]+|[\s\S])|\s+|[^\\{}%_^&#$\s]+|[\s\S]/gu;
const textCommand = /^\\(?:text(?:rm|bf|it|sf|tt|up|md|sc|sl|normal)?|emph|mbox|hbox|fbox|tag)$/u;
const verbatimCommand =
  /^\\(?:ce|pu|begin|end|operatorname(?:withlimits)?|color|textcolor|colorbox|href|url|label|html[A-Z][a-z]+)$/u;

/** A script's argument: a group three deep at most, a command, text, or one character. */
const argument =
  "(?:\\{(?:[^{}]|\\{(?:[^{}]|\\{[^{}]*\\})*\\})*\\}|\\\\(?:text|mathrm)\\{[^{}]*\\}|\\\\[A-Za-z]+|[^\\s\\\\{}^_&'])";
const doubledSubscript = new RegExp(`(?<!\\\\)(_\\s*${argument}(?:\\s*\\^\\s*${argument})?)\\s*(?=_)`, "gu");
const doubledSuperscript = new RegExp(
  `(?<!\\\\)(\\^\\s*${argument}(?:\\s*_\\s*${argument})?)\\s*(?=[\\^'])`,
  "gu",
);

/** How many more braces are opened than closed; below zero where more are closed. */
function countOpenBraces(source: string): number {
  let open = 0;
  for (let at = 0; at < source.length; at += 1) {
    if (source[at] === "\\") at += 1;
    else if (source[at] === "{") open += 1;
    else if (source[at] === "}") open -= 1;
  }
  return open;
}

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** True where the dollar at `index`, which stands in text, opens a formula: the next one is in the same text. */
function opensFormula(source: string, index: number): boolean {
  let depth = 0;
  for (let at = index + 1; at < source.length; at += 1) {
    const char = source[at];
    if (char === "$") return depth === 0;
    if (char === "\\") at += 1;
    else if (char === "{") depth += 1;
    else if (char === "}") depth -= 1;
    if (depth < 0) return false;
  }
  return false;
}

/** Mends signs, braces and commands in one pass that knows whether it is in text or in mathematics. */
function repairTokens(source: string, note: (name: TexRepairName, text: string) => string): string {
  const hasColumns = /\\begin\{|\\(?:matrix|cases|substack)\b/u.test(source);
  // In a macro's definition # stands for an argument.
  const definesMacros = /\\(?:g?def|(?:new|renew|provide)command)(?![A-Za-z])/u.test(source);
  const lacksBraces = countOpenBraces(source) > 0;
  const modes: Mode[] = [];
  const pieces: string[] = [];
  let argumentMode: Mode | undefined;
  let openSets = 0;
  // A row, a column or an environment can't end inside text: the closing brace was forgotten.
  const closeText = () => {
    for (; lacksBraces && modes.at(-1) === "text"; modes.pop()) pieces.push(note("brace", "}"));
  };
  const repairBrace = (piece: "{" | "}"): string => {
    const outer = modes.at(-1) ?? "math";
    if (piece === "{") modes.push(argumentMode ?? (outer === "formula in text" ? "math" : outer));
    else if (modes.pop() === undefined) return note("brace", openSets > 0 ? "\\}" : "");
    return piece;
  };
  const repairCommand = (command: string): string => {
    if (command === "\\\\" || command === "\\end") closeText();
    if (command === "\\{") openSets += 1;
    if (command === "\\}") openSets -= 1;
    if (operatorCommands.has(command)) return note("command", `\\operatorname{${command.slice(1)}}`);
    const synonym = commandSynonyms.get(command);
    return synonym === undefined ? command : note("command", synonym);
  };
  const repairSign = (sign: string, mode: Mode): string => {
    if (sign === "#") return definesMacros ? sign : note("sign", "\\#");
    if (sign === "&" && hasColumns) {
      closeText();
      return sign;
    }
    if (sign !== "&" && mode !== "text") return sign;
    return note("sign", sign === "^" ? "\\textasciicircum{}" : `\\${sign}`);
  };
  const repairDollar = (mode: Mode, index: number): string => {
    if (mode === "formula in text") modes.pop();
    else if (mode === "text" && opensFormula(source, index)) modes.push("formula in text");
    else return note("dollar", "\\$");
    return "$";
  };
  for (const { 0: piece, index } of source.matchAll(token)) {
    const mode = modes.at(-1) ?? "math";
    if (piece === "{" || piece === "}") pieces.push(repairBrace(piece));
    else if (piece === "%") pieces.push(note("percent", "\\%"));
    else if (mode === "verbatim") pieces.push(piece);
    else if (piece.startsWith("\\")) pieces.push(repairCommand(piece));
    else if (/^[_^&#]$/u.test(piece)) pieces.push(repairSign(piece, mode));
    else if (piece === "$") pieces.push(repairDollar(mode, index));
    else pieces.push(piece);
    if (textCommand.test(piece)) argumentMode = "text";
    else if (verbatimCommand.test(piece)) argumentMode = "verbatim";
    else if (piece.trim() !== "" && piece !== "*") argumentMode = undefined;
  }
  if (modes.length > 0) pieces.push(note("brace", "}".repeat(modes.length)));
  return pieces.join("");
}

/**
 * Repairs what people write by mistake and every reader still understands. What was right stays as it was, letter by
 * letter. What can't be repaired safely stays too: the view then shows the source, and the linter tells of it.
 */
export function repairTex(source: string, display: boolean): RepairedTex {
  const made = new Set<TexRepairName>();
  const note = (name: TexRepairName, text: string): string => {
    made.add(name);
    return text;
  };
  let tex = repairTokens(source, note);
  if (!/\\(?:ce|pu)\{/u.test(tex)) {
    tex = tex
      .replace(doubledSubscript, (_, script: string) => note("script", `${script}{}`))
      .replace(doubledSuperscript, (_, script: string) => note("script", `${script}{}`));
  }
  tex = tex.replace(/\\(begin|end)\{([a-z]+\*?)\}/gu, (whole, edge: string, name: string) => {
    const inner = innerEnvironments.get(name);
    if (inner === undefined || (display && displayEnvironments.has(name))) return whole;
    return note("environment", `\\${edge}{${inner}}`);
  });
  if (countMatches(tex, /\\left(?![A-Za-z])/gu) !== countMatches(tex, /\\right(?![A-Za-z])/gu)) {
    tex = note("growth", tex.replace(/\\(?:left|right)(?![A-Za-z])(?:\s*\.)?/gu, "").trim());
  }
  return { tex, repairs: [...made].map((name) => texRepairs[name]) };
}
