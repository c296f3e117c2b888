import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";

type MicromarkExtension = ReturnType<typeof gfm>;

/** What the parser needs to know a dialect of markdown. */
export interface MarkdownExtensions {
  readonly syntax: readonly MicromarkExtension[];
  readonly tree: ReturnType<typeof gfmFromMarkdown>;
}

/**
 * What every autolink contains: an e-mail address `@`, a URL `www.` or its protocol. Each of them may be written with
 * escapes or character references.
 */
const autolinkPattern = /[@&\\]|www\.|https?:/iu;

const autolinkConstructs: ReadonlySet<string | undefined> = new Set([
  "emailAutolink",
  "protocolAutolink",
  "wwwAutolink",
]);

/** Removes the constructs of autolinks, for which the parser stops at every letter. */
function withoutAutolinks({ text = {}, ...extension }: MicromarkExtension): MicromarkExtension {
  const others = Object.entries(text).flatMap(([code, constructs = []]) => {
    const kept = [constructs].flat().filter(({ name }) => !autolinkConstructs.has(name));
    return kept.length === 0 ? [] : [[code, kept] as const];
  });
  return { ...extension, text: Object.fromEntries(others) };
}

// A single tilde is not a strikethrough, but means "about" in answers.
const gfmSyntax = gfm({ singleTilde: false });
const gfmSyntaxWithoutAutolinks = withoutAutolinks(gfmSyntax);
const gfmTree = gfmFromMarkdown();
const gfmTreeWithoutAutolinks = gfmTree.filter(({ enter }) => !(enter && "literalAutolink" in enter));

/**
 * Extensions for GFM: those that `markdown` needs. Most answers contain no URL, and are parsed in half the time without
 * looking for one.
 */
export function gfmExtensions(markdown: string): MarkdownExtensions {
  return autolinkPattern.test(markdown)
    ? { syntax: [gfmSyntax], tree: gfmTree }
    : { syntax: [gfmSyntaxWithoutAutolinks], tree: gfmTreeWithoutAutolinks };
}

/**
 * Constructs that answers don't use: HTML, so that `<int>` is text, and indented code, so that a formula or a paragraph
 * indented by four spaces is not taken for code.
 */
const disabledConstructs: MicromarkExtension = {
  disable: { null: ["htmlFlow", "htmlText", "codeIndented"] },
};

/** Extensions for the markdown of answers: GFM without HTML and indented code. */
export function answerExtensions(markdown: string): MarkdownExtensions {
  const { syntax, tree } = gfmExtensions(markdown);
  return { syntax: [...syntax, disabledConstructs], tree };
}

interface ProcessorData {
  /** Extensions that remark-parse collects. */
  micromarkExtensions?: unknown[];
  fromMarkdownExtensions?: unknown[];
}

/** A remark plugin that parses markdown with these extensions. */
export function remarkExtensions(this: { data(): object }, { syntax, tree }: MarkdownExtensions): void {
  const data: ProcessorData = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), ...syntax];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), ...tree];
}
