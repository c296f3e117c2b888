import type { ConversionLosses } from "../conversion-losses.ts";
import { piecePattern } from "../placeholders.ts";
import type { ProtectedPieces } from "../protected-pieces.ts";
import { namedArgument, parseTagArguments } from "./tag-arguments.ts";

const importLine = /^import\s(?:[\w$*{}\s,]{1,2000}\sfrom)?\s*["'][^"'\n]+["'];?[ \t]*(?:\n|$)/gmu;
const exportStart = /^export\s+(?:default|const|let|var|function|async function|class)\b/gmu;

/** The end of a statement that begins at `from`: the first line end outside of all brackets. */
function findStatementEnd(text: string, from: number): number {
  let depth = 0;
  for (let pos = from; pos < text.length; pos += 1) {
    const char = text[pos];
    if (char === "{" || char === "(" || char === "[") depth += 1;
    else if (char === "}" || char === ")" || char === "]") depth -= 1;
    else if (char === "\n" && depth <= 0 && !/[=,(]\s*$/u.test(text.slice(Math.max(from, pos - 3), pos)))
      return pos + 1;
  }
  return text.length;
}

/** Shows the texts between braces: `{"a"}`. A brace in one begins no other expression. */
function showTexts(text: string): string {
  return text.replace(/(?<![\\$={"'(])\{\s*["']([^"'\n]*)["']\s*\}(?!\})/gu, (_, value: string) =>
    value.replaceAll("{", "&#123;").replaceAll("}", "&#125;"),
  );
}

/** A space at the end of a line, which JSX would leave out. */
const writtenSpace = /\{(["']) \1\}/gu;

/** Removes the imports and exports of MDX; where there are any, also expressions that show values. */
export function removeMdxCode(written: string): string {
  const text = written.replace(writtenSpace, " ");
  if (!/^(?:import|export)\s/mu.test(text)) return text;
  let output = text.replace(importLine, "");
  exportStart.lastIndex = 0;
  for (let match = exportStart.exec(output); match; match = exportStart.exec(output)) {
    output = output.slice(0, match.index) + output.slice(findStatementEnd(output, match.index));
    exportStart.lastIndex = match.index;
  }
  if (output === text) return text;
  return showTexts(output).replace(/(?<![\\$={"'(])\{\s*[A-Za-z_$][\w$]*(?:\.[\w$]+)+\s*\}(?!\})/gu, "");
}

/** A name, a call or a sum between braces that stands alone between words; formulas have no spaces around their braces. */
const expression =
  /(?<=^|[\s>(])\{\s*((?:[A-Za-z_$][\w$]*(?:\.[\w$]+)*(?:\([^(){}\n]*\))?)|\d+(?:\s*[-+*/]\s*\d+)*)\s*\}(?=[\s.,;:!?)<]|$)/gmu;

/** A template literal between braces, which is text: `` {`<a>`} ``. Its code has been taken out. */
const literal = new RegExp(`(?<![={])\\{[ \\t]?${piecePattern.source}[ \\t]?\\}`, "gu");

/** Shows the texts of MDX, and removes the expressions that only its tool can evaluate. */
export function removeMdxExpressions(
  text: string,
  pieces: ProtectedPieces,
  losses: ConversionLosses,
): string {
  const shown = showTexts(text).replace(literal, (source, index: string) => {
    const piece = pieces.get(Number(index));
    return piece?.kind === "code-span" ? pieces.add({ kind: "text", text: piece.code }) : source;
  });
  return shown.replace(expression, (source, content: string) => {
    if (/^\d+$/u.test(content)) return content;
    losses.add("unknown-template-value", content, source);
    return "";
  });
}

/** A tag of HTML; braces in its attributes may contain anything, even `>`. */
const htmlTag =
  /<([a-z][a-z0-9]*)(\s(?:[^<>"'{}]|"[^"]*"|'[^']*'|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\})*)>/gu;
const scriptedAttribute = /=\{|\sclassName=|\s(?::|v-bind:)[a-z]+=|\s(?:@|v-)[a-z][\w.:-]*(?:=|\s|$)/u;
const keptAttributes = ["id", "href", "src", "alt", "title", "width", "height", "align", "dir", "open"];

/** Elements of HTML that have no closing tag. */
const voidElement = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/u;
/** A tag that closes itself; not the end of a URL without quotes. */
const selfClosing = /(?<=^|[\s"'}])\/\s*$/u;

/**
 * Attributes of HTML elements as JSX and Vue write them, in the form of HTML: only those that a page may have. Elements that close
 * themselves are closed as HTML does: a frame would contain the rest of the page.
 */
export function normalizeHtmlAttributes(text: string): string {
  return text.replace(htmlTag, (tag, name: string, attributes: string) => {
    const isClosed = selfClosing.test(attributes) && !voidElement.test(name);
    if (!scriptedAttribute.test(attributes))
      return isClosed ? `<${name}${attributes.replace(selfClosing, "")}></${name}>` : tag;
    const args = parseTagArguments(attributes.replace(/\/\s*$/u, ""));
    const kept = keptAttributes.flatMap((key) => {
      const value = namedArgument(args, key);
      return value === undefined ? [] : [` ${key}="${value.replaceAll('"', "&quot;")}"`];
    });
    const end = /\/\s*$/u.test(attributes) ? "/>" : ">";
    return `<${name}${kept.join("")}${isClosed ? `></${name}>` : end}`;
  });
}
