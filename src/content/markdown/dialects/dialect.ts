import { isNotionExport } from "../../parse-article-path.ts";
import type { SourceContext } from "../../source-context.ts";
import type { ToolName } from "../../tool.ts";

/** The kind of markdown that a body is written in, and what its templates may refer to. */
export interface Dialect {
  readonly tool: ToolName;
  /** True for MDX: no indented code, and markdown within tags. */
  readonly isMdx: boolean;
  /** True if code with a language in braces is executed, as in R Markdown and Quarto. */
  readonly hasChunks: boolean;
  /** True if tags of ERB are executed. */
  readonly hasErb: boolean;
  /** True for a page that Notion has exported: `<aside>` is a callout. */
  readonly isExported: boolean;
  /** True if `{{ x }}` is a value that the tool fills in, and never text. */
  readonly hasTemplates: boolean;
  /** True if links by name have their text first: `[[text|page]]`. */
  readonly isTextFirst: boolean;
  /** The title of the page, for `{{ page.title }}`. */
  readonly title: string;
}

/** Markdown of no particular tool. */
export const plainDialect: Dialect = {
  tool: "markdown",
  isMdx: false,
  hasChunks: false,
  hasErb: false,
  isExported: false,
  hasTemplates: false,
  isTextFirst: false,
  title: "",
};

/** Tools whose templates are also executed in the text of pages. */
const templateTools: ReadonlySet<ToolName> = new Set(["eleventy", "hexo", "jekyll", "vitepress", "vuepress"]);

/**
 * The dialect of a file. Docusaurus reads all its files as MDX. Templates are looked for only if the tool is known for sure, by
 * its configuration.
 */
export function fileToDialect(
  path: string,
  { layout: { tool }, isConfigured = false, isTextFirst = false }: SourceContext,
  title: string,
): Dialect {
  const isExported = isNotionExport(path);
  const isMdx = /\.mdx$/iu.test(path) || tool === "docusaurus";
  const hasChunks = /\.(?:qmd|rmd)$/iu.test(path) || tool === "quarto";
  const hasTemplates = isConfigured && templateTools.has(tool);
  const hasErb = /\.erb$/iu.test(path);
  return { tool, isMdx, hasChunks, hasErb, isExported, hasTemplates, isTextFirst, title };
}
