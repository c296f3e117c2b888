import type { ToolName } from "../../../content/tool.ts";

/** How a tool lays out its project, and which URLs it publishes. */
export interface ToolRules {
  /** Names of files and folders, in the root of the project, that only this tool has. */
  readonly configNames: RegExp;
  /** A config file in the root of the project that other tools have, too, and what this tool's contains. */
  readonly config?: { readonly file: string; readonly pattern: RegExp };
  /** Names of files and folders anywhere in the content that only this tool has. */
  readonly evidence?: RegExp;
  /** Folders of the project that content is in; the first that exists and those after it. Empty for the root. */
  readonly contentRoots: readonly string[];
  /** Folders in the root of the project that never hold content, if the content is in the root. */
  readonly otherFolders: RegExp;
  /** Content files that are no pages. */
  readonly otherFiles?: RegExp;
}

const none = /^$/u;

/** One row per tool. The order counts: the first tool whose config file is found is taken. */
export const toolRules: Readonly<Record<Exclude<ToolName, "markdown" | "quire">, ToolRules>> = {
  docusaurus: {
    configNames: /^docusaurus\.config\.[cm]?[jt]s$/u,
    evidence: /(?:^|\/)_category_\.(?:json|ya?ml)$/u,
    contentRoots: ["docs", "blog", "i18n", "src/pages"],
    otherFolders: /^(?:build|src|static|versioned_docs|versioned_sidebars)$/u,
    otherFiles: /^i18n\/(?![^/]+\/docusaurus-plugin-content-(?:blog|docs|pages)(?:-[^/]+)?\/(?!version-))/u,
  },
  hugo: {
    configNames: /^(?:hugo\.(?:toml|ya?ml|json)|archetypes)$/u,
    config: { file: "config.toml", pattern: /^\s*(?:baseurl|languagecode|defaultcontentlanguage)\s*=/imu },
    evidence: /(?:^|\/)_index(?:\.[\w-]+)?\.(?:md|markdown|html)$/u,
    contentRoots: ["content"],
    otherFolders: /^(?:archetypes|assets|config|data|i18n|layouts|public|resources|static|themes)$/u,
  },
  vitepress: {
    configNames: /^\.vitepress$/u,
    evidence: /(?:^|\/)\.vitepress$/u,
    contentRoots: ["docs"],
    otherFolders: /^(?:public|src|components)$/u,
  },
  vuepress: {
    configNames: /^\.vuepress$/u,
    evidence: /(?:^|\/)\.vuepress$/u,
    contentRoots: ["docs"],
    otherFolders: /^(?:public|src|components)$/u,
  },
  mkdocs: {
    configNames: /^(?:mkdocs\.ya?ml|zensical\.toml)$/u,
    contentRoots: ["docs"],
    otherFolders: /^(?:site|overrides|includes|hooks)$/u,
  },
  astro: {
    configNames: /^astro\.config\.[cm]?[jt]s$/u,
    contentRoots: ["src/content/docs", "src/content", "src/pages"],
    otherFolders: /^(?:dist|public|src)$/u,
  },
  mdbook: {
    configNames: /^book\.toml$/u,
    contentRoots: ["src"],
    otherFolders: /^(?:book|theme)$/u,
    otherFiles: /(?:^|\/)SUMMARY\.md$/u,
  },
  gitbook: {
    configNames: /^(?:\.gitbook\.ya?ml|\.gitbook|book\.json|SUMMARY\.md)$/u,
    contentRoots: [],
    otherFolders: none,
    otherFiles: /(?:^|\/)SUMMARY\.md$/u,
  },
  eleventy: {
    configNames: /^(?:\.eleventy\.[cm]?js|eleventy\.config\.[cm]?[jt]s)$/u,
    evidence: /\.11tydata\.(?:json|[cm]?js)$/u,
    contentRoots: ["src", "content"],
    otherFolders: /^(?:_site|public|assets|lib)$/u,
  },
  sphinx: {
    configNames: /^(?:conf\.py|myst\.ya?ml|_toc\.yml)$/u,
    contentRoots: [],
    otherFolders: /^(?:_build|_static|_templates)$/u,
  },
  hexo: {
    configNames: /^scaffolds$/u,
    contentRoots: ["source/_posts", "source"],
    otherFolders: /^(?:db|public|scaffolds|themes)$/u,
  },
  zola: {
    configNames: /^zola\.toml$/u,
    config: { file: "config.toml", pattern: /^\s*base_url\s*=/mu },
    contentRoots: ["content"],
    otherFolders: /^(?:public|sass|static|templates|themes)$/u,
  },
  jekyll: {
    configNames: /^(?:_config\.ya?ml|_layouts|_includes)$/u,
    evidence: /(?:^|\/)_posts\//u,
    contentRoots: [],
    otherFolders: /^(?:_site|assets|css|js|vendor|script)$/u,
  },
  obsidian: {
    configNames: /^\.obsidian$/u,
    evidence: /(?:^|\/)(?:\.obsidian|publish\.css|publish\.js|[^/]+\.canvas|[^/]+\.base)$/u,
    contentRoots: [],
    otherFolders: none,
  },
};

/** Folders of templates and data that are no content anywhere, whatever the tool. */
export const templateFolders =
  /^_(?:assets|components|data|drafts|images|includes|layouts|partials|plugins|sass|site|snippets|static|templates)$/u;
