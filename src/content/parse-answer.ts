import type { Answer } from "./answer.ts";
import { type DecodedAnswer, decodeAnswer } from "./decode/decode-answer.ts";
import type { Diagnostic, SourceLocation } from "./diagnostic.ts";
import type { DiagnosticCollector } from "./diagnostic-collector.ts";
import { type BodySource, bodyToAnswer } from "./markdown/body-to-answer.ts";
import type { Anchor, Reference } from "./reference.ts";
import type { SourceFile } from "./source-file.ts";

/** What converting a body looks up beside its text. */
export type BodyContext = Pick<
  BodySource,
  "readInclude" | "readNote" | "pictures" | "substitutions" | "appended" | "cover" | "dialect" | "language"
>;

/** An answer as its page shows it, what it refers to, and the raw form for lint rules that need source locations. */
export interface ParsedAnswer extends RawAnswer {
  readonly answer: Answer;
  readonly references: readonly Reference[];
  readonly anchors: readonly Anchor[];
  readonly unnamedPictures: number;
  readonly losses: readonly Diagnostic[];
}

/** The raw answer with its decoded form. */
export interface RawAnswer {
  readonly text: string;
  readonly decoded: DecodedAnswer;
  /** The decoded form that lint rules read. */
  readonly decodeForLint: () => DecodedAnswer;
  /** The location of an offset in `text`, in UTF-16 code units. */
  readonly locationAt: (offset: number) => SourceLocation;
}

/** A body without content: files of the published format end with `&nbsp;`. */
const emptyBodyPattern = /^(?:\s|&nbsp;)*$/u;

const leadingBlankLines = /^(?:[ \t]*\r?\n)*/u;

/**
 * Parses the answer: the `answer` field, where newlines are written as `\n`, or else the body below the front matter,
 * which begins at offset `bodyStart` of the file. Returns undefined and adds an error if there is none.
 */
export function parseAnswer(
  field: string,
  bodyStart: number,
  source: SourceFile,
  collector: DiagnosticCollector,
  context: BodyContext,
): ParsedAnswer | undefined {
  const body = source.text.slice(bodyStart);
  const hasBody = !emptyBodyPattern.test(body);
  if (field.trim() !== "") {
    if (hasBody) {
      collector.addAtField(["answer"], {
        severity: "warning",
        rule: "duplicate-answer",
        reason: "there are two answers; the text below the front matter is ignored",
        hint: "Keep only one of them.",
      });
    }
    return parseField(field, source, collector.offsetOf(["answer"]));
  }
  if (hasBody) {
    return parseBody(source, bodyStart + (leadingBlankLines.exec(body)?.[0].length ?? 0), context);
  }
  collector.addAtStart({
    rule: "missing-answer",
    reason: "missing answer",
    hint: "Write the answer below the front matter.",
  });
  return undefined;
}

function parseBody(source: SourceFile, start: number, context: BodyContext): ParsedAnswer {
  const text = source.text.slice(start).trimEnd();
  const locationAt = (offset: number): SourceLocation => source.locationAt(start + offset);
  return { text, locationAt, ...bodyToAnswer({ text, locationAt, ...context }) };
}

/** The field is always markdown in the published format: whatever it contains, no other syntax is looked for. */
function parseField(text: string, source: SourceFile, valueStart: number): ParsedAnswer {
  const decoded = decodeAnswer(text, { newlines: "escaped" });
  // If YAML left the text unchanged (the usual case), offsets map exactly; otherwise they map to the field's start.
  const start = source.text.indexOf(text, valueStart);
  return {
    text,
    decoded,
    decodeForLint: () => decoded,
    locationAt: (offset) => source.locationAt(start < 0 ? valueStart : start + offset),
    answer: decoded.answer,
    references: [],
    anchors: [],
    unnamedPictures: 0,
    losses: [],
  };
}
