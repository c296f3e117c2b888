import { type AnswerDiagnostic, createWarning } from "../answer-diagnostic.ts";
import type { DecodedAnswer } from "../decode/decode-answer.ts";
import { maxHighlightedLineLength } from "../limits/content-limits.ts";
import { findExceededLimit } from "../limits/find-exceeded-limit.ts";
import { FenceTracker } from "../markdown/fences.ts";

/** How much of a long line is looked for in the raw answer, to locate it. */
const excerptLength = 60;

function lintCodeLines(markdown: string, raw: string): AnswerDiagnostic[] {
  const diagnostics: AnswerDiagnostic[] = [];
  const tracker = new FenceTracker();
  for (const line of markdown.split("\n")) {
    if (!tracker.isCode(line) || line.length <= maxHighlightedLineLength) continue;
    diagnostics.push(
      createWarning({
        rule: "long-code-line",
        offset: Math.max(0, raw.indexOf(line.trimStart().slice(0, excerptLength))),
        length: line.length,
        reason: `a line of code has more than ${maxHighlightedLineLength} characters; the code is shown without syntax highlighting`,
        hint: "Break the line.",
      }),
    );
  }
  return diagnostics;
}

/** Reports what exceeds the limits of an answer. Formulas are reported by `lintFormulas`. */
export function lintLimits({ answer: { markdown } }: DecodedAnswer, raw: string): AnswerDiagnostic[] {
  const exceeded = findExceededLimit(markdown);
  if (exceeded === undefined) return lintCodeLines(markdown, raw);
  return [
    createWarning({
      rule: "excessive-answer",
      offset: 0,
      length: raw.length,
      reason: `the answer has more than ${exceeded.limit} ${exceeded.part}; it is shown as plain text`,
      hint: "Divide it into several articles.",
    }),
  ];
}
