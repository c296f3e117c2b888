/** Delimiters around a whole formula: `$…$`, `$$…$$`, `\(…\)`, `\[…\]`. */
const delimited =
  /^(?:\$\$(?<double>[^$]+)\$\$|\$(?<single>[^$]+)\$|\\\((?<inline>.+)\\\)|\\\[(?<display>.+)\\\])$/su;

const command = /\\[A-Za-z]{2,}/u;

/** A path of Windows. */
const path = /(?:^|\s)(?:[A-Za-z]:|\\)\\/u;

/** A script in braces, as no words have it. */
const scriptInBraces = /[\^_]\{/u;

/** Signs, numbers and words of up to three letters: `nRT`, `sin`. Longer ones are not variables. */
const shortParts = /^(?:[A-Za-z]{1,3}(?![A-Za-z])|[\d\s+\-*/^_=().,|'])+$/u;

/** A power, or an equation with something on both sides. */
const powerOrEquation = /[\w)]\^[\w(+-]|[\w)'|]\s*=\s*[\w(|+-]/u;

/** Two words that follow one another, as in a sentence. */
const words = /[A-Za-z]{2,}\s+[A-Za-z]{2}/u;

/** Whether what is typed is a formula without any mark of TeX but a power or an equation: `E = mc^2`, `PV = nRT`. */
export function isPlainFormula(query: string): boolean {
  return shortParts.test(query) && powerOrEquation.test(query) && !words.test(query);
}

/** A single command: the name of a sign, which articles have as a word. */
const loneCommand = /^\\[A-Za-z]+$/u;

/** Whether what is typed is a formula. Words, prices (`$5 or $10`), paths and names of signs (`\nabla`) are not. */
export function isFormulaQuery(query: string): boolean {
  const text = query.trim();
  return (
    delimited.test(text) ||
    (command.test(text) && !path.test(text) && !loneCommand.test(text)) ||
    scriptInBraces.test(text) ||
    isPlainFormula(text)
  );
}

/** The TeX of a query, without the delimiters around it. */
export function queryToTex(query: string): string {
  const text = query.trim();
  const { double, single, inline, display } = delimited.exec(text)?.groups ?? {};
  return double ?? single ?? inline ?? display ?? text;
}

/** Commands, and the names of environments. */
const notation = /\\(?:begin|end)\s*\{[^}]*\}|\\[A-Za-z]+/gu;

/** What of a formula can be searched for as words; empty if it has only signs, as most do. */
export function formulaQueryToWords(query: string): string {
  return (query.replace(notation, " ").match(/\p{L}{4,}/gu) ?? []).join(" ");
}

/** The query that searches for a formula. */
export function texToQuery(tex: string): string {
  const line = tex.replace(/\s+/gu, " ").trim();
  return line.includes("$") ? `\\(${line}\\)` : `$${line}$`;
}
