import type { ToolName } from "../../../content/tool.ts";

/** A tool other than Quire. */
export type OtherTool = Exclude<ToolName, "markdown" | "quire">;

/** How a tool lays out its project, and which URLs it publishes. */
export interface ToolRules {
  /** Names of files and folders, in the root of the project, that only this tool has. */
  readonly configNames: RegExp;
  /** A config file, by its path below the root of the project, that other tools have, too, and what this tool's contains. */
  readonly config?: { readonly file: string; readonly pattern: RegExp };
  /** The files with its settings, by their paths below the root of the project, in the order in which the tool looks for them. */
  readonly configFiles?: readonly string[];
  /** Names of files and folders anywhere in the content that only this tool has. */
  readonly evidence?: RegExp;
  /** What authors write for this tool alone. Looked for in a sample of files. */
  readonly textEvidence?: RegExp;
  /** Folders of the project that content is in; the first that exists and those after it. Empty for the root. */
  readonly contentRoots: readonly string[];
  /** The path of the setting that names the folder of the content. */
  readonly rootSetting?: readonly string[];
  /** The same where the settings are a program: group 1 is the folder. */
  readonly rootPattern?: RegExp;
  /** Folders in the root of the project that never hold content, if the content is in the root. */
  readonly otherFolders: RegExp;
  /** Content files that are not pages. */
  readonly otherFiles?: RegExp;
}

const none = /^$/u;

/** Files with any of some names, each with any of some endings. */
function filesWithEndings(names: readonly string[], endings: readonly string[]): string[] {
  return names.flatMap((name) => endings.map((ending) => `${name}.${ending}`));
}

