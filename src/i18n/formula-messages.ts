import { formula } from "./messages/en/formula.ts";

/** Messages about searching for formulas. Every locale has all of them. */
export type FormulaMessages = typeof formula;

/** Like `messages`, in a file of its own: most readers never search for a formula. */
export const formulaMessages: FormulaMessages = formula;
