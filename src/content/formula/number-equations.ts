import { rewriteProse } from "../markdown/fences.ts";

/** A name by which the text refers to an equation: `\label{eq:tea}`, and the number that its author gives it. */
const label = /[ \t]{0,20}\\label\{([^{}\n$]{1,200})\}/gu;
const ownTag = /\\tag\*?\{([^{}\n]{1,100})\}/u;
/** Where the row of an equation begins or ends. */
const rowLimit = /\\\\|\\(?:begin|end)\{|\$\$|\\\]/u;

/** `\ref{eq:tea}` and `\eqref{eq:tea}`, perhaps as a formula. */
const reference = /(\$?)\\(eq)?ref\{([^{}\n$]{1,200})\}\1/gu;

/** How far from its label the number of an equation is looked for, in characters. */
const maxDistance = 500;

/** What its author gives as the number of the row that a label at `index` is in. */
function findOwnTag(text: string, index: number, end: number): string | undefined {
  const before =
    text
      .slice(Math.max(0, index - maxDistance), index)
      .split(rowLimit)
      .at(-1) ?? "";
  const after = text.slice(end, end + maxDistance).split(rowLimit)[0] ?? "";
  return ownTag.exec(before)?.[1] ?? ownTag.exec(after)?.[1];
}

/** Numbers the equations of a page that have names, as MathJax does, and shows the numbers where the text refers to them. */
export function numberEquations(text: string): string {
  if (!text.includes("\\label{")) return text;
  const numbers = new Map<string, string>();
  let count = 0;
  const numbered = rewriteProse(text, (prose) =>
    prose.replace(label, (written: string, name: string, index: number) => {
      const own = findOwnTag(prose, index, index + written.length);
      if (own === undefined) count += 1;
      const number = own ?? String(count);
      if (!numbers.has(name)) numbers.set(name, number);
      return own === undefined ? ` \\tag{${number}}` : "";
    }),
  );
  return rewriteProse(numbered, (prose) =>
    prose.replace(reference, (source, _dollar: string, eq: string | undefined, name: string) => {
      const number = numbers.get(name);
      if (number === undefined) return source;
      return eq === undefined ? number : `(${number})`;
    }),
  );
}