/** One row per tool. The order counts: the first tool whose config file is found is taken. */
export const toolRules: Readonly<Record<OtherTool, ToolRules>> = {
  docusaurus: {
    configNames: /^docusaurus\.config\.[cm]?[jt]s$/u,
    configFiles: filesWithEndings(["docusaurus.config"], ["js", "ts", "mjs"]),
    rootPattern: /\bdocs:\s{0,9}\{[^{}]{0,500}?\bpath:\s{0,9}["'`](?!\.\.)([\w./-]{1,100})["'`]/u,
    evidence: /(?:^|\/)_category_\.(?:json|ya?ml)$/u,
    contentRoots: ["docs", "blog", "i18n", "src/pages"],
    otherFolders: /^(?:build|src|static|versioned_docs|versioned_sidebars)$/u,
    otherFiles: /^i18n\/(?![^/]+\/docusaurus-plugin-content-(?:blog|docs|pages)(?:-[^/]+)?\/(?!version-))/u,
  },
  hugo: {
    configNames: /^(?:hugo\.(?:toml|ya?ml|json)|archetypes)$/u,
    configFiles: filesWithEndings(
      ["hugo", "config", "config/_default/hugo", "config/_default/config"],
      ["toml", "yaml", "yml", "json"],
    ),
    config: { file: "config.toml", pattern: /^\s*(?:baseurl|languagecode|defaultcontentlanguage)\s*=/imu },
    evidence: /(?:^|\/)_index(?:\.[\w-]+)?\.(?:md|markdown|html)$/u,
    textEvidence: /^\+\+\+\n/u,
    contentRoots: ["content"],
    rootSetting: ["contentDir"],
    otherFolders: /^(?:archetypes|assets|config|data|i18n|layouts|public|resources|static|themes)$/u,
  },
  vitepress: {
    configNames: /^\.vitepress$/u,
    configFiles: filesWithEndings([".vitepress/config"], ["ts", "mts", "js", "mjs"]),
    rootPattern: /\bsrcDir:\s{0,9}["'`]([\w./-]{1,100})["'`]/u,
    evidence: /(?:^|\/)\.vitepress$/u,
    contentRoots: ["docs"],
    otherFolders: /^(?:public|src|components)$/u,
  },
  vuepress: {
    configNames: /^\.vuepress$/u,
    configFiles: filesWithEndings([".vuepress/config"], ["ts", "js"]),
    evidence: /(?:^|\/)\.vuepress$/u,
    textEvidence: /^<!-- @include: /mu,
    contentRoots: ["docs"],
    otherFolders: /^(?:public|src|components)$/u,
  },
  mkdocs: {
    configNames: /^(?:mkdocs\.ya?ml|zensical\.toml)$/u,
    configFiles: ["mkdocs.yml", "mkdocs.yaml"],
    contentRoots: ["docs"],
    rootSetting: ["docs_dir"],
    otherFolders: /^(?:site|overrides|includes|hooks)$/u,
  },
  astro: {
    configNames: /^astro\.config\.[cm]?[jt]s$/u,
    configFiles: filesWithEndings(["astro.config"], ["mjs", "ts", "js"]),
    contentRoots: ["src/content/docs", "src/content", "src/pages"],
    otherFolders: /^(?:dist|public|src)$/u,
  },
  mdbook: {
    configNames: /^book\.toml$/u,
    configFiles: ["book.toml"],
    contentRoots: ["src"],
    rootSetting: ["book", "src"],
    otherFolders: /^(?:book|theme)$/u,
    otherFiles: /(?:^|\/)SUMMARY\.md$/u,
  },
  gitbook: {
    configNames: /^(?:\.gitbook\.ya?ml|\.gitbook|book\.json|SUMMARY\.md)$/u,
    configFiles: [".gitbook.yaml", ".gitbook.yml"],
    contentRoots: [],
    rootSetting: ["root"],
    otherFolders: none,
    otherFiles: /(?:^|\/)SUMMARY\.md$/iu,
  },
  eleventy: {
    configNames: /^(?:\.eleventy\.[cm]?js|eleventy\.config\.[cm]?[jt]s)$/u,
    configFiles: [
      ".eleventy.js",
      ...filesWithEndings(["eleventy.config"], ["js", "mjs", "cjs", "ts", "mts"]),
    ],
    rootPattern:
      /(?:\bdir:\s{0,9}\{[^{}]{0,500}?\binput:|\bsetInputDirectory\()\s{0,9}["'`]([\w./-]{1,100})["'`]/u,
    evidence: /\.11tydata\.(?:json|[cm]?js)$/u,
    contentRoots: ["src", "content"],
    otherFolders: /^(?:_site|public|assets|lib)$/u,
  },
  sphinx: {
    configNames: /^(?:conf\.py|myst\.ya?ml|_toc\.yml)$/u,
    configFiles: ["myst.yml"],
    // What d2lbook makes for it.
    textEvidence: /^:(?:begin_tab|eqlabel|label):/mu,
    contentRoots: [],
    otherFolders: /^(?:_build|_static|_templates)$/u,
  },
  pelican: {
    configNames: /^pelicanconf\.py$/u,
    textEvidence: /(?:\]\(<?|(?:href|src)=["'])(?:\{(?:attach|filename|static)\}|\|filename\|)/u,
    contentRoots: ["content"],
    otherFolders: /^(?:output|plugins|themes)$/u,
  },
  hexo: {
    configNames: /^scaffolds$/u,
    configFiles: ["_config.yml", "_config.yaml"],
    contentRoots: ["source/_posts", "source"],
    otherFolders: /^(?:db|public|scaffolds|themes)$/u,
  },
  zola: {
    configNames: /^zola\.toml$/u,
    configFiles: ["zola.toml", "config.toml"],
    textEvidence: /^\+\+\+\n(?:(?!\+\+\+)[^\n]*\n)*?\[(?:extra|taxonomies)\]/u,
    config: { file: "config.toml", pattern: /^\s*base_url\s*=/mu },
    contentRoots: ["content"],
    otherFolders: /^(?:public|sass|static|templates|themes)$/u,
  },
  diplodoc: {
    configNames: /^\.yfm$/u,
    config: { file: "toc.yaml", pattern: /^(?:href|items|title):/mu },
    textEvidence: /\{% *list tabs|\[\{#T\}\]\(/u,
    contentRoots: [],
    otherFolders: none,
  },
  jekyll: {
    configNames: /^(?:_config\.ya?ml|_layouts|_includes)$/u,
    configFiles: ["_config.yml", "_config.yaml"],
    evidence: /(?:^|\/)_posts\//u,
    contentRoots: [],
    rootSetting: ["source"],
    otherFolders: /^(?:_site|assets|css|js|vendor|script)$/u,
  },
  quartz: {
    configNames: /^quartz\.config\.[jt]s$/u,
    contentRoots: ["content"],
    otherFolders: none,
  },
  logseq: {
    configNames: none,
    config: { file: "logseq/config.edn", pattern: /^/u },
    textEvidence: /^(?:- )?(?:title|tags|alias|type|id|public):: |^[ \t]+(?:id|collapsed):: /mu,
    contentRoots: ["pages", "journals"],
    otherFolders: /^(?:assets|draws|whiteboards)$/u,
  },
  obsidian: {
    configNames: /^(?:\.obsidian|\.foam|dendron\.yml)$/u,
    evidence: /(?:^|\/)(?:\.obsidian|publish\.css|publish\.js|[^/]+\.canvas|[^/]+\.base)$/u,
    contentRoots: [],
    otherFolders: none,
  },
  nextra: {
    configNames: /^(?:theme\.config\.[jt]sx?|source\.config\.ts)$/u,
    evidence: /(?:^|\/)_meta\.(?:json|[cm]?[jt]sx?)$/u,
    contentRoots: ["src/content", "content", "src/pages", "pages"],
    otherFolders: /^(?:app|components|public|src)$/u,
  },
  mintlify: {
    configNames: /^mint\.json$/u,
    configFiles: ["docs.json", "mint.json"],
    config: { file: "docs.json", pattern: /"navigation"/u },
    contentRoots: [],
    otherFolders: /^snippets$/u,
  },
  docfx: {
    configNames: /^(?:docfx\.json|\.openpublishing\.publish\.config\.json)$/u,
    configFiles: ["docfx.json"],
    textEvidence: /^ms\.(?:author|date|topic|service): /mu,
    contentRoots: [],
    otherFolders: /^(?:_site|api|bin|obj)$/u,
  },
  "experience-league": {
    configNames: none,
    textEvidence: /^exl-id: [0-9a-f]{8}-|^>\[!(?:BEGINTABS|CONTEXTUALHELP|MORELIKETHIS)\]/mu,
    contentRoots: ["help"],
    otherFolders: none,
    otherFiles: /(?:^|\/)(?:TOC|metadata)\.md$/u,
  },
  retype: {
    configNames: /^retype\.(?:ya?ml|json)$/u,
    configFiles: ["retype.yml", "retype.yaml", "retype.json"],
    textEvidence: /\[!(?:badge|button|ref) [^\]\n]{1,200}\]|^!!![ \t]*\n/mu,
    contentRoots: [],
    rootSetting: ["input"],
    otherFolders: /^(?:\.retype|resources)$/u,
  },
  quarto: {
    configNames: /^_(?:bookdown|quarto)\.ya?ml$/u,
    configFiles: ["_quarto.yml", "_quarto.yaml"],
    contentRoots: [],
    otherFolders: none,
  },
  docsify: {
    configNames: /^_(?:coverpage|navbar|sidebar)\.md$/u,
    evidence: /(?:^|\/)_sidebar\.md$/u,
    contentRoots: [],
    otherFolders: none,
  },
  gollum: {
    configNames: none,
    evidence: /(?:^|\/)(?:_(?:Footer|Header|Sidebar)\.(?:md|markdown)|\.order)$/u,
    contentRoots: [],
    otherFolders: none,
  },
  docc: {
    configNames: none,
    evidence: /\.docc\//u,
    textEvidence: /^@(?:Metadata|TabNavigator|TechnologyRoot) \{|(?:<|\]\()doc:[A-Z]/mu,
    contentRoots: [],
    otherFolders: none,
  },
  "javascript-info": {
    configNames: none,
    textEvidence: /(?:<|\]\()(?:info|task):[a-z]/u,
    contentRoots: [],
    otherFolders: none,
  },
  documenter: {
    configNames: /^make\.jl$/u,
    configFiles: ["make.jl"],
    rootPattern: /\bsource\s{0,9}=\s{0,9}"([\w./-]{1,100})"/u,
    textEvidence: /\]\(@(?:id|ref)\b/u,
    contentRoots: ["src"],
    otherFolders: /^(?:build|site)$/u,
  },
  writerside: {
    configNames: /^(?:writerside\.cfg|project\.ihp)$/u,
    configFiles: ["writerside.cfg", "project.ihp"],
    rootPattern: /<topics\s[^<>]{0,200}?\bdir="([\w./-]{1,100})"/u,
    textEvidence: /^\[\/\/\]: # \(title: /mu,
    contentRoots: ["topics"],
    otherFolders: /^(?:cfg|images|resources|snippets)$/u,
  },
  middleman: {
    configNames: none,
    config: {
      file: "config.rb",
      pattern: /^\s*(?:activate :|page ["']|GovukTechDocs|set :(?:markdown|layouts_dir))/mu,
    },
    evidence: /\.html\.(?:md|markdown)(?:\.erb)?$/u,
    contentRoots: ["source"],
    otherFolders: /^(?:build|data|helpers|lib|locales|vendor)$/u,
  },
  "github-docs": {
    configNames: none,
    config: { file: "data/variables/product.yml", pattern: /^/u },
    textEvidence: /\{%-? *data (?:reusables|variables)\./u,
    contentRoots: ["content"],
    otherFolders: none,
  },
  mdn: {
    configNames: none,
    textEvidence: /^page-type: /mu,
    contentRoots: ["files"],
    otherFolders: none,
  },
};

/** Folders of templates and data that are not content anywhere, whatever the tool. */
export const templateFolders =
  /^_(?:assets|components|data|drafts|images|includes|layouts|partials|plugins|sass|site|snippets|static|templates)$/u;

/** Folders of templates for new notes, anywhere among notes, with or without a number or sign before: `99 - Templates`. */
export const noteTemplateFolders = /^[^\p{L}]*templates?$/iu;

/** Folders of texts that pages include, in small letters as tools have them; folders of notes may be called anything. */
export const includedFolders = /^(?:includes|partials|reusables)$/u;

/** Names of files about a project, without their endings; also in another language, and of one license of several. */
export const projectFiles =
  /^(?:(?:AGENTS|AUTHORS|BACKERS|CHANGELOG|CLAUDE|CODE[_-]OF[_-]CONDUCT|CONTRIBUTING|CONTRIBUTORS|COPYING|GEMINI|GOVERNANCE|ISSUE_TEMPLATE|MAINTAINERS|PULL_REQUEST_TEMPLATE|RELEASE[_-]NOTES|SECURITY|SUPPORT|TEMPLATE)(?:[._-][a-z]{2,3}(?:[-_](?:[A-Za-z]{2}|Han[st]))?)?|LICEN[CS]E(?:[._-][\w.-]+)?)$/u;
