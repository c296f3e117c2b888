import type { Answer } from "../answer.ts";
import { answerToCodeLanguages } from "../answer-code.ts";
import { type AnswerDiagnostic, createWarning } from "../answer-diagnostic.ts";
import { canonicalCodeLanguage } from "../code-languages.ts";
import type { DecodedAnswer } from "../decode/decode-answer.ts";
import { infoToLanguage } from "../markdown/fence-info.ts";
import { FenceTracker } from "../markdown/fences.ts";
import { lintFootnotes } from "./lint-footnotes.ts";
import { lintFormulas } from "./lint-formulas.ts";
import { lintLimits } from "./lint-limits.ts";
import { lintLinks } from "./lint-links.ts";
import { suggestCodeLanguage } from "./suggest-code-language.ts";

/** How answers begin that only say that they can't answer; markdown punctuation may come first. */
const refusalPattern = new RegExp(
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

/** Refusals longer than this, in characters, mostly go on to give an answer. */
const maxRefusalLength = 1200;

/** The opening line of a fence in a raw answer, after a newline of either kind; group 1 is its info string. */
const fenceOpening =
  /(?:^|\n|\\n)[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?:`{3,}|~{3,})[ \t]*((?:[^\n`\\]|\\(?!n))+)/gu;

/** The languages of the code blocks that a page shows. Of markdown, `answerToCodeLanguages` may name too many. */
function findShownLanguages(answer: Answer): ReadonlySet<string> {
  if (answer.kind === "tree") return new Set(answerToCodeLanguages(answer));
  const fences = new FenceTracker();
  const openings = answer.markdown.split("\n").filter((line) => {
    const wasOpen = fences.isOpen;
    return fences.isCode(line) && !wasOpen;
  });
  return new Set(openings.map((line) => infoToLanguage(line.replace(/^[^`~]*[`~]+/u, ""))));
}

/** Of the fences of a raw answer, only those are looked at whose language the shown answer has: others are not code on its page. */
function lintLanguages(raw: string, answer: Answer): AnswerDiagnostic[] {
  const diagnostics: AnswerDiagnostic[] = [];
  const shown = findShownLanguages(answer);
  for (const { 0: opening, 1: info = "", index } of raw.matchAll(fenceOpening)) {
    const name = infoToLanguage(info) || (/^\S+/u.exec(info)?.[0] ?? "");
    if (canonicalCodeLanguage(name) !== undefined || !shown.has(name)) continue;
    const suggestion = suggestCodeLanguage(name);
    diagnostics.push(
      createWarning({
        rule: "unknown-language",
        offset: index + opening.length - info.length + info.indexOf(name),
        length: name.length,
        reason: `unknown code language "${name}"; the code is shown without syntax highlighting`,
        hint: suggestion
          ? `Did you mean ${suggestion}?`
          : "Use a name such as python, java, bash or text, or leave it out.",
      }),
    );
  }
  return diagnostics;
}

function lintRefusal(raw: string): AnswerDiagnostic[] {
  if (raw.length > maxRefusalLength || !refusalPattern.test(raw.trimStart())) return [];
  return [
    createWarning({
      rule: "refused-answer",
      offset: 0,
      length: raw.length,
      reason: "the answer only says that it cannot answer",
      hint: "Write an answer or remove the article; no_index: true hides it from lists and search until then.",
    }),
  ];
}

/**
 * All diagnostics of an answer, in the order of its text: those of the decoder and those of the slower lint rules.
 * `raw` is the raw answer that `decoded` was made from, `answer` what the page shows (by default the decoded answer). Never throws.
 */
export function lintAnswer(
  decoded: DecodedAnswer,
  raw: string,
  answer: Answer = decoded.answer,
): readonly AnswerDiagnostic[] {
  const diagnostics = [
    ...decoded.diagnostics,
    ...lintFormulas(decoded, raw),
    ...lintLanguages(raw, answer),
    ...lintRefusal(raw),
    ...lintLimits(decoded, raw),
    ...lintFootnotes(decoded, raw, answer),
    ...lintLinks(decoded, raw),
  ];
  return diagnostics.sort((one, other) => one.offset - other.offset);
}
