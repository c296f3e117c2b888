/** The tools whose folders are told apart; `markdown` is any other folder, `quire` Quire's own layout. */
export type ToolName =
  | "quire"
  | "astro"
  | "docusaurus"
  | "eleventy"
  | "gitbook"
  | "hexo"
  | "hugo"
  | "jekyll"
  | "markdown"
  | "mdbook"
  | "mkdocs"
  | "obsidian"
  | "sphinx"
  | "vitepress"
  | "vuepress"
  | "zola";
