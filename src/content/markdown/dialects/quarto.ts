import { rewriteProse } from "../fences.ts";

/** What references lead to, by the beginning of its id, and what they call it. Those to sections show its title. */
const labels: ReadonlyMap<string, string> = new Map([
  ["sec", ""],
  ["fig", "Figure"],
  ["tbl", "Table"],
  ["eq", "Equation"],
  ["lst", "Listing"],
  ["thm", "Theorem"],
  ["lem", "Lemma"],
  ["cor", "Corollary"],
  ["prp", "Proposition"],
  ["cnj", "Conjecture"],
  ["def", "Definition"],
  ["exm", "Example"],
  ["exr", "Exercise"],
  ["sol", "Solution"],
  ["rem", "Remark"],
  ["nte", "Note"],
  ["tip", "Tip"],
  ["wrn", "Warning"],
  ["imp", "Important"],
  ["cau", "Caution"],
]);

const prefixes = [...labels.keys()].join("|");
const referencePattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}@\\/.-])-?@((${prefixes})-[\p{L}\p{N}](?:[\p{L}\p{N}_:.-]*[\p{L}\p{N}])?)`,
  "gu",
);
const bracketed = /(?<![!\]\\])\[([^[\]\n]{0,200}@[^[\]\n]{1,200})\](?![([{:])/gu;
const pageBreak = /^[ \t]*\\(?:newpage|pagebreak|clearpage)(?:\{\})?[ \t]*$/gmu;

/** An item of a list that Pandoc counts: `#. Tea`. */
const countedItem = /^([ \t]*)#\.(?=[ \t])/gmu;

/** An item of a list of examples, which Pandoc counts in the whole text, perhaps with a name: `(@tea) Hot.` */
const exampleItem = new RegExp(
  String.raw`^([ \t]{0,3})\(@(?!(?:${prefixes})-)([\w-]{0,60})\)(?=[ \t])`,
  "gmu",
);

/** Counts lists of examples, and shows the number of an example where it is named: `as (@tea) shows`. */
function countExamples(text: string): string {
  const numbers = new Map<string, number>();
  let count = 0;
  const counted = rewriteProse(text, (prose) =>
    prose.replace(exampleItem, (_, indent: string, name: string) => {
      count += 1;
      if (name !== "") numbers.set(name, count);
      return `${indent}${count}.`;
    }),
  );
  if (numbers.size === 0) return counted;
  return rewriteProse(counted, (prose) =>
    prose.replace(/\(@([\w-]{1,60})\)/gu, (source, name: string) => {
      const number = numbers.get(name);
      return number === undefined ? source : `(${number})`;
    }),
  );
}

function linkReferences(text: string): string {
  return text.replace(
    referencePattern,
    (_, id: string, prefix: string) => `[${labels.get(prefix) ?? ""}](#${id})`,
  );
}

/** True if all that a text refers to has an id of a kind that can be referred to; other names are those of books and papers. */
function hasOnlyReferences(text: string): boolean {
  return !text.replace(referencePattern, "").includes("@");
}

/** Rewrites references such as `@fig-plot` and `[Chapter @sec-tea]`, counts lists, and removes ends of pages. */
export function rewriteQuarto(text: string): string {
  return rewriteProse(text.includes("(@") ? countExamples(text) : text, (prose) =>
    linkReferences(
      prose
        .replace(pageBreak, "")
        .replace(countedItem, (_, indent: string) => `${indent}1.`)
        .replace(bracketed, (source, content: string) => (hasOnlyReferences(content) ? content : source)),
    ),
  );
}
