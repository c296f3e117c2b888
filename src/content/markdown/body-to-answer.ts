import type { Root as HastRoot } from "hast";
import { type Answer, type Formula, formulaPlaceholderPattern } from "../answer.ts";
import { type DecodedAnswer, decodeAnswer } from "../decode/decode-answer.ts";
import type { Diagnostic, SourceLocation } from "../diagnostic.ts";
import { findExceededLimit } from "../limits/find-exceeded-limit.ts";
import type { Anchor, Reference } from "../reference.ts";
import { escapeHtml } from "../text/escape-html.ts";
import { findBodyTitles, removeTitle } from "../title/find-title.ts";
import { blankOtherCode } from "./blank-code.ts";
import { Blocks } from "./blocks/blocks.ts";
import { emitBlocks } from "./blocks/emit-blocks.ts";
import { ConversionLosses } from "./conversion-losses.ts";
import { type Dialect, plainDialect } from "./dialects/dialect.ts";
import { rewriteDialect } from "./dialects/rewrite-dialect.ts";
import { escapeReservedTags, escapeUnknownTags } from "./escape-unknown-tags.ts";
import { expandEmbeds, type ReadNote } from "./expand-embeds.ts";
import { expandIncludes, type ReadInclude } from "./expand-includes.ts";
import { extendMarkdown } from "./extend-markdown.ts";
import { convertInlineSyntax, type DeclaredPicture } from "./inline-syntax.ts";
import { isPlainMarkdown } from "./is-plain-markdown.ts";
import { createLocator } from "./locator.ts";
import { markdownToHast, parseMarkdown } from "./parse-markdown.ts";
import { removePlaceholders } from "./placeholders.ts";
import { ProtectedPieces } from "./protected-pieces.ts";
import { replaceSubstitutions } from "./replace-substitutions.ts";
import { assignIds } from "./tree/assign-ids.ts";
import { buildBlocks } from "./tree/build-blocks.ts";
import { buildDefinitionLists } from "./tree/build-definition-lists.ts";
import { collectReferences } from "./tree/collect-references.ts";
import { mapTree, stringProperty } from "./tree/hast-nodes.ts";
import { placePieces } from "./tree/place-pieces.ts";
import { prepareTree } from "./tree/prepare-tree.ts";
import { sanitizeTree } from "./tree/sanitize-tree.ts";
import { tidyTree, treeToPlain } from "./tree/tidy-tree.ts";
import { type PendingReference, WikilinkWriter } from "./wikilinks.ts";

/** The picture of a page. */
export interface Cover {
  readonly path: string;
  readonly alt: string;
}

/** A body with what its conversion looks up beside its text. */
export interface BodySource {
  /** The text below the front matter. */
  readonly text: string;
  /** The place of an offset in `text` in the file. */
  readonly locationAt: (offset: number) => SourceLocation;
  /** Default: no file can be included. */
  readonly readInclude?: ReadInclude;
  /** Default: no note can be embedded. */
  readonly readNote?: ReadNote;
  /** A picture that the front matter names for the page, shown first. Default: none. */
  readonly cover?: Cover;
  /** The tool that the body was written for. Default: none. */
  readonly dialect?: Dialect;
  /** Pictures that the front matter declares, by id. Default: none. */
  readonly pictures?: ReadonlyMap<string, DeclaredPicture>;
  /** Texts that the front matter declares for `{{ name }}`, by name. Default: none. */
  readonly substitutions?: ReadonlyMap<string, string>;
  /** Files whose texts the tool adds to each page: abbreviations, targets of links. Default: none. */
  readonly appended?: readonly string[];
  /** BCP 47 tag of the language of the article. Default: English. */
  readonly language?: string;
}

/** The result of converting a body. */
export interface ConvertedBody {
  readonly answer: Answer;
  /** The body as the decoder for formulas sees it. */
  readonly decoded: DecodedAnswer;
  /** The same for lint rules, without what pages show as code or not at all. Computed when it is called. */
  readonly decodeForLint: () => DecodedAnswer;
  /** Everything in the answer that leads to something local. Empty for an answer of kind `markdown`. */
  readonly references: readonly Reference[];
  /** Headings and other places that links can lead to, in the order of the page. */
  readonly anchors: readonly Anchor[];
  /** Pictures without an alternative text. */
  readonly unnamedPictures: number;
  /** What is left out of the page or shown otherwise. */
  readonly losses: readonly Diagnostic[];
}

