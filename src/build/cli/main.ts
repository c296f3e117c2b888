import { ContentFolderError } from "../collect/list-files.ts";
import { PortError } from "../dev/preview-server.ts";
import { OutputError } from "../output/atomic-output.ts";
import { createProgressReporter } from "../progress.ts";
import { build } from "./build.ts";
import { bundle } from "./bundle.ts";
import { check } from "./check.ts";
import type { Command } from "./command.ts";
import { dev } from "./dev.ts";
import { flagsToUsage, parseFlags, UsageError } from "./flags.ts";
import { searchQuality } from "./search-quality.ts";
import { SiteConfigError } from "./site-config.ts";
import { start } from "./start.ts";
import { verify } from "./verify.ts";

const commands: Readonly<Record<string, Command>> = {
  start,
  dev,
  check,
  bundle,
  build,
  verify,
  "search:quality": searchQuality,
};

/** Exit codes: the content or output has errors; the command line is invalid. */
const failureExitCode = 1;
const usageExitCode = 2;

const log = (text: string): void => void process.stderr.write(`${text}\n`);

/** Errors whose message says everything: a stack trace would only obscure it. */
function errorToText(error: unknown): string {
  if (error instanceof OutputError) return `error: ${error.message}. ${error.hint}`;
  const isExpected = [ContentFolderError, SiteConfigError, PortError].some(
    (errorClass) => error instanceof errorClass,
  );
  if (isExpected && error instanceof Error) return `error: ${error.message}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function commandsToUsage(): string {
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
    log(commandsToUsage());
    return usageExitCode;
  }
  const usage = `Usage: npm run ${name} -- [flags]\n\n${flagsToUsage(command.flags)}`;
  const cleanups: (() => void)[] = [];
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      for (const cleanup of cleanups) cleanup();
      process.exit(signal === "SIGINT" ? 130 : 143);
    });
  }
  try {
    const flags = parseFlags(args, command.flags);
    if (flags["help"] === true) {
      process.stdout.write(`${usage}\n`);
      return 0;
    }
    return await command.run({
      flags,
      emit: (text) => void process.stdout.write(`${text}\n`),
      log,
      progress: createProgressReporter(process.stderr),
      onStop: (cleanup) => cleanups.push(cleanup),
    });
  } catch (error) {
    if (error instanceof UsageError) {
      log(`error: ${error.message}.\n\n${usage}`);
      return usageExitCode;
    }
    log(errorToText(error));
    return failureExitCode;
  }
}

process.exitCode = await main(process.argv.slice(2));
