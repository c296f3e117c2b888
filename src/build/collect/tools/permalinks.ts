import { toMapping } from "../../../content/front-matter/mapping.ts";
import type { IsoDate } from "../../../content/iso-date.ts";
import type { ToolName } from "../../../content/tool.ts";
import { type Config, readToolConfig } from "./read-config.ts";

/** A pattern of URLs that a publisher has configured: `/:year/:title/`. */
export interface Permalink {
  /** The folder whose files have such URLs, relative to the tool's content; empty for all files. */
  readonly folder: string;
  readonly pattern: string;
}

/** What the placeholders of a pattern stand for. */
export interface PermalinkParts {
  /** Folders of the file below the tool's content. */
  readonly folders: readonly string[];
  /** The file's name without ending and date. */
  readonly name: string;
  readonly title: string;
  readonly slug: string | undefined;
  readonly date: IsoDate | null;
  readonly categories: readonly string[];
}

/** The named styles of Jekyll. */
const jekyllStyles: ReadonlyMap<string, string> = new Map(
  Object.entries({
    date: "/:categories/:year/:month/:day/:title.html",
    none: "/:categories/:title.html",
    ordinal: "/:categories/:year/:y_day/:title.html",
    pretty: "/:categories/:year/:month/:day/:title/",
  }),
);

function configToPermalinks(tool: ToolName, config: Config): Permalink[] {
  const { permalink } = config;
  if (tool === "hexo") return typeof permalink === "string" ? [{ folder: "_posts", pattern: permalink }] : [];
  if (tool === "hugo") {
    const permalinks = toMapping(config["permalinks"]);
    // Newer versions of Hugo have one table for pages and one for their sections.
    return Object.entries({ ...permalinks, ...toMapping(permalinks["page"]) }).flatMap(([folder, pattern]) =>
      typeof pattern === "string" ? [{ folder: folder === "/" ? "" : folder, pattern }] : [],
    );
  }
  const posts = typeof permalink === "string" ? permalink : "date";
  const collections = Object.entries(toMapping(config["collections"])).flatMap(([name, settings]) => {
    const pattern = toMapping(settings)["permalink"];
    return typeof pattern === "string" && name !== "posts" ? [{ folder: `_${name}`, pattern }] : [];
  });
  const pages = posts === "pretty" ? [{ folder: "", pattern: "/:path/" }] : [];
  return [...collections, { folder: "_posts", pattern: jekyllStyles.get(posts) ?? posts }, ...pages];
}

/** The patterns of URLs in the configuration of Hexo, Hugo or Jekyll; none for other tools. The first that fits a file counts. */
export async function readPermalinks(tool: ToolName, projectRoot: string | undefined): Promise<Permalink[]> {
  if (projectRoot === undefined || !(tool === "hexo" || tool === "hugo" || tool === "jekyll")) return [];
  return configToPermalinks(tool, await readToolConfig(tool, projectRoot));
}

function urlize(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_.~-]+/gu, "-")
    .replace(/^-+|-+$/gu, "");
}

function placeholderToText(name: string, tool: ToolName, parts: PermalinkParts): string | undefined {
  const { folders, title, slug, date, categories } = parts;
  const [year, month, day] = date?.split("-") ?? [];
  switch (name) {
    case "year":
      return year;
    case "short_year":
      return year?.slice(2);
    case "month":
    case "day":
      return name === "month" ? month : day;
    case "i_month":
    case "i_day":
      return (name === "i_month" ? month : day)?.replace(/^0/u, "");
    case "categories":
    case "category":
      return categories.map(urlize).join("/");
    case "collection":
      return folders[0]?.replace(/^_/u, "");
    case "section":
      return folders[0] ?? "";
    case "sections":
      return folders.join("/");
    case "path":
      return [...folders.map((folder) => (folder.startsWith("_") ? "" : folder)), parts.name]
        .filter((part) => part !== "")
        .join("/");
    case "output_ext":
      return ".html";
    case "title":
      return tool === "hugo" ? urlize(title) : (slug ?? parts.name);
    case "slug":
      return slug ?? (tool === "hugo" ? urlize(title) : parts.name);
    case "post_title":
      return urlize(title);
    case "slugorfilename":
    case "slugorcontentbasename":
      return slug ?? parts.name;
    case "filename":
    case "contentbasename":
    case "name":
    case "basename":
      return parts.name;
    default:
      return undefined;
  }
}

/** The values of the templates that Eleventy's authors write into their permalinks. */
function templateToText(template: string, { name, title, slug }: PermalinkParts): string | undefined {
  const [value = "", ...filters] = template.split("|").map((part) => part.trim());
  if (filters.some((filter) => !/^slug(?:ify)?$/u.test(filter))) return undefined;
  if (value === "page.fileSlug" || value === "fileSlug") return name;
  if (value === "slug") return slug ?? name;
  return value === "title" ? urlize(title) : undefined;
}

/** True for a URL with placeholders: `/:year/:title/`, `/blog/{{ page.fileSlug }}/`. */
export function isPermalinkPattern(url: string): boolean {
  return /[{}]|:[a-z]/u.test(url);
}

/** The URL that a pattern makes of a file; undefined if it has a placeholder without a value. */
export function expandPermalink(pattern: string, tool: ToolName, parts: PermalinkParts): string | undefined {
  let isComplete = true;
  const keep = (value: string | undefined): string => {
    isComplete &&= value !== undefined;
    return value ?? "";
  };
  const url = pattern
    .replace(/\{\{-?([^{}]*)-?\}\}/gu, (_, template: string) => keep(templateToText(template, parts)))
    .replace(/:([a-z_]+)/gu, (_, name: string) => keep(placeholderToText(name, tool, parts)));
  return isComplete ? `/${url}`.replace(/\/{2,}/gu, "/") : undefined;
}

/** The pattern for a file in these folders. */
export function findPermalink(
  permalinks: readonly Permalink[],
  folders: readonly string[],
): Permalink | undefined {
  const path = `${folders.join("/")}/`;
  return permalinks.find(
    ({ folder }) => folder === "" || path.startsWith(`${folder}/`) || folders.includes(folder),
  );
}
