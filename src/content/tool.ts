/** The tools whose folders are told apart; `markdown` is any other folder, `quire` Quire's own layout. */
export type ToolName =
  | "quire"
  | "astro"
  | "diplodoc"
  | "docc"
  | "docfx"
  | "docsify"
  | "documenter"
  | "docusaurus"
  | "experience-league"
  | "eleventy"
  | "gitbook"
  | "github-docs"
  | "gollum"
  | "hexo"
  | "hugo"
  | "javascript-info"
  | "jekyll"
  | "logseq"
  | "markdown"
  | "mdbook"
  | "mdn"
  | "middleman"
  | "mintlify"
  | "mkdocs"
  | "nextra"
  | "obsidian"
  | "pelican"
  | "quarto"
  | "quartz"
  | "retype"
  | "sphinx"
  | "vitepress"
  | "vuepress"
  | "writerside"
  | "zola";

const noteTools: ReadonlySet<ToolName> = new Set(["logseq", "obsidian", "quartz"]);

/** True for tools for notes: the name of a file is its title, and links name files wherever they are. */
export function isNoteTool(tool: ToolName): boolean {
  return noteTools.has(tool);
}
