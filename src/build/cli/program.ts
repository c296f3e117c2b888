import { CommanderError, Command as Program } from "commander";
import type { Command, CommandContext } from "./command.ts";
import { addFlags, readFlags } from "./flags.ts";

/** Exit codes besides 0: the content or output has errors; the command line is invalid. */
export const exitCodes = { failure: 1, usage: 2 } as const;

/** What was given on the command line. */
export type CommandInput = Pick<CommandContext, "flags" | "argument">;

/** How the command line is called. */
export interface ProgramOptions {
  /** For the usage: `quire` or `npm run`. */
  readonly name: string;
  /** What comes before flags: `--` for npm. */
  readonly separator: string;
  readonly version: string;
}

/** Runs a command, and returns its exit code. `program.error` reports an invalid flag. */
export type RunCommand = (command: Command, input: CommandInput, program: Program) => Promise<number>;

/**
 * Creates the command line: a function that parses arguments, runs the command that they name, and returns the exit
 * code. Unknown commands are reported with the list of all; unknown flags, missing values and excess arguments with the
 * command that lists them, since a long list would push the error out of sight.
 */
export function createProgram(
  commands: Readonly<Record<string, Command>>,
  run: RunCommand,
  { name: programName, separator, version }: ProgramOptions,
): (args: readonly string[]) => Promise<number> {
  return async (args) => {
    let exitCode: number = exitCodes.usage;
    const program = new Program(programName)
      .usage(["<command>", separator, "[flags]"].filter(Boolean).join(" "))
      .version(version, "--version", "show the version")
      .helpOption("--help", "show this help");
    // Subcommands inherit these settings.
    program
      .exitOverride()
      .showHelpAfterError()
      .helpCommand("help [command]", "show the flags of a command")
      .allowExcessArguments(false);
    for (const [name, command] of Object.entries(commands)) {
      const argument = argumentToText(command);
      const subprogram = program
        .command(name)
        .description(command.summary)
        .usage([separator, argument, "[flags]"].filter((part) => part !== "").join(" "));
      if (command.argument) subprogram.argument(argument, command.argument.description);
      addFlags(subprogram, command.flags, command.flagDescriptions);
      const helpCommand = [programName, name, separator, "--help"].filter(Boolean).join(" ");
      subprogram.showHelpAfterError(`\nAll flags: ${helpCommand}`);
      // `quire build notes` is what other tools accept.
      if (command.flags.includes("content"))
        subprogram.configureOutput({
          outputError: (text, write) =>
            write(text.replace(excessArgument, "$& To name the content folder, write --content DIR.")),
        });
      subprogram.action(async () => {
        const flags = readFlags(subprogram, command.flags);
        exitCode = await run(command, { flags, argument: subprogram.args[0] }, subprogram);
      });
    }
    try {
      await program.parseAsync(args, { from: "user" });
    } catch (error) {
      if (!(error instanceof CommanderError)) throw error;
      return error.exitCode === 0 ? 0 : exitCodes.usage;
    }
    return exitCode;
  };
}

const excessArgument = /^error: too many arguments [^\n]*/u;

/** A command's argument as a usage shows it; empty without one. */
function argumentToText({ argument }: Command): string {
  if (argument === undefined) return "";
  return argument.isRequired === true ? `<${argument.name}>` : `[${argument.name}]`;
}
