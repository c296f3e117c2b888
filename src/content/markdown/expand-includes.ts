import { splitFrontMatter } from "../front-matter/split-front-matter.ts";
import type { ConversionLosses } from "./conversion-losses.ts";
import { FenceTracker } from "./fences.ts";
import { namedArgument, parseTagArguments } from "./tags/tag-arguments.ts";

/**
 * Reads a file that an article includes, by its path as written: relative to the article, to the content folder, to the
 * folder of the tool's configuration, or with an alias such as `@`. Undefined if there is no such file.
 */
export type ReadInclude = (path: string) => string | undefined;

/** Also looks for files in the folders that the configuration of MkDocs names for them. */
export function readSnippet(
  { paths }: { readonly paths: readonly string[] },
  readInclude: ReadInclude,
): ReadInclude {
  return (path) => {
    const found = readInclude(path);
    return paths.reduce((text, folder) => text ?? readInclude(`${folder}/${path}`), found);
  };
}

/** Includes within includes end here, so that two files that include each other do no harm. */
const maxDepth = 5;

/** Longest text that includes may add up to, in UTF-16 code units. */
const maxIncludedLength = 1_000_000;

/** A text without any of this includes nothing. */
const anyInclude =
  /8<--|@include|<<<|@\[code|\{\{#|\{%-?[ \t]*include|\{\{[<%][ \t]*(?:include|readfile|code)|<Snippet|^[ \t]*!!!include\(/imu;

const snippetLine = /^([ \t]*)(?:--8<--|-{2,}8<-{2,})[ \t]+["']([^"'\n]+)["'][ \t]*$/u;
const snippetBlockMark = /^[ \t]*--8<--[ \t]*$/u;
const commentInclude = /^([ \t]*)<!--[ \t]*@include:(.+)-->[ \t]*$/u;
const vitepressSnippet =
  /^([ \t]*)<<<[ \t]*(\S+?)(?:[ \t]*\{([^}\n]{0,300})\})?(?:[ \t]*\[([^\]\n]{0,300})\])?[ \t]*$/u;
const vuepressSnippet =
  /^([ \t]*)@\[code(?:\{([\d\s,-]*)\})?(?:[ \t]{1,20}([A-Za-z][\w+#-]*))?[^\]\n]*\]\(([^()\s]+)\)[ \t]*$/u;
const mdbookInclude =
  /^([ \t]*)\{\{#(?:rustdoc_)?(?:include|playground)[ \t]+([^\s}]+)(?=[\s}])[^}\n]*\}\}[ \t]*$/u;
const liquidInclude =
  /^([ \t]*)\{%-?[ \t]*include(?:_relative)?[ \t]+["']?([^"'\s%]+\.(?:md|markdown))(?=["'\s%-])[^%\n]*%\}[ \t]*$/u;
/** Plugins of Hexo and VuePress. */
const markedInclude = /^([ \t]*)!!!include\(([^()\n]+)\)!!![ \t]*$/u;
/** Shortcodes of Hugo and Quarto that include a page, and a component of Mintlify; what follows stays on the line. */
const tagInclude =
  /^([ \t]*)(?:\{\{[<%][ \t]*(?:include|readfile)[ \t]+(?:file=)?["']?([^"'\s>%]+\.(?:md|qmd|rmd))["']?[ \t]*\/?[>%]\}\}|<Snippet[ \t]+file="([^"\n]+)"[ \t]*\/>)([^\n]*)$/iu;
/** Shortcodes that show the code of a file. */
const tagCode =
  /^([ \t]*)\{\{[<%][ \t]*(?:codenew|code_sample|code-sample|code-snippet|codefile|readfile)[ \t]([^\n]*)[>%]\}\}[ \t]*$/iu;
const sectionMark =
  /--8<--[ \t]+\[(start|end):([^\]]+)\]|#[ \t]?(end)?region[ \t]*([\w-]*)|ANCHOR(_END)?:[ \t]*([\w-]+)|^[ \t]*(?:\/\/|#|--|;|'|<!--)[ \t]*<(\/)?([\w-]+)>|^[ \t]*\/\/\/[ \t]*\[()([\w-]+)\]/u;

/** What follows a path: `a.cpp:core`, `a.md:2:10`, `a.js#region`, `a.md{3,10}`. */
interface Target {
  readonly path: string;
  readonly section: string;
  readonly from: number;
  readonly to: number;
}

function parseTarget(written: string): Target {
  const unquoted = written.trim().replace(/^["']|["']$/gu, "");
  const match = /^(.+?)(?:[#:]([A-Za-z_][\w-]*))?(?::(\d*)(?::(\d*))?|\{(\d*)[,-](\d*)\})?$/u.exec(unquoted);
  const [, path = unquoted, section = "", from, to, braceFrom, braceTo] = match ?? [];
  const end = to ?? braceTo ?? "";
  return {
    path,
    section,
    from: Number(from ?? braceFrom ?? 1) || 1,
    to: end === "" ? Number.POSITIVE_INFINITY : Number(end),
  };
}

/** An included page brings its text alone. */
function stripFrontMatter(text: string): string {
  const split = splitFrontMatter(text, "any");
  return split.kind === "split" && split.format !== "json" ? text.slice(split.bodyStart) : text;
}

function isSectionMark(line: string, section: string): boolean {
  const match = sectionMark.exec(line);
  return match !== null && [match[2], match[4], match[6], match[8], match[10]].includes(section);
}

/** The lines of a target: all, a section between its marks, or some by number. Marks themselves are left out. */
function cutSection(text: string, { section, from, to }: Target): string[] {
  let lines = text
    .replace(/^\uFEFF/u, "")
    .replace(/\r\n?/gu, "\n")
    .replace(/\n+$/u, "")
    .split("\n");
  lines = lines.slice(from - 1, to);
  if (section !== "") {
    const start = lines.findIndex((line) => isSectionMark(line, section));
    const rest = lines.slice(start + 1);
    const length = rest.findIndex((line) => isSectionMark(line, section) || /#endregion/u.test(line));
    if (start >= 0) lines = length < 0 ? rest : rest.slice(0, length);
  }
  return lines.filter((line) => !/--8<--[ \t]+\[(?:start|end):|ANCHOR(?:_END)?:/u.test(line));
}

function pathToLanguage(path: string): string {
  return /\.([A-Za-z0-9]+)$/u.exec(path)?.[1] ?? "";
}

/** What a line includes. */
interface Include {
  readonly indent: string;
  /** A path and what follows it: see `Target`. */
  readonly written: string;
  /** The language of a file that is shown as code, and what else is said of it; undefined for a text. */
  readonly fence?: string;
  /** What follows on the line; undefined if the line has to be nothing else. */
  readonly rest?: string;
}

function lineToIndent(line: string): string {
  return /^[ \t]*/u.exec(line)?.[0] ?? "";
}

function findTextInclude(line: string): Include | undefined {
  for (const pattern of [snippetLine, commentInclude, mdbookInclude, liquidInclude, markedInclude]) {
    const [, indent, written = ""] = pattern.exec(line) ?? [];
    if (indent !== undefined) return { indent, written };
  }
  return undefined;
}

function findTagInclude(line: string): Include | undefined {
  const [, indent, page, file = "", rest = ""] = tagInclude.exec(line) ?? [];
  if (indent !== undefined) return { indent, written: page ?? file, rest: rest.trim() };
  const args = parseTagArguments((tagCode.exec(line)?.[2] ?? "").trim().replace(/\/$/u, ""));
  const code = namedArgument(args, "file");
  return code === undefined
    ? undefined
    : { indent: lineToIndent(line), written: code, fence: pathToLanguage(code) };
}

function findCodeInclude(line: string): Include | undefined {
  const vitepress = vitepressSnippet.exec(line);
  const vuepress = vuepressSnippet.exec(line);
  const path = vitepress?.[2] ?? vuepress?.[4];
  if (path === undefined || !/[./]/u.test(path)) return undefined;
  const language = pathToLanguage(path.replace(/[#{].*$/u, ""));
  if (vitepress !== null) {
    const [, indent = "", , highlighted = "", title = ""] = vitepress;
    const suffix = `${highlighted && ` {${highlighted}}`}${title && ` [${title}]`}`;
    return { indent, written: path, fence: language + suffix };
  }
  const [, indent = "", lines, given] = vuepress ?? [];
  const range = lines === undefined ? "" : `{${lines.replace(/,.*$/u, "")}}`;
  return { indent, written: path + range, fence: given ?? language };
}

/** Replaces the lines that include another file by its lines, indented like them. A missing file is left out and reported. */
export function expandIncludes(
  text: string,
  readInclude: ReadInclude,
  losses: ConversionLosses,
  depth = 0,
): string {
  if (!anyInclude.test(text)) return text;
  let length = 0;
  const output: string[] = [];
  const include = ({ indent, written, fence, rest }: Include, line: string): void => {
    const target = parseTarget(written);
    const content = depth < maxDepth && length < maxIncludedLength ? readInclude(target.path) : undefined;
    if (content === undefined) {
      losses.add("missing-include", target.path, line.trim());
    } else {
      length += content.length;
      const cut = cutSection(fence === undefined ? stripFrontMatter(content) : content, target).join("\n");
      const lines =
        fence === undefined
          ? expandIncludes(cut, readInclude, losses, depth + 1).split("\n")
          : [`~~~~${fence}`, ...cut.split("\n"), "~~~~"];
      output.push(...lines.map((each) => (each === "" ? "" : indent + each)));
    }
    if (rest !== undefined) output.push(rest);
  };

  let isInBlock = false;
  const fences = new FenceTracker();
  for (const line of text.split("\n")) {
    const isCode = fences.isCode(line);
    if (snippetBlockMark.test(line)) {
      isInBlock = !isInBlock;
      continue;
    }
    if (isInBlock) {
      if (line.trim() !== "") include({ indent: lineToIndent(line), written: line.trim() }, line);
      continue;
    }
    const found =
      findTextInclude(line) ?? (isCode ? undefined : findTagInclude(line)) ?? findCodeInclude(line);
    if (found !== undefined) include(found, line);
    else if (/^[ \t]*;--8<--/u.test(line)) output.push(line.replace(";--8<--", "--8<--"));
    else if (!/^[ \t]*--8<--[ \t]+\[/u.test(line)) output.push(line);
  }
  return output.join("\n");
}
