import type { Command } from "./command.ts";

/** The commands of `quire` by their names, in the order of the help. */
const commandLoaders: Readonly<Record<string, () => Promise<Command>>> = {
  init: async () => (await import("./commands/init.ts")).init,
  dev: async () => (await import("./commands/dev.ts")).dev,
  build: async () => (await import("./commands/build.ts")).build,
  assemble: async () => (await import("./commands/assemble.ts")).assemble,
  preview: async () => (await import("./commands/preview.ts")).preview,
  start: async () => (await import("./commands/start.ts")).start,
  check: async () => (await import("./commands/check.ts")).check,
  duplicates: async () => (await import("./commands/duplicates.ts")).duplicates,
  verify: async () => (await import("./commands/verify.ts")).verify,
  bundle: async () => (await import("./commands/bundle.ts")).bundle,
  import: async () => (await import("./commands/import.ts")).importCommand,
  "search:quality": async () => (await import("./commands/search-quality.ts")).searchQuality,
  "topics:quality": async () => (await import("./commands/topics-quality.ts")).topicsQuality,
};

/**
 * Loads the command of a name alone, since each has code that others don't need; all commands for another name, as a list of them will be
 * shown.
 */
export async function loadCommands(name?: string): Promise<Readonly<Record<string, Command>>> {
  const all = Object.entries(commandLoaders);
  const wanted = all.filter(([each]) => each === name);
  const commands = (wanted.length > 0 ? wanted : all).map(
    async ([each, load]) => [each, await load()] as const,
  );
  return Object.fromEntries(await Promise.all(commands));
}
