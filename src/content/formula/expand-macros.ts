import type { Formula } from "../answer.ts";

/** A command that a formula defines. */
interface Macro {
  readonly parameters: number;
  readonly body: string;
}

const anyDefinition = /\\(?:g?def|(?:new|renew|provide)command|DeclareMathOperator)(?![A-Za-z])/u;

/** The start of a definition up to its body: `\newcommand{\R}`, `\def\norm#1`, `\DeclareMathOperator*{\argmin}`. */
const definitionStart =
  /\\(?:(?:new|renew|provide)command\*?\s{0,9}(?:\{\s{0,9}\\([A-Za-z]{1,60})\s{0,9}\}|\\([A-Za-z]{1,60}))\s{0,9}(?:\[(\d)\])?|g?def\s{0,9}\\([A-Za-z]{1,60})((?:#\d){0,9})|DeclareMathOperator(\*?)\s{0,9}(?:\{\s{0,9}\\([A-Za-z]{1,60})\s{0,9}\}|\\([A-Za-z]{1,60})))\s{0,9}(?=\{)/gu;

/** Longest body of a definition and longest formula that macros may lead to, in UTF-16 code units. */
const maxBodyLength = 2_000;
const maxExpandedLength = 10_000;
/** Longest name of a command. */
const maxNameLength = 60;
/** Macros within macros end here. */
const maxPasses = 10;

/** The end of the group that begins with the brace at `start`; undefined if it is not closed. */
function findGroupEnd(tex: string, start: number): number | undefined {
  let depth = 0;
  const limit = Math.min(tex.length, start + maxBodyLength);
  for (let pos = start; pos < limit; pos += 1) {
    const char = tex[pos];
    if (char === "\\") pos += 1;
    else if (char === "{") depth += 1;
    else if (char === "}") depth -= 1;
    if (depth === 0) return pos + 1;
  }
  return undefined;
}

/** Takes the definitions out of a formula. */
function takeDefinitions(tex: string, macros: Map<string, Macro>): string {
  if (!anyDefinition.test(tex)) return tex;
  let rest = "";
  let pos = 0;
  for (const match of tex.matchAll(definitionStart)) {
    const start = match.index + match[0].length;
    const end = match.index < pos ? undefined : findGroupEnd(tex, start);
    if (end === undefined) continue;
    const [, braced, bare, count, defined, parameters = "", star, bracedOperator, bareOperator] = match;
    const body = tex.slice(start + 1, end - 1);
    const operator = bracedOperator ?? bareOperator;
    macros.set(operator ?? braced ?? bare ?? defined ?? "", {
      parameters: Number(count ?? parameters.length / 2),
      body: operator === undefined ? body : `\\operatorname${star}{${body}}`,
    });
    rest += tex.slice(pos, match.index);
    pos = end;
  }
  return rest + tex.slice(pos);
}

/** The arguments of a macro behind its name: groups, commands or single characters; undefined if there are too few. */
function readArguments(
  tex: string,
  from: number,
  count: number,
): { readonly values: readonly string[]; readonly end: number } | undefined {
  const values: string[] = [];
  let pos = from;
  for (let index = 0; index < count; index += 1) {
    while (/\s/u.test(tex[pos] ?? "")) pos += 1;
    const end =
      tex[pos] === "{"
        ? findGroupEnd(tex, pos)
        : pos + (/^(?:\\(?:[A-Za-z]{1,60}|.)|[^\\{}])/su.exec(tex.slice(pos, pos + 61))?.[0].length ?? 0);
    if (end === undefined || end === pos) return undefined;
    values.push(tex[pos] === "{" ? tex.slice(pos + 1, end - 1) : tex.slice(pos, end));
    pos = end;
  }
  return { values, end: pos };
}

/** What must stand between two pieces of TeX: the name of a command would go on with letters behind it. */
function gapBetween(before: string, after: string): string {
  return /\\[A-Za-z]+$/u.test(before.slice(-maxNameLength)) && /^[A-Za-z]/u.test(after) ? " " : "";
}

/** Replaces the macros of a formula by their bodies, once. */
function expandOnce(tex: string, macros: ReadonlyMap<string, Macro>): string {
  let output = "";
  let pos = 0;
  for (const { 0: command, 1: name = "", index } of tex.matchAll(/\\(?:([A-Za-z]+)|[\s\S])/gu)) {
    const macro = index < pos ? undefined : macros.get(name);
    if (macro === undefined) continue;
    const found = readArguments(tex, index + command.length, macro.parameters);
    if (found === undefined) continue;
    const body = macro.body.replace(/(\\[A-Za-z]+)?#([1-9])/gu, (_, before = "", number: string) => {
      const value = found.values[Number(number) - 1] ?? "";
      return before + gapBetween(before, value) + value;
    });
    output += tex.slice(pos, index) + body + gapBetween(body, tex[found.end] ?? "");
    pos = found.end;
    if (output.length > maxExpandedLength) return output;
  }
  return output + tex.slice(pos);
}

/** Formulas with the macros of earlier ones expanded, and the indexes of those that consist of definitions. */
export interface ExpandedFormulas {
  readonly formulas: readonly Formula[];
  readonly definitions: ReadonlySet<number>;
}

/**
 * Expands macros that a formula defines in those behind it, as MathJax does: KaTeX knows only the macros of one formula. What would
 * become too long stays as it is, and so does a formula with definitions that KaTeX knows.
 */
export function expandMacros(formulas: readonly Formula[]): ExpandedFormulas {
  const definitions = new Set<number>();
  if (!formulas.some(({ tex }) => anyDefinition.test(tex))) return { formulas, definitions };
  const macros = new Map<string, Macro>();
  const expanded = formulas.map((formula, index) => {
    const rest = takeDefinitions(formula.tex, macros);
    if (rest.trim() === "" && formula.tex !== "") definitions.add(index);
    const isKnown = rest !== formula.tex && !formula.tex.includes("\\DeclareMathOperator");
    return isKnown ? formula : { ...formula, tex: expand(rest, macros).trim() };
  });
  return { formulas: expanded, definitions };
}

function expand(written: string, macros: ReadonlyMap<string, Macro>): string {
  let tex = written;
  for (let pass = 0; pass < maxPasses; pass += 1) {
    const expanded = expandOnce(tex, macros);
    if (expanded === tex || expanded.length > maxExpandedLength) break;
    tex = expanded;
  }
  return tex;
}
