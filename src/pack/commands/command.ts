import type { FlagName, Flags } from "../flags.ts";
import type { Progress } from "../progress.ts";

/** What a command is given of the world. */
export interface CommandContext {
  readonly flags: Flags;
  /** Results go here: standard output. */
  readonly print: (text: string) => void;
  /** All else goes here: standard error. */
  readonly tell: (text: string) => void;
  readonly progress: Progress;
  /** Called when the process is told to stop; whatever is registered here runs first. */
  readonly onStop: (cleanUp: () => void) => void;
}

/** One of the commands behind `npm run`. */
export interface Command {
  readonly summary: string;
  readonly flags: readonly FlagName[];
  /** Returns the exit code: 0 done, 1 something is wrong with the content or the output. */
  readonly run: (context: CommandContext) => Promise<number>;
}

/** A text flag's value, or its default. */
export function textFlag(flags: Flags, name: FlagName, fallback: string): string {
  const value = flags[name];
  return typeof value === "string" ? value : fallback;
}
