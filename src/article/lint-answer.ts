import { canonicalLanguage } from "./code-languages.ts";
import type { Decoded } from "./decode-answer.ts";
import { type Finding, warning } from "./finding.ts";
import { lintFormulas } from "./lint-formulas.ts";
import { nearestLanguage } from "./nearest-language.ts";

/** What an answer begins with that only says that it cannot answer; a marked word may begin it. */
const refusal = new RegExp(
  `^[\\s>*_#]*(?:unfortunately,?\\s+)?(?:${[
    "i(?:['’]?m| am) (?:very )?sorry,?\\s+(?:but|i|that|there|for)\\b",
    "i apologi[sz]e",
    "i (?:can ?not|can['’]t|could ?n[o'’]t|am (?:unable|not able) to|do not have|don['’]t have) (?:answer|provide|find|access|any|enough|the|information)\\b",
    "(?:based on )?the (?:gathered|available|provided|given) (?:information|context|data|text)(?:,? i (?:can ?not|can['’]t|am unable)| (?:does not|doesn['’]t|contains no))",
    "please provide\\b",
    "could you (?:please )?(?:provide|clarify|specify)\\b",
  ].join("|")})`,
  "iu",
);

/** A refusal with more characters than this mostly goes on to answer all the same. */
const maxRefusalLength = 1200;

/** The opening line of a fence in an answer as written, behind a newline of either kind; group 1 is its language. */
const fenceOpening = /(?:^|\n|\\n)[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?:`{3,}|~{3,})[ \t]*([^\s`\\]+)/gu;

function lintLanguages(raw: string): Finding[] {
  const findings: Finding[] = [];
  for (const { 0: opening, 1: name = "", index } of raw.matchAll(fenceOpening)) {
    if (canonicalLanguage(name) !== undefined) continue;
    const nearest = nearestLanguage(name);
    findings.push(
      warning({
        rule: "unknown-language",
        offset: index + opening.length - name.length,
        length: name.length,
        reason: `unknown code language "${name}"; the code is shown without syntax highlighting`,
        hint: nearest
          ? `Did you mean ${nearest}?`
          : "Use a name such as python, java, bash or text, or leave it out.",
      }),
    );
  }
  return findings;
}

function lintRefusal(raw: string): Finding[] {
  if (raw.length > maxRefusalLength || !refusal.test(raw.trimStart())) return [];
  return [
    warning({
      rule: "cannot-answer",
      offset: 0,
      length: raw.length,
      reason: "the answer only says that it cannot answer",
      hint: "Write an answer or remove the article; no_index: true hides it from lists and search until then.",
    }),
  ];
}

/**
 * All that a publisher should know about an answer, in the order of its text: what was doubtful when it was read, and
 * what only the slower checks find. `raw` is the answer as written, of which `decoded` was made. Never throws.
 */
export function lintAnswer(decoded: Decoded, raw: string): readonly Finding[] {
  const found = [
    ...decoded.findings,
    ...lintFormulas(decoded, raw),
    ...lintLanguages(raw),
    ...lintRefusal(raw),
  ];
  return found.sort((one, other) => one.offset - other.offset);
}
