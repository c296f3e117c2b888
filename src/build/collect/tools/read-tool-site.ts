import { resolve } from "node:path";
import { findToolConfig, type OtherTool } from "./find-tool-config.ts";
import { findSetting, readConfig, readFirstFile } from "./read-config.ts";
import { hugoConfigFiles } from "./tool-rules.ts";

/** What a publisher's configuration for another tool says about the site. */
export interface ToolSite {
  readonly name?: string;
  readonly description?: string;
}

/** Where a tool has the site's name and description: files with data, and the paths of keys in them. */
interface DataConfig {
  readonly files: readonly string[];
  readonly name: readonly string[];
  readonly description: readonly string[];
}

const jekyllConfig: DataConfig = {
  files: ["_config.yml", "_config.yaml"],
  name: ["title"],
  description: ["description"],
};

const dataConfigs: Partial<Readonly<Record<OtherTool, DataConfig>>> = {
  docfx: {
    files: ["docfx.json"],
    name: ["build", "globalMetadata", "_appTitle"],
    description: ["build", "globalMetadata", "description"],
  },
  gitbook: { files: ["book.json"], name: ["title"], description: ["description"] },
  hexo: jekyllConfig,
  hugo: { files: hugoConfigFiles, name: ["title"], description: ["params", "description"] },
  jekyll: jekyllConfig,
  mdbook: { files: ["book.toml"], name: ["book", "title"], description: ["book", "description"] },
  mintlify: { files: ["docs.json", "mint.json"], name: ["name"], description: ["description"] },
  mkdocs: {
    files: ["mkdocs.yml", "mkdocs.yaml"],
    name: ["site_name"],
    description: ["site_description"],
  },
  quarto: {
    files: ["_quarto.yml", "_quarto.yaml"],
    name: ["website", "title"],
    description: ["website", "description"],
  },
  sphinx: { files: ["myst.yml"], name: ["project", "title"], description: ["project", "description"] },
  zola: { files: ["zola.toml", "config.toml"], name: ["title"], description: ["description"] },
};

/** Configuration files that are programs. They are only read, never run. */
export const programConfigs: Partial<Readonly<Record<OtherTool, readonly string[]>>> = {
  astro: ["astro.config.mjs", "astro.config.ts", "astro.config.js"],
  docusaurus: ["docusaurus.config.js", "docusaurus.config.ts", "docusaurus.config.mjs"],
  vitepress: ["config.ts", "config.mts", "config.js", "config.mjs"].map((name) => `.vitepress/${name}`),
  vuepress: ["config.ts", "config.js"].map((name) => `.vuepress/${name}`),
};

/** A longer text is no name. */
const maxNameLength = 80;

const maxDescriptionLength = 300;

/** A single line of plain text; undefined for anything else, such as a template. */
function toText(value: unknown, maxLength: number): string | undefined {
  if (typeof value !== "string") return undefined;
  const text = value.trim();
  return text !== "" && text.length <= maxLength && !/[\n{}<>]/u.test(text) ? text : undefined;
}

/** The first string with a name in a program: `title: "Cooking"`. */
function findString(program: string, ...names: readonly string[]): string | undefined {
  const pattern = new RegExp(`^\\s*(?:${names.join("|")}):\\s*(["'\`])([^"'\`\\n]*)\\1`, "mu");
  return pattern.exec(program)?.[2];
}

/**
 * The name and the description of the site that a content folder was made for, as its configuration for another tool has
 * them. Empty if there is none, or if it can't be read.
 */
export async function readToolSite(content: string): Promise<ToolSite> {
  const found = await findToolConfig(resolve(content));
  if (found === undefined) return {};
  const data = dataConfigs[found.tool];
  const programs = programConfigs[found.tool];
  let name: unknown;
  let description: unknown;
  if (data !== undefined) {
    const config = await readConfig(found.folder, data.files);
    name = findSetting(config, data.name);
    description = findSetting(config, data.description);
  } else if (programs !== undefined) {
    const program = (await readFirstFile(found.folder, programs))?.text ?? "";
    name = findString(program, "title");
    description = findString(program, "description", "tagline");
  }
  const [siteName, siteDescription] = [
    toText(name, maxNameLength),
    toText(description, maxDescriptionLength),
  ];
  return {
    ...(siteName !== undefined && { name: siteName }),
    ...(siteDescription !== undefined && { description: siteDescription }),
  };
}
