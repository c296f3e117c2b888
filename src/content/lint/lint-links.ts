import { type AnswerDiagnostic, createWarning } from "../answer-diagnostic.ts";
import type { DecodedAnswer } from "../decode/decode-answer.ts";
import { findInText } from "./find-in-text.ts";

/** The target of a link that would run a script. */
const scriptTarget = /\]\([ \t]*<?(?<scheme>javascript|vbscript):/giu;

/** Reports links that would run scripts: pages show their text alone. */
export function lintLinks(decoded: DecodedAnswer, raw: string): AnswerDiagnostic[] {
  return findInText(decoded, raw, scriptTarget).map(({ match, offset }) => {
    const scheme = match.groups?.["scheme"] ?? "";
    return createWarning({
      rule: "removed-link",
      offset: offset + match[0].lastIndexOf(scheme),
      length: scheme.length,
      reason: `a link with ${scheme}: would run a script; only its text is shown`,
      hint: "Link to a page, or show the script as code.",
    });
  });
}
