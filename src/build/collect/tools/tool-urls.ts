import { splitNameDate } from "../../../content/front-matter/parse-date.ts";
import type { IsoDate } from "../../../content/iso-date.ts";
import { fileToStem, isFolderPage, pathToFolders } from "../../../content/parse-article-path.ts";
import { parseSiteUrl, type SiteUrl } from "../../../content/site-url.ts";
import { textToSlug } from "../../../content/slug/text-to-slug.ts";
import type { ToolName } from "../../../content/tool.ts";
import type { DetectedTool } from "./detect-tool.ts";
import { expandPermalink, findPermalink, isPermalinkPattern } from "./permalinks.ts";

/** What a tool makes the URL of a file from. */
export interface UrlSource {
  /** Relative to the content folder. */
  readonly path: string;
  readonly title: string;
  readonly permalink?: string;
  readonly categories?: readonly string[];
  readonly slug?: string;
  readonly date: IsoDate | null;
}

/** The parts of a URL. */
interface UrlParts {
  /** Folders with the prefix of the content folder. */
  readonly folders: readonly string[];
  /** The last segment; empty for the page of a folder. */
  readonly name: string;
  readonly date: IsoDate | null;
}

type CreateUrls = (parts: UrlParts) => readonly string[];

const joinUrl = (...parts: readonly string[]): string => `/${parts.filter((part) => part !== "").join("/")}`;

/** For tools that publish nothing, unless a file or the settings say where. */
const noUrls: CreateUrls = () => [];

const plainUrl: CreateUrls = ({ folders, name }) => [joinUrl(...folders, name)];

/** Tools that publish `a/b.md` as `a/b.html`. */
const htmlUrl: CreateUrls = ({ folders, name }) => [joinUrl(...folders, name === "" ? "" : `${name}.html`)];

/** Hugo writes URLs in lower case, with hyphens. Posts are often published by date. */
const hugoUrl: CreateUrls = ({ folders, name, date }) => {
  const urlize = (text: string): string => text.trim().toLowerCase().replace(/\s+/gu, "-");
  const plain = joinUrl(...folders.map(urlize), urlize(name));
  const isPost = /^(?:blog|news|posts?)$/u.test(folders.at(-1) ?? "") && name !== "";
  return isPost && date !== null ? [plain, joinUrl(...date.split("-"), urlize(name))] : [plain];
};

/** Jekyll's default for posts is `/year/month/day/title.html`; collections keep their folder's name without `_`. */
const jekyllUrl: CreateUrls = ({ folders, name, date }) => {
  const isPost = folders.includes("_posts");
  const plainFolders = folders.map((folder) => folder.replace(/^_/u, ""));
  if (isPost && date !== null) {
    const categories = folders.slice(0, folders.indexOf("_posts"));
    return [joinUrl(...categories, ...date.split("-"), `${name}.html`)];
  }
  return htmlUrl({ folders: plainFolders, name, date });
};

const withoutNumber = (name: string): string => name.replace(/^\d+[-_.\s]+(?=.)/u, "");

const docusaurusUrl: CreateUrls = ({ folders, name, date }) => {
  const isPost = folders[0] === "blog" && date !== null;
  // A post in a folder of its own: `blog/2024-11-30-x/index.md`.
  const postName = name || splitNameDate(folders.at(-1) ?? "")?.rest || "";
  return isPost
    ? [joinUrl("blog", ...date.split("-"), postName)]
    : [joinUrl(...folders.map(withoutNumber), withoutNumber(name))];
};

/** Pelican publishes articles of all folders in the root, and only pages below another. */
const pelicanUrl: CreateUrls = ({ folders, name }) => [
  joinUrl(folders[0] === "pages" ? "pages" : "", name === "" ? "" : `${name}.html`),
];

const obsidianUrl: CreateUrls = ({ folders, name }) => [
  joinUrl(...[...folders, name].map((part) => part.replaceAll(" ", "+"))),
];

