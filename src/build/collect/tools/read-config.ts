import { promises as fs } from "node:fs";
import { join } from "node:path";
import { parse as parseToml } from "smol-toml";
import { parse as parseYaml } from "yaml";
import { type Mapping, toMapping } from "../../../content/front-matter/mapping.ts";
import { type OtherTool, toolRules } from "./tool-rules.ts";

/** The settings in a publisher's configuration file, or in a table of it. */
export type Config = Mapping;

/** The value at a path of keys in a configuration; undefined if there is none. */
export function findSetting(config: Config, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => toMapping(value)[key], config);
}

/** Parses YAML, which JSON is, too; undefined if it is neither. */
export function parseData(text: string): unknown {
  try {
    return parseYaml(text, { logLevel: "silent" });
  } catch {
    return undefined;
  }
}

function parseTomlData(text: string): unknown {
  try {
    return parseToml(text);
  } catch {
    return undefined;
  }
}

/** The first of some files of a folder that there is; undefined if there is none. */
export async function readFirstFile(
  folder: string,
  names: readonly string[],
): Promise<{ readonly name: string; readonly text: string } | undefined> {
  for (const name of names) {
    const text = await fs.readFile(join(folder, name), "utf8").catch(() => undefined);
    if (text !== undefined) return { name, text };
  }
  return undefined;
}

/** The settings of a tool; empty if it has no file with settings, or if this is a program. */
export async function readToolConfig(tool: OtherTool, projectRoot: string): Promise<Config> {
  return await readConfig(projectRoot, toolRules[tool].configFiles ?? []);
}

/** The settings of a tool that has them in a program. It is only read, never run. Empty if there is none. */
export async function readToolProgram(tool: OtherTool, projectRoot: string): Promise<string> {
  return (await readFirstFile(projectRoot, toolRules[tool].configFiles ?? []))?.text ?? "";
}

/** The first of some configuration files that there is, as YAML, JSON or TOML. Empty if there is none or it can't be read. */
export async function readConfig(projectRoot: string, names: readonly string[]): Promise<Config> {
  const file = await readFirstFile(projectRoot, names);
  if (file === undefined) return {};
  return toMapping(file.name.endsWith(".toml") ? parseTomlData(file.text) : parseData(file.text));
}