/** Pages of a command reference in the format of tldr: placeholders in code are set apart. */
const commandPage = /^[-*] .+:\n\n`[^`\n]*\{\{[^`\n]*`$/mu;

/**
 * Converts a body written for any of the usual tools to an answer. What is plain markdown stays markdown; anything else
 * becomes a sanitized tree. Pure: files are read through `readInclude`. Never throws.
 */
export function bodyToAnswer(body: BodySource): ConvertedBody {
  const decoded = decodeAnswer(body.text, { newlines: "plain" });
  // It is shown as text, which a lint rule reports.
  if (findExceededLimit(body.text) !== undefined) return unconverted(decoded, []);
  try {
    const converted = convert(body, decoded);
    const decodeForLint = (): DecodedAnswer =>
      converted.answer.kind === "tree" ? decodeText(body, decoded) : decoded;
    return { decoded, decodeForLint, ...converted };
  } catch (error) {
    // Parsers of markdown and HTML recurse: thousands of elements within each other overflow their stack.
    if (!(error instanceof RangeError)) throw error;
    const losses = new ConversionLosses();
    losses.add("too-deep", "", "");
    return unconverted(
      decoded,
      losses.toDiagnostics(() => body.locationAt(0)),
    );
  }
}

/** Decodes the text of a body once more, without the code that could have been taken for formulas. */
function decodeText({ text, dialect = plainDialect }: BodySource, decoded: DecodedAnswer): DecodedAnswer {
  if (decoded.diagnostics.length === 0 && decoded.answer.formulas.length === 0) return decoded;
  const blanked = blankOtherCode(text, dialect.isMdx);
  return blanked === text ? decoded : decodeAnswer(blanked, { newlines: "plain" });
}

/** The body as if it contained no other tool's syntax. */
function unconverted(decoded: DecodedAnswer, losses: readonly Diagnostic[]): ConvertedBody {
  const { answer } = decoded;
  const decodeForLint = (): DecodedAnswer => decoded;
  return { decoded, decodeForLint, answer, references: [], anchors: [], unnamedPictures: 0, losses };
}

function convert(
  {
    text: written,
    locationAt,
    readInclude = () => undefined,
    readNote = () => undefined,
    cover,
    dialect = plainDialect,
    pictures = new Map(),
    substitutions = new Map(),
    appended = [],
    language = "en",
  }: BodySource,
  decoded: DecodedAnswer,
): Omit<ConvertedBody, "decoded" | "decodeForLint"> {
  const losses = new ConversionLosses();
  const pieces = new ProtectedPieces();
  const blocks = new Blocks();
  const wikilinks = new WikilinkWriter(dialect);
  const source = escapeReservedTags(removePlaceholders(written.replace(/\r\n?/gu, "\n")));
  const substituted = replaceSubstitutions(expandEmbeds(source, readNote), substitutions);
  const rewritten = rewriteDialect(substituted, dialect, { readInclude, readNote, losses });
  const added = appended.flatMap((path) => readInclude(path) ?? []);
  const included = expandIncludes([rewritten, ...added].join("\n\n"), readInclude, losses);
  const expanded = coverToHtml(cover, source) + removeOwnTitle(included, source, dialect.title);
  const locate = createLocator(written, locationAt);
  const locateLoss = (loss: string, name: string): SourceLocation =>
    locate(written.includes(loss) ? loss : name);
  if (findExceededLimit(expanded) !== undefined) {
    losses.add("too-much-included", "", "");
    return unconverted(decoded, losses.toDiagnostics(locateLoss));
  }
  const { markdown, formulas, isExtended } = extendMarkdown(expanded, { pieces, blocks, losses, dialect });
  const emitted = emitBlocks(markdown, blocks, pieces);
  const inline = convertInlineSyntax(emitted, { wikilinks, pictures });
  const mdast = parseMarkdown(escapeUnknownTags(inline));
  const isCommandPage = commandPage.test(source);
  const isUnchanged = expanded === source && !isExtended && inline === emitted && !isCommandPage;
  const isPlain = isUnchanged && isPlainMarkdown(mdast, pieces);

  const tree = markdownToTree(markdownToHast(mdast), {
    pieces,
    blocks,
    losses,
    formulas,
    isCommandPage,
    language,
  });
  const unnamedPictures = isPlain ? 0 : countUnnamedPictures(tree, cover);
  const anchors = assignIds(tree, formulas);
  const pending = wikilinks.references.map((reference) => withFormulas(reference, formulas));
  const { references, hasOtherFragments } = collectReferences(tree, pending, anchors, locate);
  const answer: Answer =
    isPlain && references.length === 0 && !hasOtherFragments
      ? decoded.answer
      : { kind: "tree", tree: treeToPlain(tree), formulas };
  return { answer, references, anchors, unnamedPictures, losses: losses.toDiagnostics(locateLoss) };
}

/** A link by name with its formulas as they are written: names of notes and headings may have some. */
function withFormulas(reference: PendingReference, formulas: readonly Formula[]): PendingReference {
  const restore = (text: string): string =>
    text.replace(formulaPlaceholderPattern, (_, index: string) => `$${formulas[Number(index)]?.tex ?? ""}$`);
  const { target, anchor, source } = reference;
  return {
    ...reference,
    target: restore(target),
    anchor: anchor && restore(anchor),
    source: restore(source),
  };
}

/** The text of another file may begin with the title that the page has already. */
function removeOwnTitle(text: string, source: string, title: string): string {
  if (text === source || title === "") return text;
  const { opening } = findBodyTitles(text);
  return opening?.text.toLowerCase() === title.toLowerCase() ? removeTitle(text, opening) : text;
}

/** The cover as a picture; empty if there is none, or the text shows it already. */
function coverToHtml(cover: Cover | undefined, text: string): string {
  if (cover === undefined || text.includes(cover.path)) return "";
  return `<img src="${escapeHtml(cover.path)}" alt="${escapeHtml(cover.alt)}" class="cover">\n\n`;
}

/** Pictures whose authors have left out their alternative text. */
function countUnnamedPictures(tree: HastRoot, cover: Cover | undefined): number {
  let count = 0;
  mapTree(tree, (node) => {
    if (node.type === "element" && node.tagName === "img" && stringProperty(node, "alt")?.trim() === "")
      count += 1;
    return undefined;
  });
  return Math.max(0, count - Number(cover !== undefined && cover.alt === ""));
}

interface TreeParts {
  readonly pieces: ProtectedPieces;
  readonly blocks: Blocks;
  readonly losses: ConversionLosses;
  readonly formulas: readonly Formula[];
  readonly isCommandPage: boolean;
  readonly language: string;
}

function markdownToTree(
  parsed: HastRoot,
  { pieces, blocks, losses, formulas, isCommandPage, language }: TreeParts,
): HastRoot {
  prepareTree(parsed, blocks, losses);
  const tree = sanitizeTree(parsed);
  buildDefinitionLists(tree);
  buildBlocks(tree, blocks, language);
  placePieces(tree, pieces, formulas, isCommandPage);
  tidyTree(tree);
  return tree;
}
