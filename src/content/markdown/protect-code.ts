import { dedent, indentWidth } from "./blocks/container-prefix.ts";
import type { ConversionLosses } from "./conversion-losses.ts";
import { escapeUnknownTags } from "./escape-unknown-tags.ts";
import { parseFenceInfo, readLineMarks } from "./fence-info.ts";
import { isClosingFence } from "./fences.ts";
import { removedElements } from "./html-names.ts";
import { findIndentedCode } from "./protect-indented-code.ts";
import type { ProtectedPieces } from "./protected-pieces.ts";

/** Everything that can begin a region in which no other syntax applies, or escape such a beginning. */
const regionStart =
  /(?<=^|\n)(?<prefix>[ \t]*(?:>[ \t]*)*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?:>[ \t]*)*)(?<marker>`{3,}|~{3,})(?<info>[^\n]*)|(?<comment><!--|(?<!\{)\{\/\*|\{::comment\})|(?<ticks>`+)|<(?<element>pre|script|style|svg|math|canvas|code)(?=[\s>])[^>]*>|\\[!-/:-@[-_a-z{-~]/giu;

/** Elements whose content is kept as HTML. */
const literalElements = new Set(["pre", "code"]);

const commentEnds: Readonly<Record<string, readonly string[]>> = {
  "<!--": ["-->"],
  "{/*": ["*/}"],
  "{::comment}": ["{:/comment}", "{:/}"],
};

/** A text whose code has been taken out. */
export interface ProtectedText {
  readonly text: string;
  /** Start and end of each region that was taken out, ascending. */
  readonly regions: readonly (readonly [start: number, end: number])[];
  /** True if something was removed and not only taken out: a comment, a script, a mark in code. */
  readonly hasRemovals: boolean;
}

/** As much of a line as is looked at for what it is, in UTF-16 code units. */
const maxLineStart = 40;

/** Start and end of each block of indented code. */
function findIndentedOffsets(text: string): (readonly [start: number, end: number])[] {
  const lines = text.split("\n");
  const starts: number[] = [];
  let offset = 0;
  for (const line of lines) {
    starts.push(offset);
    offset += line.length + 1;
  }
  return findIndentedCode(lines).map(([first, last]) => [
    starts[first] ?? 0,
    starts[last + 1] ?? text.length,
  ]);
}

/** The end of a fenced block that was opened before `from`: of its code, and of its closing line. */
function findFenceEnd(text: string, from: number, marker: string, isQuoted: boolean): [number, number] {
  for (let start = from; start < text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end);
    if (isQuoted && !/^[ \t]*>/u.test(line)) return [start, Math.max(from, start - 1)];
    if (isClosingFence(line, marker)) return [start, end];
    start = end + 1;
  }
  return [text.length, text.length];
}

/** An element of code whose language is its class, as in Stack Exchange (`<pre class="lang-cpp">`), as HTML has it. */
function nameLanguage(html: string): string {
  const [tag = "", name = ""] =
    /^<pre\s[^<>]*?\bclass=["'](?:[^"'<>]*\s)?lang(?:uage)?-([\w+#-]{1,30})[^<>]*>/iu.exec(html) ?? [];
  if (tag === "") return html;
  const code = html.slice(tag.length, -"</pre>".length).replace(/^\s*<code[^<>]*>|<\/code>\s*$/giu, "");
  return `<pre><code class="language-${name}">${code}</code></pre>`;
}

/** The lines of a block without the indentation and the quote markers of the line that opens it. */
function stripPrefix(code: string, prefix: string): string {
  const quotes = [...prefix].filter((char) => char === ">").length;
  const width = indentWidth(prefix.slice(prefix.lastIndexOf(">") + 1).replace(/[^\t]/gu, " "));
  return code
    .split("\n")
    .map((line) =>
      dedent(quotes > 0 ? line.replace(new RegExp(`^(?:[ \\t]*> ?){1,${quotes}}`, "u"), "") : line, width),
    )
    .join("\n");
}

/**
 * Replaces code by placeholders and removes comments, scripts and drawings, so that the rules for other syntax see only text.
 * What begins first wins, as everywhere in markdown. Takes time linear in the text. `spanMark` is what code within a line says
 * about its language, and doesn't show; by default nothing.
 */
export function protectCode(
  text: string,
  pieces: ProtectedPieces,
  losses: ConversionLosses,
  spanMark: RegExp | undefined = undefined,
): ProtectedText {
  const output: string[] = [];
  const regions: [number, number][] = [];
  let pos = 0;
  let hasRemovals = false;
  // Runs of backticks of this length have no counterpart before this offset.
  const unclosedTicks = new Map<number, number>();
  const lowerCase = text.toLowerCase();
  // Closing marks that the rest of the text does not contain.
  const missing = new Set<string>();

  const findClosing = (searched: string, closing: string, from: number): number => {
    const index = missing.has(closing) ? -1 : searched.indexOf(closing, from);
    if (index < 0) missing.add(closing);
    return index;
  };

  const replace = (start: number, end: number, replacement: string): number => {
    output.push(text.slice(pos, start), replacement);
    regions.push([start, end]);
    pos = end;
    hasRemovals ||= replacement === "";
    return end;
  };

  let currentLine = 0;
  let nextBreak = text.indexOf("\n");
  /** The start of the line of an offset; it is asked for ascending ones. */
  const lineStartOf = (index: number): string => {
    for (; nextBreak >= 0 && nextBreak < index; nextBreak = text.indexOf("\n", currentLine))
      currentLine = nextBreak + 1;
    return text.slice(currentLine, currentLine + maxLineStart);
  };

  // Comments and elements in indented code are code.
  let indentedCode: readonly (readonly [start: number, end: number])[] | undefined;
  let nextIndented = 0;
  const isInIndentedCode = (index: number): boolean => {
    if (!/^(?: {4}|\t)/u.test(lineStartOf(index))) return false;
    indentedCode ??= findIndentedOffsets(text);
    while ((indentedCode[nextIndented]?.[1] ?? Number.POSITIVE_INFINITY) <= index) nextIndented += 1;
    return (indentedCode[nextIndented]?.[0] ?? Number.POSITIVE_INFINITY) <= index;
  };

  const isInTableRow = (index: number): boolean => /^[ \t>]*\|/u.test(lineStartOf(index));

  const findClosingTicks = (start: number, length: number): number | undefined => {
    if ((unclosedTicks.get(length) ?? -1) > start) return undefined;
    // A row of a table is a block of its own.
    const end = isInTableRow(start) ? /\n/gu : /\n(?=[ \t]*(?:\n|#{1,6}[ \t]|[-*+][ \t]))/gu;
    end.lastIndex = start;
    const limit = end.exec(text)?.index ?? text.length;
    const run = /`+/gu;
    run.lastIndex = start + length;
    for (let match = run.exec(text); match && match.index < limit; match = run.exec(text)) {
      if (match[0].length === length) return match.index;
    }
    unclosedTicks.set(length, limit);
    return undefined;
  };

  const consumeFence = (start: number, prefix: string, marker: string, info: string): number => {
    const lineEnd = start + prefix.length + marker.length + info.length;
    const [codeEnd, end] = findFenceEnd(text, lineEnd + 1, marker, prefix.includes(">"));
    const code = stripPrefix(text.slice(Math.min(lineEnd + 1, text.length), codeEnd), prefix).replace(
      /\n$/u,
      "",
    );
    const { language, title, highlightedLines, label } = parseFenceInfo(info);
    const marks = readLineMarks(code, highlightedLines);
    // Markdown alone would take braces for the language.
    hasRemovals ||= marks.code !== code || info.trimStart().startsWith("{");
    const piece = pieces.add({ kind: "code-block", language, title: label || title, ...marks });
    return replace(start + prefix.length, Math.max(end, lineEnd), piece);
  };

  const consumeTicks = (start: number, length: number): number => {
    const close = findClosingTicks(start, length);
    if (close === undefined) return start + length;
    const written = text
      .slice(start + length, close)
      .replace(/\n[ \t]*(?:>[ \t]?)*/gu, " ")
      .replace(/^ (.*[^ ].*) $/u, "$1");
    const code = written.replace(spanMark ?? "", "");
    hasRemovals ||= code !== written;
    const formula = length === 1 && !code.includes("$") ? findBacktickFormula(start, close) : undefined;
    if (formula !== undefined) {
      hasRemovals = true;
      return replace(...formula, `$${code}$`);
    }
    return replace(
      start,
      close + length,
      pieces.add({ kind: "code-span", code: isInTableRow(start) ? code.replaceAll("\\|", "|") : code }),
    );
  };

  /** A formula as GitHub and GitLab also have it: code within a line, between dollars. */
  const findBacktickFormula = (start: number, close: number): [start: number, end: number] | undefined => {
    const isFormula = start > pos && text[start - 1] === "$" && text[close + 1] === "$";
    const isOther = /[\\$]/u.test(text[start - 2] ?? "") || text[close + 2] === "$";
    return isFormula && !isOther ? [start - 1, close + 2] : undefined;
  };

  const consumeElement = (start: number, tag: string, name: string): number => {
    const closing = `</${name}>`;
    const close = findClosing(lowerCase, closing, start + tag.length);
    if (close < 0) return start + tag.length;
    const end = close + closing.length;
    if (removedElements.has(name)) {
      if (isInIndentedCode(start)) return start + tag.length;
      // Styles and the code of Vue's components show nothing by themselves.
      if (name !== "style" && !/\ssetup\b/iu.test(tag)) losses.add("removed-element", name, tag);
      return replace(start, end, "");
    }
    // A `<code>` over several paragraphs is an opening tag that was forgotten.
    const html = name === "pre" ? nameLanguage(text.slice(start, end)) : text.slice(start, end);
    if (!literalElements.has(name) || (name === "code" && /\n[ \t]*\n/u.test(html)))
      return start + tag.length;
    return replace(start, end, pieces.add({ kind: "html", html: escapeUnknownTags(html) }));
  };

  regionStart.lastIndex = 0;
  for (let match = regionStart.exec(text); match; match = regionStart.exec(text)) {
    const { prefix, marker, info = "", comment, ticks, element } = match.groups ?? {};
    const { index } = match;
    let next = index + match[0].length;
    if (prefix !== undefined && marker !== undefined) {
      if (marker.startsWith("`") && info.includes("`"))
        next = consumeTicks(index + prefix.length, marker.length);
      else next = consumeFence(index, prefix, marker, info);
    } else if (comment !== undefined && !isInIndentedCode(index)) {
      const ends = (commentEnds[comment.toLowerCase()] ?? []).flatMap((closing) => {
        const end = findClosing(text, closing, index + comment.length);
        return end < 0 ? [] : [end + closing.length];
      });
      if (ends.length > 0) next = replace(index, Math.min(...ends), "");
    } else if (ticks !== undefined) next = consumeTicks(index, ticks.length);
    else if (element !== undefined) next = consumeElement(index, match[0], element.toLowerCase());
    regionStart.lastIndex = Math.max(next, index + 1);
  }
  output.push(text.slice(pos));
  return { text: output.join(""), regions, hasRemovals };
}
