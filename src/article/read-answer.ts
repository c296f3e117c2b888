import { type Decoded, decodeAnswer } from "./decode-answer.ts";
import type { Place } from "./problem.ts";
import type { ProblemLog } from "./problem-log.ts";
import type { SourceText } from "./source-text.ts";

/** The answer as its author wrote it, for checks that tell the author where something is. */
export interface WrittenAnswer {
  readonly text: string;
  readonly decoded: Decoded;
  /** The place of a character of `text`, by its offset in UTF-16 units. */
  readonly placeAt: (offset: number) => Place;
}

/** A body that says nothing: the published format ends each file with it. */
const emptyBody = /^(?:\s|&nbsp;)*$/u;

const emptyLines = /^(?:[ \t]*\r?\n)*/u;

/**
 * Reads the answer: the `answer` field, where newlines are written as `\n`, or else the text below the front matter,
 * which begins at `bodyStart` of the file. Undefined where there is none, and then the log says so.
 */
export function readAnswer(
  field: string,
  bodyStart: number,
  source: SourceText,
  log: ProblemLog,
): WrittenAnswer | undefined {
  const body = source.text.slice(bodyStart);
  const hasBody = !emptyBody.test(body);
  if (field.trim() !== "") {
    if (hasBody) {
      log.atField(["answer"], {
        severity: "warning",
        rule: "answer-twice",
        reason: "there are two answers; the text below the front matter is ignored",
        hint: "Keep only one of them.",
      });
    }
    return readField(field, source, log.offsetOf(["answer"]));
  }
  if (hasBody) return readBody(source, bodyStart + (emptyLines.exec(body)?.[0].length ?? 0));
  log.atStart({
    rule: "answer-missing",
    reason: "missing answer",
    hint: "Write the answer below the front matter.",
  });
  return undefined;
}

function readBody(source: SourceText, start: number): WrittenAnswer {
  const text = source.text.slice(start).trimEnd();
  const decoded = decodeAnswer(text, { newlines: "plain" });
  return { text, decoded, placeAt: (offset) => source.placeAt(start + offset) };
}

function readField(text: string, source: SourceText, valueStart: number): WrittenAnswer {
  const decoded = decodeAnswer(text, { newlines: "escaped" });
  // Where YAML left the text as it was, mostly, each of its characters has a place; else the field has one.
  const start = source.text.indexOf(text, valueStart);
  return {
    text,
    decoded,
    placeAt: (offset) => source.placeAt(start < 0 ? valueStart : start + offset),
  };
}
