import { join, resolve } from "node:path";
import { readTextOrEmpty } from "../../read-if-present.ts";
import { findToolConfig } from "./find-tool-config.ts";
import { findSetting, readConfig, readToolConfig, readToolProgram } from "./read-config.ts";
import type { OtherTool } from "./tool-rules.ts";

/** What a publisher's configuration for another tool says about the site. */
export interface ToolSite {
  readonly name?: string;
  readonly description?: string;
}

/** Where the settings of a tool have the site's name and description: the paths of keys. */
interface DataConfig {
  /** Default: those with the tool's settings. */
  readonly files?: readonly string[];
  readonly name: readonly string[];
  readonly description: readonly string[];
}

const topLevel: DataConfig = { name: ["title"], description: ["description"] };

const dataConfigs: Partial<Readonly<Record<OtherTool, DataConfig>>> = {
  docfx: {
    name: ["build", "globalMetadata", "_appTitle"],
    description: ["build", "globalMetadata", "description"],
  },
  gitbook: { ...topLevel, files: ["book.json"] },
  hexo: topLevel,
  hugo: { name: ["title"], description: ["params", "description"] },
  jekyll: topLevel,
  mdbook: { name: ["book", "title"], description: ["book", "description"] },
  mintlify: { name: ["name"], description: ["description"] },
  mkdocs: { name: ["site_name"], description: ["site_description"] },
  quarto: { name: ["website", "title"], description: ["website", "description"] },
  sphinx: { name: ["project", "title"], description: ["project", "description"] },
  zola: topLevel,
};

/** A longer text is not a name. */
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
  const pattern = new RegExp(`^\\s*(?:${names.join("|")})\\s*[:=]\\s*(["'\`])([^"'\`\\n]*)\\1`, "mu");
  return pattern.exec(program)?.[2];
}

/** The name of the first help instance of Writerside, which has a file of its own. */
async function readInstanceName(projectRoot: string): Promise<string | undefined> {
  const program = await readToolProgram("writerside", projectRoot);
  const file = /<instance\s[^<>]{0,200}?\bsrc="([\w./-]{1,100})"/u.exec(program)?.[1];
  if (file === undefined) return undefined;
  const tree = await readTextOrEmpty(join(projectRoot, file));
  return /<instance-profile\s[^<>]{0,1000}?\bname="([^"]*)"/u.exec(tree)?.[1];
}

/**
 * The name and the description of the site that a content folder was made for, as its configuration for another tool has
 * them. Empty if there is none, or if it can't be read.
 */
export async function readToolSite(content: string): Promise<ToolSite> {
  const found = await findToolConfig(resolve(content));
  if (found === undefined) return {};
  const data = dataConfigs[found.tool];
  let name: unknown;
  let description: unknown;
  if (data !== undefined) {
    const config = await (data.files === undefined
      ? readToolConfig(found.tool, found.folder)
      : readConfig(found.folder, data.files));
    name = findSetting(config, data.name);
    description = findSetting(config, data.description);
  } else if (found.tool === "writerside") {
    name = await readInstanceName(found.folder);
  } else {
    const program = await readToolProgram(found.tool, found.folder);
    name = findString(program, "title", "sitename");
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
