import { promises as fs } from "node:fs";
import { join } from "node:path";
import { parse as parseToml } from "smol-toml";
import { parse as parseYaml } from "yaml";

/** The settings in a publisher's configuration file, or in a table of it. */
export type Config = Readonly<Record<string, unknown>>;

/** A table of settings; empty for any other value. */
export function toConfig(value: unknown): Config {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Config) : {};
}

/** The first of some configuration files that there is, as YAML, JSON or TOML. Empty if there is none or it can't be read. */
export async function readConfig(projectRoot: string, names: readonly string[]): Promise<Config> {
  for (const name of names) {
    const text = await fs.readFile(join(projectRoot, name), "utf8").catch(() => undefined);
    if (text === undefined) continue;
    try {
      return toConfig(name.endsWith(".toml") ? parseToml(text) : parseYaml(text, { logLevel: "silent" }));
    } catch {
      return {};
    }
  }
  return {};
}
