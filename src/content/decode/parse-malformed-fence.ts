import { canonicalCodeLanguage } from "../code-languages.ts";
import { decodeCodeNewlines } from "./decode-code-newlines.ts";
import { type NewlineStyle, newlineLengthAt } from "./newlines.ts";

/** A code block that is written between single backticks instead of a fence. */
export interface MalformedFence {
  readonly language: string;
  readonly code: string;
}

/**
 * Recognizes a code block in the content of a code span: it begins with a known language and a newline, followed by
 * code (`` `bash\nman ls\n` ``); or it begins and ends with a newline. Anything else that contains `\n` is a code span
 * about `\n`, such as `` `a\nb` ``.
 */
export function parseMalformedFence(content: string, style: NewlineStyle): MalformedFence | undefined {
  const language = /^[A-Za-z][A-Za-z0-9+#-]*/u.exec(content)?.[0] ?? "";
  const isKnown = canonicalCodeLanguage(language) !== undefined;
  const start = language.length + newlineLengthAt(content, language.length, style);
  if (start === language.length || (language !== "" && !isKnown)) return undefined;
  const code = decodeCodeNewlines(content.slice(start), language, style);
  if (code.trim() === "" || (language === "" && !/\n[ \t]*$/u.test(code))) return undefined;
  return { language, code: code.replace(/^\n+|\s+$/gu, "") };
}
