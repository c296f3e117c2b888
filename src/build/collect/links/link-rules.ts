import type { ToolName } from "../../../content/tool.ts";

/** How a tool reads links. */
export interface LinkRules {
  /**
   * What a relative link without the ending of a source starts from first: the folder of the file, or its page, whose URL
   * ends with a slash (`/a/page/`, so that `../b` is `/a/b`). The other one is tried afterwards.
   */
  readonly relativeTo: "file" | "page";
  /** True if links may name a file anywhere in the folder, as wikilinks do. */
  readonly isByName: boolean;
  /** True if a link may name a post anywhere in the folder by its date and name: `2024-01-31-hello`. */
  readonly hasPostNames?: true;
  /** True if URLs are in lower case, however files are called. */
  readonly hasLowerCaseUrls?: true;
  /** True if pages of the main language take the place of those that aren't translated. */
  readonly hasFallbacks?: true;
  /** True if `#x` also leads to the anchor `x` of any other page. */
  readonly hasGlobalAnchors?: true;
  /** True if `#Green tea` also leads to the page or section with this title. */
  readonly hasTitleAnchors?: true;
  /**
   * Folders below the project's root whose files are published, with the URL of the folder: without slashes at its ends;
   * null if its files can only be named by their paths.
   */
  readonly staticFolders: readonly { readonly folder: string; readonly url: string | null }[];
}

const rootFolders = (...folders: readonly string[]) => folders.map((folder) => ({ folder, url: "" }));
const sameFolders = (...folders: readonly string[]) => folders.map((folder) => ({ folder, url: folder }));

const common: LinkRules = {
  relativeTo: "file",
  isByName: false,
  staticFolders: rootFolders("static", "public"),
};

/** The rules of each tool, from its documentation. */
export const linkRules: Readonly<Record<ToolName, LinkRules>> = {
  quire: { ...common, staticFolders: [] },
  markdown: common,
  astro: {
    ...common,
    relativeTo: "page",
    hasFallbacks: true,
    staticFolders: [...rootFolders("public"), { folder: "src/assets", url: null }],
  },
  diplodoc: common,
  docc: { ...common, isByName: true },
  docfx: common,
  docsify: common,
  documenter: { ...common, hasGlobalAnchors: true, hasTitleAnchors: true, staticFolders: [] },
  docusaurus: { ...common, hasFallbacks: true, staticFolders: rootFolders("static") },
  eleventy: {
    ...common,
    relativeTo: "page",
    staticFolders: [...rootFolders("public", "static"), ...sameFolders("assets", "images", "img")],
  },
  gitbook: { ...common, staticFolders: sameFolders(".gitbook/assets") },
  "github-docs": { ...common, staticFolders: sameFolders("assets") },
  gollum: { ...common, isByName: true },
  hexo: { ...common, staticFolders: rootFolders("source") },
  hugo: {
    ...common,
    relativeTo: "page",
    hasLowerCaseUrls: true,
    staticFolders: rootFolders("static", "assets"),
  },
  "javascript-info": { ...common, isByName: true },
  jekyll: {
    ...common,
    hasPostNames: true,
    staticFolders: sameFolders("assets", "images", "img", "uploads"),
  },
  "experience-league": { ...common, staticFolders: [] },
  logseq: { ...common, isByName: true, staticFolders: [] },
  mdbook: { ...common, staticFolders: [] },
  mdn: common,
  middleman: { ...common, staticFolders: rootFolders("source") },
  mintlify: { ...common, staticFolders: sameFolders("images", "assets") },
  mkdocs: { ...common, hasFallbacks: true, staticFolders: [] },
  nextra: { ...common, staticFolders: rootFolders("public") },
  obsidian: { ...common, isByName: true, staticFolders: [] },
  pelican: {
    ...common,
    staticFolders: ["extra", "images", "static"].map((url) => ({ folder: `content/${url}`, url })),
  },
  quarto: { ...common, hasGlobalAnchors: true },
  quartz: { ...common, isByName: true, staticFolders: [] },
  retype: { ...common, staticFolders: [] },
  sphinx: { ...common, hasGlobalAnchors: true, staticFolders: [{ folder: "_static", url: "_static" }] },
  vitepress: { ...common, staticFolders: rootFolders("public", "docs/public") },
  vuepress: { ...common, staticFolders: rootFolders(".vuepress/public", "docs/.vuepress/public") },
  writerside: { ...common, isByName: true, staticFolders: rootFolders("images") },
  zola: { ...common, relativeTo: "page", staticFolders: rootFolders("static") },
};