const urlRules: Readonly<Record<ToolName, CreateUrls>> = {
  astro: plainUrl,
  diplodoc: htmlUrl,
  docc: plainUrl,
  docfx: plainUrl,
  docsify: plainUrl,
  documenter: plainUrl,
  docusaurus: docusaurusUrl,
  eleventy: plainUrl,
  gitbook: plainUrl,
  "github-docs": plainUrl,
  "experience-league": plainUrl,
  gollum: plainUrl,
  hexo: htmlUrl,
  hugo: hugoUrl,
  // Articles have the names of their folders, without numbers.
  "javascript-info": noUrls,
  jekyll: jekyllUrl,
  logseq: noUrls,
  markdown: noUrls,
  mdbook: htmlUrl,
  mdn: plainUrl,
  middleman: htmlUrl,
  mintlify: plainUrl,
  mkdocs: plainUrl,
  nextra: plainUrl,
  obsidian: obsidianUrl,
  pelican: pelicanUrl,
  quarto: htmlUrl,
  retype: plainUrl,
  quartz: (parts) => [joinUrl(...[...parts.folders, parts.name].map((part) => part.replaceAll(" ", "-")))],
  quire: noUrls,
  sphinx: htmlUrl,
  vitepress: htmlUrl,
  vuepress: htmlUrl,
  // Topics are published beside each other, whatever folder they are in.
  writerside: ({ name }) => [joinUrl(`${name}.html`)],
  zola: plainUrl,
};

/** Tools whose `slug` may be a path: from the root if it begins with a slash, else below the file's folder. */
const toolsWithSlugPaths: ReadonlySet<ToolName> = new Set(["astro", "docusaurus"]);

/**
 * The URLs under which a tool publishes a file, the most likely one first; empty if the tool isn't known and the file names
 * none.
 */
export function pathToToolUrls(
  { path, title, permalink, categories = [], slug, date }: UrlSource,
  {
    tool,
    contentRoots,
    urlPrefix,
    collection,
    permalinks,
  }: Pick<DetectedTool, "tool" | "contentRoots" | "urlPrefix" | "collection" | "permalinks">,
): SiteUrl[] {
  const isSlugPath = slug?.includes("/") === true && toolsWithSlugPaths.has(tool);
  const given =
    (permalink !== undefined && isPermalinkPattern(permalink) ? undefined : permalink) ??
    (isSlugPath && slug?.startsWith("/") ? joinUrl(urlPrefix, slug.slice(1)) : undefined) ??
    (tool === "mdn" && slug !== undefined ? `/en-US/docs/${slug}` : undefined);
  if (given !== undefined) return toSiteUrls([given.replace(/index\.html$/u, "")]);
  if (permalink === undefined && permalinks.length === 0 && urlRules[tool] === noUrls) return [];
  const fileName = fileToStem(path, tool);
  const dated = splitNameDate(fileName);
  const plainName = dated !== undefined && tool !== "hugo" ? dated.rest : fileName;
  // Pelican makes names of titles.
  const name = slug ?? ((tool === "pelican" && textToSlug(title)) || plainName);
  const isPage = isFolderPage(path, tool) && slug === undefined;
  const root = contentRoots.find((each) => path.startsWith(`${each}/`));
  // Docusaurus publishes each of its content folders under its name.
  const rootName = /(?:^|\/)(blog|docs)$/u.exec(root ?? "")?.[1];
  const rootNames = tool === "docusaurus" && rootName !== undefined ? [rootName] : [];
  const isPosts = collection === "_posts";
  const [language = "", ...others] = pathToFolders(path, { contentRoots });
  // Translations are below their language: `/fa/docs/x`.
  const translated = /(?:^|\/)i18n$/u.test(root ?? "")
    ? /\/docusaurus-plugin-content-(blog|docs)/u.exec(path)?.[1]
    : undefined;
  const belowRoot = [language, ...(translated === undefined ? [] : [translated]), ...others].filter(
    (folder) => folder !== "",
  );
  const folders = isPosts
    ? [collection, ...belowRoot]
    : [...urlPrefix.split("/"), ...rootNames, ...belowRoot];
  const parts = { folders: folders.filter((folder) => folder !== ""), name: isPage ? "" : name, date };
  // In Hexo posts are in the folder that the content root is.
  const isHexoPost = root?.endsWith("_posts") === true;
  const ownFolders = [
    ...(isHexoPost ? ["_posts"] : collection === undefined ? [] : [collection]),
    ...belowRoot,
  ];
  const pattern = permalink ?? (isPage ? undefined : findPermalink(permalinks, ownFolders)?.pattern);
  const shortName = dated?.rest ?? fileName;
  const configured =
    pattern &&
    expandPermalink(pattern, tool, { folders: ownFolders, name: shortName, title, slug, date, categories });
  const byDefault = urlRules[tool](parts);
  return toSiteUrls([...new Set(configured === undefined ? byDefault : [configured, ...byDefault])]);
}

function toSiteUrls(urls: readonly string[]): SiteUrl[] {
  return urls.flatMap((url) => {
    const parsed = parseSiteUrl(url);
    return parsed === undefined || parsed === "/" ? [] : [parsed];
  });
}
