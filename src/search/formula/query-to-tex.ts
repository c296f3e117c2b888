/** Delimiters around a whole formula: `$…$`, `$$…$$`, `\(…\)`, `\[…\]`. */
const delimited =
  /^(?:\$\$(?<double>[^$]+)\$\$|\$(?<single>[^$]+)\$|\\\((?<inline>.+)\\\)|\\\[(?<display>.+)\\\])$/su;

const command = /\\[A-Za-z]{2,}/u;

/** A path of Windows. */
const path = /(?:^|\s)(?:[A-Za-z]:|\\)\\/u;

/** A script in braces, as no words have it. */
const scriptInBraces = /[\^_]\{/u;

/** Whether what is typed is TeX. Words, prices (`$5 or $10`) and paths are not. */
export function isFormulaQuery(query: string): boolean {
  const text = query.trim();
  return delimited.test(text) || (command.test(text) && !path.test(text)) || scriptInBraces.test(text);
}

/** The TeX of a query, without the delimiters around it. */
export function queryToTex(query: string): string {
  const text = query.trim();
  const { double, single, inline, display } = delimited.exec(text)?.groups ?? {};
  return double ?? single ?? inline ?? display ?? text;
}

/** The query that searches for a formula. */
export function texToQuery(tex: string): string {
  const line = tex.replace(/\s+/gu, " ").trim();
  return line.includes("$") ? `\\(${line}\\)` : `$${line}$`;
}
