/** What the library reports about YAML. */
export interface LibraryError {
  /** Its kind, such as `DUPLICATE_KEY`. */
  readonly code: string;
  /** Relative to the start of the YAML, in UTF-16 code units. */
  readonly offset: number;
  readonly message: string;
}

/** An error in the words of those who write front matter. */
export interface ExplainedError {
  readonly offset: number;
  readonly reason: string;
  /** Undefined if the reason is the library's own. */
  readonly hint?: string;
}

const plainHint = "Put the value in quotes";
const alignHint =
  "Begin each field at the start of its line, and write a long value in one line or after `>-`.";

/** What a field looks like. */
export const fieldHint = "Write each field as `name: value`, with a space after the colon.";

/** Longer lines aren't repeated in a hint. */
const maxQuotedLength = 80;

/** The line of an offset: `start` is where it begins. */
function lineAt(yaml: string, offset: number): { readonly start: number; readonly line: string } {
  const start = yaml.lastIndexOf("\n", offset - 1) + 1;
  const end = yaml.indexOf("\n", start);
  return { start, line: yaml.slice(start, end < 0 ? undefined : end).trimEnd() };
}

/** How to write the field of a line with its value in quotes. */
function quotesHint(line: string): string {
  const [, name = "", written = ""] = /^\s*(?:- +)?([^\s:][^:]*):\s+(.+)$/u.exec(line) ?? [];
  const inner = written.replace(/^(["'])(.*)\1$/u, "$2");
  if (inner === "" || line.length > maxQuotedLength || /^[[{|>]/u.test(inner)) return `${plainHint}.`;
  const isDouble = !/["\\]/u.test(inner);
  const quoted = isDouble ? `"${inner}"` : `'${inner.replaceAll("'", "''")}'`;
  return `${plainHint}: \`${name}: ${quoted}\`.`;
}

/** The last value before an offset that begins with a quotation mark: the one that isn't closed. */
function findOpening(yaml: string, quote: string, offset: number): number {
  const openings = [...yaml.slice(0, offset).matchAll(/(?:^|[:-][ \t]+)(?=["'])/gmu)]
    .map(({ index, 0: before }) => index + before.length)
    .filter((index) => yaml[index] === quote);
  return openings.at(-1) ?? offset;
}

function explainNesting(yaml: string, offset: number): ExplainedError {
  const { line, start } = lineAt(yaml, offset);
  return /:\s/u.test(line.slice(offset - start))
    ? { offset, reason: "the value contains a colon followed by a space", hint: quotesHint(line) }
    : { offset, reason: "the line below is indented, but belongs to nothing", hint: alignHint };
}

function explainToken(yaml: string, offset: number, message: string): ExplainedError | undefined {
  const { line, start } = lineAt(yaml, offset);
  if (message.includes("on same line with key"))
    return {
      offset,
      reason: "a list can't begin in the line of its field",
      hint: "Write each item in a line of its own below, or all in brackets: `[one, two]`.",
    };
  if (message.startsWith("Block scalar header"))
    return {
      offset,
      reason: `text follows ${yaml[offset - 1] ?? "|"} in the same line`,
      hint: quotesHint(line),
    };
  if (message.includes("flow-seq-end") || message.includes("flow-map-end")) {
    const [bracket, opening] = message.includes("seq") ? ["]", "["] : ["}", "{"];
    return {
      offset,
      reason: `${bracket} closes what no ${opening} opens`,
      hint: "Remove it, or put the value in quotes.",
    };
  }
  if (message !== "Unexpected scalar at node end") return undefined;
  return /["']\s*$/u.test(line.slice(0, offset - start))
    ? {
        offset,
        reason: "text follows the closing quotation mark",
        hint: /^[^:]*:\s*'/u.test(line)
          ? "Write '' for an apostrophe within single quotes, or put the value in double quotes."
          : "Put the whole value in quotes: single ones if it contains double ones.",
      }
    : { offset, reason: "the line is indented less than those above", hint: alignHint };
}

/** What can't begin a value without quotes. */
function explainStart(yaml: string, offset: number): ExplainedError {
  const reason = `a value can't begin with ${yaml[offset] ?? "this character"}`;
  return { offset, reason, hint: quotesHint(lineAt(yaml, offset).line) };
}

/** Says in plain words what is wrong with YAML, and what to write instead. Rare errors stay as the library words them. */
export function explainYamlError(error: LibraryError, yaml: string): ExplainedError {
  return findExplanation(error, yaml) ?? { offset: error.offset, reason: error.message };
}

function findExplanation({ code, offset, message }: LibraryError, yaml: string): ExplainedError | undefined {
  const { line } = lineAt(yaml, offset);
  switch (code) {
    case "BLOCK_AS_IMPLICIT_KEY":
      return explainNesting(yaml, offset);
    case "MULTILINE_IMPLICIT_KEY":
      return { offset, reason: "a line without a colon where a field is expected", hint: fieldHint };
    case "DUPLICATE_KEY":
      return {
        offset,
        reason: `the field ${/^[^:]*/u.exec(line.trim())?.[0] ?? ""} is there twice`,
        hint: "Keep only one of them.",
      };
    case "TAB_AS_INDENT":
      return { offset, reason: "the line is indented with a tab", hint: "Indent with spaces." };
    case "BAD_SCALAR_START":
    case "TAG_RESOLVE_FAILED":
      return explainStart(yaml, offset);
    case "BAD_ALIAS": {
      const [, mark = "&"] = /:\s+([&*])/u.exec(line) ?? [];
      return explainStart(yaml, lineAt(yaml, offset).start + line.indexOf(mark));
    }
    case "BAD_DQ_ESCAPE":
      return {
        offset,
        reason: "a backslash has a meaning of its own in double quotes",
        hint: "Put the value in single quotes.",
      };
    case "MISSING_CHAR": {
      const [, quote] = /^Missing closing (["'])/u.exec(message) ?? [];
      return quote === undefined
        ? { offset, reason: "a line without a colon where a field is expected", hint: fieldHint }
        : {
            offset: findOpening(yaml, quote, offset),
            reason: "a quotation mark is opened, but not closed",
            hint: `Write ${quote} at the end of the value, too.`,
          };
    }
    case "BAD_INDENT": {
      const [, bracket] = /end with a ([\]}])$/u.exec(message) ?? [];
      if (bracket === undefined)
        return { offset, reason: "the line is indented less than those above", hint: alignHint };
      const opening = yaml.lastIndexOf(bracket === "]" ? "[" : "{", offset);
      return {
        offset: opening < 0 ? offset : opening,
        reason: `${bracket === "]" ? "[" : "{"} is opened, but not closed`,
        hint: `Write ${bracket} at its end, or put the value in quotes.`,
      };
    }
    case "UNEXPECTED_TOKEN":
      return explainToken(yaml, offset, message);
    default:
      return undefined;
  }
}

/** The first error of each line: those behind it follow from it. */
export function firstOfEachLine<T extends { readonly offset: number }>(
  errors: readonly T[],
  yaml: string,
): T[] {
  const seen = new Set<number>();
  return errors.filter(({ offset }) => {
    const { start } = lineAt(yaml, offset);
    const isFirst = !seen.has(start);
    seen.add(start);
    return isFirst;
  });
}
