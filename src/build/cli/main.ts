#!/usr/bin/env node
import type { Command as Program } from "commander";
import { ContentFolderError } from "../collect/list-files.ts";
import { PortError } from "../dev/preview-server.ts";
import { ImportError } from "../import/imported-article.ts";
import { OutputError } from "../output/output-error.ts";
import { createProgressReporter } from "../progress.ts";
import { programOptions } from "../project.ts";
import { SiteConfigError } from "../settings/site-config-error.ts";
import type { Command } from "./command.ts";
import { commands } from "./commands.ts";
import { UsageError } from "./flags.ts";
import { type CommandInput, createProgram, exitCodes } from "./program.ts";

const log = (text: string): void => void process.stderr.write(`${text}\n`);

/** Errors whose message says everything: a stack trace would only obscure it. */
function errorToText(error: unknown): string {
  if (error instanceof OutputError) return `error: ${error.message}. ${error.hint}`;
  const isExpected = [ContentFolderError, ImportError, SiteConfigError, PortError].some(
    (errorClass) => error instanceof errorClass,
  );
  if (isExpected && error instanceof Error) return `error: ${error.message}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

async function run(command: Command, input: CommandInput, program: Program): Promise<number> {
  const cleanups: (() => void)[] = [];
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      for (const cleanup of cleanups) cleanup();
      process.exit(signal === "SIGINT" ? 130 : 143);
    });
  }
  try {
    return await command.run({
      ...input,
      emit: (text) => void process.stdout.write(`${text}\n`),
      log,
      progress: createProgressReporter(process.stderr),
      onStop: (cleanup) => cleanups.push(cleanup),
    });
  } catch (error) {
    if (error instanceof UsageError) program.error(`error: ${error.message}.`);
    log(errorToText(error));
    return exitCodes.failure;
  }
}

process.exitCode = await createProgram(commands, run, programOptions())(process.argv.slice(2));
