import type { Formula } from "../answer.ts";
import { decodeAnswer } from "../decode/decode-answer.ts";
import { isNoteTool, type ToolName } from "../tool.ts";
import type { Blocks } from "./blocks/blocks.ts";
import { convertBlocks } from "./blocks/convert-blocks.ts";
import type { ConversionLosses } from "./conversion-losses.ts";
import { separateMdxBlocks } from "./dialects/components/separate-mdx-blocks.ts";
import type { Dialect } from "./dialects/dialect.ts";
import { convertRoles } from "./dialects/myst-roles.ts";
import { piecePattern } from "./placeholders.ts";
import { protectCode } from "./protect-code.ts";
import { protectIndentedCode } from "./protect-indented-code.ts";
import type { ProtectedPieces } from "./protected-pieces.ts";
import { convertTags } from "./tags/convert-tags.ts";
import { protectLiteralTags, replaceTemplateValues } from "./tags/literal-tags.ts";
import { normalizeHtmlAttributes, removeMdxCode, removeMdxExpressions } from "./tags/mdx.ts";

/** A text in which blocks, code and formulas are placeholders. */
export interface ExtendedMarkdown {
  readonly markdown: string;
  readonly formulas: readonly Formula[];
  /** True if anything beyond code and formulas was replaced. */
  readonly isExtended: boolean;
}

interface Parts {
  readonly pieces: ProtectedPieces;
  readonly blocks: Blocks;
  readonly losses: ConversionLosses;
  readonly dialect: Dialect;
}

/** Code blocks that their tool executes: Obsidian's searches and databases. */
const queryLanguages: ReadonlySet<string> = new Set(["query", "dataview", "dataviewjs", "base", "tasks"]);

/** What code within a line says about its language, where that doesn't show: `` `a{:js}` ``, `` `#!py a` ``. */
function toSpanMark({ isMdx, tool }: Dialect): RegExp | undefined {
  if (tool === "mkdocs") return /^#![\w+-]+[ \t]+/u;
  return isMdx ? /(?<=\S)\{:[\w.+#-]+\}$/u : undefined;
}

function addCodeLoss(language: string, losses: ConversionLosses): void {
  if (queryLanguages.has(language)) losses.add("query-block", language, `\`\`\`${language}`);
  if (language === "mermaid") losses.add("diagram-as-source", language, "```mermaid");
}

const bracketPair = /(?<!\\)\\([([])([^\n]{0,2000}?)\\[)\]]/gu;

/**
 * `\(x\)` and `\[x\]` are formulas if there is TeX between them, and so are all `\(x\)` of a text with such a formula; otherwise they
 * are escaped brackets.
 */
function escapeBrackets(text: string): string {
  const hasTex = (content: string): boolean => /\\[A-Za-z]|[\^_=]/u.test(content);
  const pairs = [...text.matchAll(bracketPair)];
  const hasFormulas = pairs.some(([, open, content = ""]) => open === "(" && hasTex(content));
  return text.replace(bracketPair, (source, open: string, content: string) => {
    const isFormula = hasTex(content) || (hasFormulas && open === "(" && content.trim() !== "");
    return isFormula ? source : `${open === "(" ? "&#40;" : "&#91;"}${source.slice(2)}`;
  });
}

/** Tools that take `#Title` for a heading, as markdown did at first. */
const toolsWithoutSpace: ReadonlySet<ToolName> = new Set(["mkdocs", "pelican"]);

/** Headings without a space, `##Title`. In notes, and with one mark only, they are tags. */
function separateMarks(text: string, { tool }: Dialect): string {
  if (isNoteTool(tool)) return text;
  const marks = toolsWithoutSpace.has(tool) ? /^( {0,3}#{1,6})(?=[^#\s])/gmu : /^( {0,3}#{2,6})(?=[^#\s])/gmu;
  return text.replace(marks, "$1 ");
}

function extractFormulas(text: string): { markdown: string; formulas: readonly Formula[] } {
  return decodeAnswer(escapeBrackets(text), { newlines: "plain" }).answer;
}

/**
 * Replaces all syntax of other tools that is not inline by placeholders: in the order in which it may contain each other, code
 * first, then template tags and formulas, then blocks.
 */
export function extendMarkdown(source: string, { pieces, blocks, losses, dialect }: Parts): ExtendedMarkdown {
  const { text: protectedText, hasRemovals } = protectCode(source, pieces, losses, toSpanMark(dialect));
  for (const piece of pieces.all()) {
    if (piece.kind === "code-block") addCodeLoss(piece.language.toLowerCase(), losses);
  }
  const plain = dialect.isMdx ? protectedText : protectIndentedCode(protectedText, pieces);
  const withoutTemplates = replaceTemplateValues(protectLiteralTags(plain, pieces), dialect, losses);
  const withoutImports = removeMdxCode(withoutTemplates);
  const separated = separateMdxBlocks(
    dialect.isMdx
      ? removeMdxExpressions(withoutImports, pieces, losses)
      : convertRoles(withoutImports, pieces),
    dialect.isMdx,
  );
  const withoutScripts = normalizeHtmlAttributes(separated);
  const { markdown, formulas } = extractFormulas(withoutScripts);
  const tagged = convertTags(markdown, { blocks, losses });
  const codeLabel = (line: string): string => {
    const index = new RegExp(`^${piecePattern.source}$`, "u").exec(line.trim())?.[1];
    const piece = index === undefined ? undefined : pieces.get(Number(index));
    return piece?.kind === "code-block" ? piece.title : "";
  };
  const lines = separateMarks(tagged, dialect).split("\n");
  const converted = convertBlocks(lines, { blocks, losses, codeLabel }).join("\n");
  const isExtended = hasRemovals || withoutScripts !== protectedText || converted !== markdown;
  return { markdown: converted, formulas, isExtended };
}
