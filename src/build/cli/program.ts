import { CommanderError, Command as Program } from "commander";
import type { Command } from "./command.ts";
import { addFlags, type Flags, readFlags } from "./flags.ts";

/** Exit codes besides 0: the content or output has errors; the command line is invalid. */
export const exitCodes = { failure: 1, usage: 2 } as const;

/** Runs a command, and returns its exit code. `program.error` reports an invalid flag. */
export type RunCommand = (
  command: Command,
  flags: Flags,
  program: Program,
  argument?: string,
) => Promise<number>;

/**
 * Creates the command line: a function that parses arguments, runs the command that they name, and returns the exit
 * code. Unknown commands and flags, missing values and excess arguments are reported with the help.
 */
export function createProgram(
  commands: Readonly<Record<string, Command>>,
  run: RunCommand,
): (args: readonly string[]) => Promise<number> {
  return async (args) => {
    let exitCode: number = exitCodes.usage;
    const program = new Program("npm run")
      .usage("<command> -- [flags]")
      .helpOption("--help", "show this help");
    // Subcommands inherit these settings.
    program.exitOverride().showHelpAfterError().helpCommand(false).allowExcessArguments(false);
    for (const [name, command] of Object.entries(commands)) {
      const subprogram = program
        .command(name)
        .description(command.summary)
        .usage(`-- ${command.argument === undefined ? "" : "<from> "}[flags]`);
      if (command.argument !== undefined) subprogram.argument(`<${command.argument}>`);
      addFlags(subprogram, command.flags);
      subprogram.action(async () => {
        const [argument] = subprogram.args;
        exitCode = await run(command, readFlags(subprogram, command.flags), subprogram, argument);
      });
    }
    try {
      await program.parseAsync(args, { from: "user" });
    } catch (error) {
      if (!(error instanceof CommanderError)) throw error;
      return error.code === "commander.helpDisplayed" ? 0 : exitCodes.usage;
    }
    return exitCode;
  };
}
