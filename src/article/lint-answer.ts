import { canonicalLanguage, codeLanguages } from "./code-languages.ts";
import type { Decoded } from "./decode-answer.ts";
import { type Finding, warning } from "./finding.ts";
import { formulaFault } from "./formula-check.ts";

/** Answers that begin like this and are short say only that they cannot answer. */
const refusal =
  /^\W*(?:unfortunately,?\s+)?(?:i['’]?m sorry|i am sorry|i apologi[sz]e|i (?:can ?not|can['’]t|am unable to|am not able to|do not have|don['’]t have) (?:answer|provide|find|access|any|enough)|please provide|could you (?:please )?(?:provide|clarify|specify))/iu;

/** A refusal with more characters than this mostly goes on to answer all the same. */
const maxRefusalLength = 1200;

/** The opening line of a fence in an answer as written, behind a newline of either kind; group 1 is its language. */
const fenceOpening = /(?:^|\n|\\n)[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?:`{3,}|~{3,})[ \t]*([^\s`\\]+)/gu;

/** KaTeX's messages as far as they tell an author something: without the marked-up excerpt at their end. */
function shortenFault(message: string): string {
  return message
    .replace(/^KaTeX parse error:\s*/u, "")
    .replace(/ at (?:position \d+|end of input):[\s\S]*$/u, "")
    .trim();
}

function lintFormulas({ answer, formulaOffsets }: Decoded): Finding[] {
  return answer.formulas.flatMap((formula, index) => {
    const fault = formulaFault(formula);
    if (fault === undefined) return [];
    return warning({
      rule: "formula-refused",
      offset: formulaOffsets[index] ?? 0,
      length: formula.tex.length,
      reason: `this formula can't be set (${shortenFault(fault)}); readers see its source`,
      hint: "Correct its TeX: katex.org/docs/supported lists the commands that are known.",
    });
  });
}

/** The known name that is most like an unknown one: the same but for one letter, or its beginning. */
function nearestLanguage(name: string): string | undefined {
  const lower = name.toLowerCase();
  const names = [...codeLanguages.keys()].filter((known) => known.length > 2);
  return (
    names.find((known) => known.startsWith(lower) || lower.startsWith(known)) ??
    names.find((known) => isOneApart(known, lower))
  );
}

/** True where one letter more, less or other makes one word of the other. */
function isOneApart(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end))
    end += 1;
  return one.length - start - end <= 1 && other.length - start - end <= 1;
}

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
        reason: `"${name}" is no language of code that is known here; the code is shown without colours`,
        hint: nearest ? `Did you mean ${nearest}?` : "Write a known name such as python, or none.",
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
      hint: "Write an answer, or take the article out; no_index: true keeps it out of lists meanwhile.",
    }),
  ];
}

/**
 * All that a publisher should know about an answer, in the order of its text: what was doubtful when it was read, and
 * what only the slower checks find. `raw` is the answer as written, of which `decoded` was made. Never throws.
 */
export function lintAnswer(decoded: Decoded, raw: string): readonly Finding[] {
  const found = [...decoded.findings, ...lintFormulas(decoded), ...lintLanguages(raw), ...lintRefusal(raw)];
  return found.sort((one, other) => one.offset - other.offset);
}
