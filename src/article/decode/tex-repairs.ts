/** One kind of change to a formula, in words for its author. */
export interface TexRepair {
  readonly reason: string;
  readonly hint: string;
}

/** Every repair that is made. Each is safe: it has one possible meaning, and nothing the author wrote is lost. */
export const texRepairs = {
  /** Else TeX drops the rest of the line as a comment, with any closing brace in it. */
  percent: {
    reason: "% starts a comment in TeX and would hide the rest of the line; it is shown as a percent sign",
    hint: "Write \\%.",
  },
  /** In text, and outside of tables, these are errors, so they can only mean themselves. */
  sign: {
    reason: "_, ^, & or # is not allowed here in TeX; it is shown as a plain character",
    hint: "Put a backslash before it, or move it out of \\text{…}.",
  },
  /** A lone dollar can't end a formula that other delimiters opened. */
  dollar: {
    reason: "unescaped $ inside a formula; it is shown as a dollar sign",
    hint: "Write \\$ for dollar signs inside formulas.",
  },
  /** An empty base puts the second script right behind the first: where it was written. */
  script: {
    reason: "two subscripts or two superscripts follow each other; they are shown side by side",
    hint: "Write {} before the second one.",
  },
  /** There is one place where the brace can belong: where the text, the row or the formula ends. */
  brace: {
    reason: "unbalanced braces; Quire balances them",
    hint: "Close each { with a }. For visible braces, write \\{ and \\}.",
  },
  /** The two commands only make delimiters grow; without them everything is still there. */
  growth: {
    reason: "\\left and \\right are not paired; the delimiters are shown at normal size",
    hint: "Pair each \\left with a \\right; for an empty side, write \\left. or \\right.",
  },
  /** The inner form of an environment looks the same and is allowed within a line. */
  environment: {
    reason: "this environment only works in display formulas; its inline form is used",
    hint: "Put $$…$$ around it, or use aligned, gathered or cases.",
  },
  /** Commands of packages that KaTeX lacks, each with another spelling of the same thing. */
  command: {
    reason: "this command comes from a TeX package that KaTeX does not support; an equivalent is used",
    hint: "Use standard commands, e.g. \\operatorname{…} for a function name.",
  },
} satisfies Record<string, TexRepair>;

/** The name of one repair. */
export type TexRepairName = keyof typeof texRepairs;

/** Names of functions that other programs know as commands. */
export const operatorCommands: ReadonlySet<string> = new Set(
  `\\sgn \\sign \\Tr \\tr \\Var \\Cov \\Corr \\rank \\diag \\erf \\erfc \\lcm \\sech \\csch \\arcsec \\arccsc \\arccot
   \\arsinh \\arcosh \\artanh \\Span \\supp`.split(/\s+/u),
);

/** Commands of other programs and what means the same here. */
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

/** Environments that may not stand within a line, or that KaTeX lacks, and their inner forms. */
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

/** Of the environments in `innerEnvironments`, those that KaTeX sets as they are in a formula on a line of its own. */
export const displayEnvironments: ReadonlySet<string> = new Set(["align", "align*", "gather", "gather*"]);
