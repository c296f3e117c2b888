/** One kind of repair, described for the author. */
export interface TexRepair {
  readonly reason: string;
  readonly hint: string;
}

/** All kinds of repairs. Each is safe: there is only one possible meaning, and nothing the author wrote is lost. */
export const texRepairs = {
  /** TeX would ignore the rest of the line as a comment, with any closing brace in it. */
  percent: {
    reason: "% starts a comment in TeX and would hide the rest of the line; it is shown as a percent sign",
    hint: "Write \\%.",
  },
  /** In text, and outside of tables, these are errors, so they can only be meant literally. */
  specialCharacter: {
    reason: "_, ^, & or # is not allowed here in TeX; it is shown as a plain character",
    hint: "Put a backslash before it, or move it out of \\text{…}.",
  },
  /** A single dollar can't close a formula that another delimiter opened. */
  strayDollar: {
    reason: "unescaped $ inside a formula; it is shown as a dollar sign",
    hint: "Write \\$ for dollar signs inside formulas.",
  },
  /** An empty base places the second script right after the first. */
  doubleScript: {
    reason: "two subscripts or two superscripts follow each other; they are shown side by side",
    hint: "Write {} before the second one.",
  },
  /** The brace can only belong to the end of the text, the row or the formula. */
  brace: {
    reason: "unbalanced braces; Quire balances them",
    hint: "Close each { with a }. For visible braces, write \\{ and \\}.",
  },
  /** The two commands only scale delimiters; nothing is lost without them. */
  unpairedLeftRight: {
    reason: "\\left and \\right are not paired; the delimiters are shown at normal size",
    hint: "Pair each \\left with a \\right; for an empty side, write \\left. or \\right.",
  },
  /** The inner environment looks the same and is allowed in inline math. */
  environment: {
    reason: "this environment only works in display formulas; its inline form is used",
    hint: "Put $$…$$ around it, or use aligned, gathered or cases.",
  },
  /** Commands that KaTeX lacks, replaced by equivalent ones. */
  command: {
    reason: "this command comes from a TeX package that KaTeX does not support; an equivalent is used",
    hint: "Use standard commands, e.g. \\operatorname{…} for a function name.",
  },
} satisfies Record<string, TexRepair>;

/** The name of a kind of repair. */
export type TexRepairName = keyof typeof texRepairs;

/** Function names that are commands elsewhere, but not in KaTeX. */
export const operatorCommands: ReadonlySet<string> = new Set(
  `\\sgn \\sign \\Tr \\tr \\Var \\Cov \\Corr \\rank \\diag \\erf \\erfc \\lcm \\sech \\csch \\arcsec \\arccsc \\arccot
   \\arsinh \\arcosh \\artanh \\Span \\supp`.split(/\s+/u),
);

/** Commands that KaTeX lacks, with equivalents that it has. */
export const commandSynonyms: ReadonlyMap<string, string> = new Map([
  ["\\mbox", "\\text"],
  ["\\mathds", "\\mathbb"],
  ["\\textsubscript", "_\\text"],
  ["\\textsuperscript", "^\\text"],
  ["\\celsius", "{}^\\circ\\mathrm{C}"],
  ["\\perthousand", "\\text{‰}"],
  ["\\micro", "\\mu"],
  ["\\ohm", "\\Omega"],
]);

/** Environments that are not allowed in inline math, or that KaTeX lacks, and their inner environments. */
export const innerEnvironments: ReadonlyMap<string, string> = new Map([
  ["align", "aligned"],
  ["align*", "aligned"],
  ["eqnarray", "aligned"],
  ["eqnarray*", "aligned"],
  ["gather", "gathered"],
  ["gather*", "gathered"],
  ["multline", "gathered"],
  ["multline*", "gathered"],
]);

/** Those of `innerEnvironments` that KaTeX supports in display math. */
export const displayEnvironments: ReadonlySet<string> = new Set(["align", "align*", "gather", "gather*"]);
