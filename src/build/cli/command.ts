import type { ProgressReporter } from "../progress.ts";
import type { FlagDescriptions, FlagName, Flags } from "./flags.ts";

/** What a command gets from its environment. */
export interface CommandContext {
  readonly flags: Flags;
  /** The value of the command's argument; undefined without one. */
  readonly argument?: string | undefined;
  /** Writes results to standard output. */
  readonly emit: (text: string) => void;
  /** Writes everything else to standard error. */
  readonly log: (text: string) => void;
  readonly progress: ProgressReporter;
  /** Registers a callback that runs when the process is asked to stop. */
  readonly onStop: (cleanup: () => void) => void;
}

/** One of the commands of `quire`. */
export interface Command {
  readonly summary: string;
  readonly flags: readonly FlagName[];
  /** What flags mean here, where it is not what they mean elsewhere. */
  readonly flagDescriptions?: FlagDescriptions;
  /** An argument that isn't a flag, as the help shows it. Default: it has none. */
  readonly argument?: {
    readonly name: string;
    readonly description: string;
    /** Default: it may be left out. */
    readonly isRequired?: boolean;
  };
  /** Returns the exit code: 0 for success, 1 for errors in the content or the output. */
  readonly run: (context: CommandContext) => Promise<number>;
}

/** A string flag's value, or its default. */
export function stringFlag(flags: Flags, name: FlagName, fallback: string): string {
  const value = flags[name];
  return typeof value === "string" ? value : fallback;
}

/** The content folder that a command was given, or the default one. */
export function contentFlag(flags: Flags): string {
  return stringFlag(flags, "content", "content");
}

/** The output folder that a command was given, or the default one. */
export function outFlag(flags: Flags): string {
  return stringFlag(flags, "out", "dist");
}
