import type { PhrasingContent } from "mdast";
import { maskCode, maskedCode, outerUnderscore, starPattern, unsupportedInline } from "./simple-syntax.ts";

/** Escapes, and emphasis of three stars. */
const unsupportedMarks = /\\|\*{3}/u;

/** Where a code span is, or a line ends hard. */
const leafPattern = /(\uE001|(?<! ) {2,}\n)/u;

/** Text with masked code spans as nodes: `codes` yields the contents of those that are left. */
function textToNodes(text: string, codes: Iterator<string, undefined>): PhrasingContent[] {
  return text.split(leafPattern).flatMap((part): PhrasingContent[] => {
    if (part === maskedCode) return [{ type: "inlineCode", value: codes.next().value ?? "" }];
    if (part.endsWith("  \n")) return [{ type: "break" }];
    return part === "" ? [] : [{ type: "text", value: part }];
  });
}

/** Text whose code spans are masked; undefined unless each emphasis is closed before the next one opens. */
function parseEmphasis(text: string, codes: Iterator<string, undefined>): PhrasingContent[] | undefined {
  const nodes: PhrasingContent[][] = [];
  let open: string | undefined;
  let end = 0;
  for (const match of text.matchAll(starPattern)) {
    const [stars, opening, closing] = match;
    const before = text.slice(end, match.index);
    const opens = opening !== undefined || (closing === undefined && open === undefined);
    if (before.includes("*") || open !== (opens ? undefined : stars)) return undefined;
    const children = textToNodes(before, codes);
    nodes.push(opens ? children : [{ type: stars.length === 2 ? "strong" : "emphasis", children }]);
    open = opens ? stars : undefined;
    end = match.index + stars.length;
  }
  const rest = text.slice(end);
  if (open !== undefined || rest.includes("*")) return undefined;
  nodes.push(textToNodes(rest, codes));
  return nodes.flat();
}

/**
 * The nodes of the lines of a paragraph or heading. Undefined if it may hold anything but text, emphasis that is not nested, code
 * spans within a line and hard breaks.
 */
export function parseSimpleInline(lines: readonly string[]): PhrasingContent[] | undefined {
  // Spaces around a line don't count, except that two of them at its end break it.
  const text = lines
    .map((line) => line.replace(/^ +/u, ""))
    .join("\n")
    .replace(/(?<! ) +$/u, "")
    .replace(/(?<! ) \n/gu, "\n");
  if (unsupportedInline.test(text) || unsupportedMarks.test(text)) return undefined;
  if (!/[*`_]/u.test(text)) return textToNodes(text, [].values());
  const codes: string[] = [];
  const masked = maskCode(text, codes);
  if (masked === undefined || outerUnderscore.test(masked)) return undefined;
  return parseEmphasis(masked, codes.values());
}
