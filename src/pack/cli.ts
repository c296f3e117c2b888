import { build } from "./commands/build.ts";
import { bundle } from "./commands/bundle.ts";
import { check } from "./commands/check.ts";
import type { Command } from "./commands/command.ts";
import { dev } from "./commands/dev.ts";
import { searchQuality } from "./commands/search-quality.ts";
import { start } from "./commands/start.ts";
import { verify } from "./commands/verify.ts";
import { ContentFolderError } from "./find-sources.ts";
import { flagsToUsage, readFlags, UsageError } from "./flags.ts";
import { createProgress } from "./progress.ts";
import { PortError } from "./serve.ts";
import { SiteConfigError } from "./site-config.ts";
import { OutputError } from "./staging.ts";

const commands: Readonly<Record<string, Command>> = {
  start,
  dev,
  check,
  bundle,
  build,
  verify,
  "search:quality": searchQuality,
};

/** Exit codes: content or output is wrong, or the command line is. */
const failed = 1;
const misused = 2;

const tell = (text: string): void => void process.stderr.write(`${text}\n`);

/** Errors that say all there is to say: a stack would only hide it. */
function errorToText(error: unknown): string {
  if (error instanceof OutputError) return `error: ${error.message}. ${error.hint}`;
  const isPlain = [ContentFolderError, SiteConfigError, PortError].some((kind) => error instanceof kind);
  if (isPlain && error instanceof Error) return `error: ${error.message}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function overview(): string {
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(14)}  ${summary}`);
  return [
    "Usage: npm run <command> -- [flags]",
    "",
    ...lines,
    "",
    "Run npm run <command> -- --help to see the flags of a command.",
  ].join("\n");
}

async function main([name = "", ...args]: readonly string[]): Promise<number> {
  const command = commands[name];
  if (command === undefined) {
    tell(overview());
    return misused;
  }
  const usage = `Usage: npm run ${name} -- [flags]\n\n${flagsToUsage(command.flags)}`;
  const cleanUps: (() => void)[] = [];
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      for (const cleanUp of cleanUps) cleanUp();
      process.exit(signal === "SIGINT" ? 130 : 143);
    });
  }
  try {
    const flags = readFlags(args, command.flags);
    if (flags["help"] === true) {
      process.stdout.write(`${usage}\n`);
      return 0;
    }
    return await command.run({
      flags,
      print: (text) => void process.stdout.write(`${text}\n`),
      tell,
      progress: createProgress(process.stderr),
      onStop: (cleanUp) => cleanUps.push(cleanUp),
    });
  } catch (error) {
    if (error instanceof UsageError) {
      tell(`error: ${error.message}.\n\n${usage}`);
      return misused;
    }
    tell(errorToText(error));
    return failed;
  }
}

process.exitCode = await main(process.argv.slice(2));
