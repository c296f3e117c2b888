import { canonicalLanguage } from "../code-languages.ts";
import { decodeCodeNewlines } from "./code-newlines.ts";
import { type NewlineStyle, newlineLengthAt } from "./newline-style.ts";

/** A code block whose fence lost two of its three backticks. */
export interface LostFence {
  readonly language: string;
  readonly code: string;
}

/**
 * Recognizes a code block in what stands between single backticks: a language that Quire knows and a newline come
 * first, then code (`` `bash\nman ls\n` ``); or a newline comes first and last. Anything else that holds `\n` is code
 * that speaks of `\n`, such as `` `a\nb` ``.
 */
export function toLostFence(inside: string, style: NewlineStyle): LostFence | undefined {
  const language = /^[A-Za-z][A-Za-z0-9+#-]*/u.exec(inside)?.[0] ?? "";
  const isKnown = canonicalLanguage(language) !== undefined;
  const start = language.length + newlineLengthAt(inside, language.length, style);
  if (start === language.length || (language !== "" && !isKnown)) return undefined;
  const code = decodeCodeNewlines(inside.slice(start), language, style);
  if (code.trim() === "" || (language === "" && !/\n[ \t]*$/u.test(code))) return undefined;
  return { language, code: code.replace(/^\n+|\s+$/gu, "") };
}
