import { promises as fs } from "node:fs";
import { dirname, join } from "node:path";
import { toolRules } from "./tool-rules.ts";

/** A tool other than Quire. */
export type OtherTool = keyof typeof toolRules;

/** How many folders above the content folder are searched for a config file. */
const maxParents = 4;

/** The nearest folder, from the content folder upwards, that has a tool's config file. */
export async function findToolConfig(
  content: string,
): Promise<{ tool: OtherTool; folder: string } | undefined> {
  let folder = content;
  for (let level = 0; level <= maxParents; level += 1) {
    const names = await fs.readdir(folder).catch((): string[] => []);
    for (const [tool, { configNames, config }] of Object.entries(toolRules)) {
      const hasConfig =
        names.some((name) => configNames.test(name)) ||
        (config !== undefined &&
          names.includes(config.file.replace(/\/.*/u, "")) &&
          (await matchesFile(join(folder, config.file), config.pattern)));
      if (hasConfig) return { tool: tool as OtherTool, folder };
    }
    // A repository ends a project.
    if (names.includes(".git") || dirname(folder) === folder) return undefined;
    folder = dirname(folder);
  }
  return undefined;
}

async function matchesFile(path: string, pattern: RegExp): Promise<boolean> {
  const text = await fs.readFile(path, "utf8").catch(() => undefined);
  return text !== undefined && pattern.test(text);
}
