#!/usr/bin/env node
import type { Command as Program } from "commander";
import { createProgressReporter } from "../progress.ts";
import { programOptions } from "../project.ts";
import type { Command } from "./command.ts";
import { errorToText } from "./error-to-text.ts";
import { UsageError } from "./flags.ts";
import { loadCommands } from "./load-commands.ts";
import { type CommandInput, createProgram, exitCodes } from "./program.ts";

const log = (text: string): void => void process.stderr.write(`${text}\n`);

async function run(command: Command, input: CommandInput, program: Program): Promise<number> {
  const cleanups: (() => void)[] = [];
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    // Not `once`: npm forwards what the terminal has already sent, and a second signal must not interrupt the clean-up.
    process.on(signal, () => {
      for (const cleanup of cleanups.toReversed()) {
        try {
          cleanup();
        } catch (error) {
          log(errorToText(error));
        }
      }
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

const args = process.argv.slice(2);
process.exitCode = await createProgram(await loadCommands(args[0]), run, programOptions())(args);
