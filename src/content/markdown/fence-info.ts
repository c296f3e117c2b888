/** What the line that opens a code block says about it. */
export interface FenceInfo {
  readonly language: string;
  readonly title: string;
  readonly highlightedLines: readonly number[];
  /** The label of its tab in a group of code blocks: `js [npm]`. */
  readonly label: string;
}

const maxHighlightedLines = 500;

/** `1,3-5` or `1 3-5` as line numbers, ascending. */
function parseLineRanges(ranges: string): number[] {
  const lines = new Set<number>();
  for (const [, first, last] of ranges.matchAll(/(\d+)(?:\s*-\s*(\d+))?/gu)) {
    const end = Math.min(Number(last ?? first), Number(first) + maxHighlightedLines);
    for (let line = Number(first); line <= end; line += 1) lines.add(line);
  }
  return [...lines].sort((one, other) => one - other);
}

const attributeList = /\{[^{}\n]*\}/gu;
const quotedValue = /"[^"]*"|'[^']*'/gu;
/** Words to mark, each with its color and line: `[[1, 5, "age"], [2, 5, "setAge"]]`. */
const markedWords = /\[\[[^\n]*\]\]/u;

/** The label of a tab: in brackets behind the language or other attributes, not within one. */
function findLabel(info: string): string {
  if (!info.includes("[")) return "";
  const plain = info.replace(attributeList, " ").replace(quotedValue, " ").replace(markedWords, " ");
  return /(?:^[^\s[\]=]*|\s)\[([^\]\n]+)\]/u.exec(plain)?.[1] ?? "";
}

/** The lines to mark: `{1,3-4}`, `hl_lines="1 3-4"`, and `hl_lines=[1,"3-4"]` of Hugo. */
function findRanges(info: string): string {
  const [, plain, list, quoted, bare] =
    /\{\s*(\d[\d\s,-]*)[^}]*\}|hl_lines\s*=\s*(?:\[([^\]]*)\]|["']([^"']*)["']|([\d\s,-]+))/u.exec(info) ??
    [];
  return plain ?? list ?? quoted ?? bare ?? "";
}

const plainLanguage = /^[\p{L}\p{N}_+#.*/-]+(?=\s|$)/u;
/** Numbers of lines of HackMD stand behind an equals sign: `python=10`. */
const languageStart = /^[\p{L}\p{N}_+#.*/-]+(?=[\s{,[:]|=(?:\d{1,6}|\+)?!?(?:\s|$)|$)/u;
/** `{.python #id}` of Pandoc, `{r, echo=FALSE}` of R Markdown; not the name of an attribute. */
const bracedLanguage = /^\{\s*(?:#[\w:.-]+\s+)?\.?([\w+#-]+)(?![\w+#-]|\s*=)/u;

/** The language in the info string of a fence, without what else is said there; empty if there is none. */
export function infoToLanguage(info: string): string {
  const trimmed = info.trim();
  const plain = (plainLanguage.exec(trimmed) ?? languageStart.exec(trimmed))?.[0];
  const language = plain ?? bracedLanguage.exec(trimmed)?.[1] ?? "";
  // What exports of Confluence call all code.
  if (language !== "syntaxhighlighter-pre") return language;
  return /\bbrush: ?([\w+#-]{1,30})/u.exec(trimmed)?.[1] ?? "";
}

/**
 * Reads the info string of a fence as all the tools write it: `js`, `js {1,3-5} title="a.js"`, `js:line-numbers {2}`,
 * `py hl_lines="1 2" linenums="1"`, `go {hl_lines=[1,"3-4"]}`, `{.python .numberLines}`, `rust,ignore`, `js [Label]`,
 * `js filename.js`, `js:title=a.js`.
 */
export function parseFenceInfo(info: string): FenceInfo {
  const trimmed = info.trim();
  const title =
    /(?:^|[\s{,:])(?:title|filename|file|name|lst-cap)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'{},]+))/u.exec(
      trimmed,
    );
  const second = /^\S+\s+([\w./-]+\.\w{1,6})(?=\s|$)/u.exec(trimmed)?.[1] ?? "";
  const colonTitle = /^[\w+#-]+:([\w./-]+\.\w{1,6})(?=\s|$)/u.exec(trimmed)?.[1] ?? "";
  return {
    language: infoToLanguage(trimmed),
    title: title?.[1] ?? title?.[2] ?? title?.[3] ?? (colonTitle || second),
    highlightedLines: parseLineRanges(findRanges(trimmed)),
    label: findLabel(trimmed),
  };
}

const lineMark =
  /[ \t]*(?:\/\/|#|--|;|%|<!--|\/\*|\{\/\*)[ \t]*\[!code (\+\+|--|highlight|hl|focus|warning|error|word:[^\]]*)(?::\d+)?\][ \t]*(?:-->|\*\/\}?)?[ \t]*$/u;
const nextLineMark =
  /^[ \t]*(?:\/\/|#|--|<!--|\/\*|\{\/\*)[ \t]*highlight-(next-line|start|end)[ \t]*(?:-->|\*\/\}?)?[ \t]*$/u;

/** The number of a remark of Material for MkDocs: `# (1)!`. */
const annotation = /((?:\/\/|#|--|;|%|<!--|\/\*)[ \t]*)\((\d+)\)!/u;

/** Removes the comments by which VitePress and Docusaurus mark lines, and adds those lines to the highlighted ones. */
export function readLineMarks(
  code: string,
  highlighted: readonly number[],
): { readonly code: string; readonly highlightedLines: readonly number[] } {
  if (!/\[!code |highlight-|\(\d+\)!/u.test(code)) return { code, highlightedLines: highlighted };
  const lines: string[] = [];
  const marked = new Set(highlighted);
  let isNextMarked = false;
  let isRangeMarked = false;
  for (const line of code.split("\n")) {
    const mark = nextLineMark.exec(line)?.[1];
    if (mark !== undefined) {
      isNextMarked = mark === "next-line";
      if (mark !== "next-line") isRangeMarked = mark === "start";
      continue;
    }
    const plain = line.replace(lineMark, "").replace(annotation, "$1($2)");
    lines.push(plain);
    if (isNextMarked || isRangeMarked || lineMark.test(line)) marked.add(lines.length);
    isNextMarked = false;
  }
  return { code: lines.join("\n"), highlightedLines: [...marked].sort((one, other) => one - other) };
}
