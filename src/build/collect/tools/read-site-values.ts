import { join } from "node:path";
import { toMapping } from "../../../content/front-matter/mapping.ts";
import type { SourceContext } from "../../../content/source-context.ts";
import { findXmlAttribute } from "../../../content/text/xml-attribute.ts";
import { readTextOrEmpty } from "../../read-if-present.ts";
import type { DetectedTool } from "./detect-tool.ts";
import { type Config, findSetting, readConfig, readToolConfig } from "./read-config.ts";

/** At most this many values of a configuration are known to its pages. */
const maxValues = 500;
/** A longer one is not a value, but a text. */
const maxValueLength = 300;
const maxDepth = 4;

/** The texts and numbers in a configuration, by their paths: `author.name`. */
function flattenValues(config: Config, prefix: string, depth = 0): (readonly [string, string])[] {
  return Object.entries(config).flatMap(([name, value]) => {
    const path = prefix === "" ? name : `${prefix}.${name}`;
    if (typeof value === "object" && value !== null && depth < maxDepth)
      return flattenValues(toMapping(value), path, depth + 1);
    const isText = typeof value === "string" || typeof value === "number";
    const text = isText ? String(value) : "";
    return text === "" || text.length > maxValueLength || /\n|\{\{/u.test(text)
      ? []
      : [[path, text] as const];
  });
}

function toTexts(value: unknown): string[] {
  return [value].flat().filter((each) => typeof each === "string");
}

/** The settings of an extension of MkDocs, which are in a list of names and of tables with one key. */
function findExtension(config: Config, name: string): Config {
  const extensions = config["markdown_extensions"];
  if (!Array.isArray(extensions)) return toMapping(toMapping(extensions)[name]);
  const found = extensions.find((each) => toMapping(each)[name] !== undefined);
  return toMapping(toMapping(found)[name]);
}

/** The values that pages of MkDocs can name if its plugin "macros" executes them. */
function readMacros(config: Config): (readonly [string, string])[] {
  const { plugins, extra, ...settings } = config;
  const names = Array.isArray(plugins)
    ? plugins.flatMap((each) => (typeof each === "string" ? each : Object.keys(toMapping(each))))
    : Object.keys(toMapping(plugins));
  if (!names.includes("macros")) return [];
  return [...flattenValues(toMapping(extra), ""), ...flattenValues(settings, "config")].slice(0, maxValues);
}

const variableTag = /<var\s[^<>]{1,500}>/gu;

/** The variables of Writerside, which are XML: `<var name="version" value="2"/>`. */
async function readVariables(projectRoot: string): Promise<(readonly [string, string])[]> {
  const text = await readTextOrEmpty(join(projectRoot, "v.list"));
  return Array.from(text.matchAll(variableTag), ([tag]) => [
    findXmlAttribute(tag, "name"),
    findXmlAttribute(tag, "value"),
  ]);
}

/** What the configuration of the publisher's tool says to all pages: values that they name, texts that they end with. */
export async function readSiteValues({
  tool,
  projectRoot,
}: Pick<DetectedTool, "tool" | "projectRoot">): Promise<Pick<SourceContext, "values" | "snippets">> {
  if (projectRoot === undefined) return {};
  if (tool === "mkdocs") {
    const config = await readToolConfig(tool, projectRoot);
    const settings = findExtension(config, "pymdownx.snippets");
    const [paths, appended] = [toTexts(settings["base_path"]), toTexts(settings["auto_append"])];
    const values = readMacros(config);
    return {
      ...(paths.length + appended.length > 0 && { snippets: { paths, appended } }),
      ...(values.length > 0 && { values: Object.fromEntries(values) }),
    };
  }
  if (tool === "quarto") {
    const variables = flattenValues(await readConfig(projectRoot, ["_variables.yml", "_variables.yaml"]), "");
    return { values: Object.fromEntries(variables.slice(0, maxValues)) };
  }
  if (tool === "writerside")
    return { values: Object.fromEntries((await readVariables(projectRoot)).slice(0, maxValues)) };
  const values =
    tool === "jekyll"
      ? flattenValues(await readToolConfig(tool, projectRoot), "site").filter(
          // Where the site is published says nothing about where it will be.
          ([name]) => name !== "site.baseurl" && name !== "site.url",
        )
      : tool === "hugo"
        ? flattenValues(toMapping(findSetting(await readToolConfig(tool, projectRoot), ["params"])), "")
        : [];
  return values.length === 0 ? {} : { values: Object.fromEntries(values.slice(0, maxValues)) };
}
