import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/** What a command costs. */
export interface CommandCost {
  readonly seconds: number;
  /** Time of all processors, and the most memory in use; undefined where the system doesn't tell. */
  readonly cpuSeconds: number | undefined;
  readonly peakBytes: number | undefined;
}

/** How often a running process is looked at, in milliseconds. */
const sampleMs = 50;

/** Linux counts processor time in hundredths of a second. */
const ticksPerSecond = 100;

/** Processor time and peak memory of a process so far; undefined where there is no `/proc`, or once it has ended. */
function readUsage(pid: number): { readonly cpuSeconds: number; readonly peakBytes: number } | undefined {
  try {
    // The name of the program, in parentheses, may contain spaces.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    const ticks = [11, 12, 13, 14].reduce((sum, field) => sum + Number(fields[field] ?? 0), 0);
    const [, kilobytes = "0"] = /^VmHWM:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return { cpuSeconds: ticks / ticksPerSecond, peakBytes: Number(kilobytes) * 1024 };
  } catch {
    return undefined;
  }
}

/** A command with its arguments, and the folder it runs in. */
export interface MeasuredCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
}

/**
 * Runs a command to its end, or until it prints a text that `isReady` accepts: it is then stopped. Rejects with what it has
 * printed if it fails.
 */
export async function measureCommand(
  { command, args, cwd }: MeasuredCommand,
  isReady: (output: string) => boolean = () => false,
): Promise<CommandCost> {
  const startMs = performance.now();
  const child: ChildProcess = spawn(command, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
  let usage: ReturnType<typeof readUsage>;
  let output = "";
  let readyMs: number | undefined;
  const sample = (): void => {
    const now = child.pid === undefined ? undefined : readUsage(child.pid);
    // A process that has just ended has no memory any more.
    if (now !== undefined) usage = { ...now, peakBytes: Math.max(now.peakBytes, usage?.peakBytes ?? 0) };
  };
  const timer = setInterval(sample, sampleMs);
  const read = (chunk: Buffer): void => {
    output += chunk.toString();
    if (readyMs !== undefined || !isReady(output)) return;
    readyMs = performance.now();
    sample();
    child.kill();
  };
  child.stdout?.on("data", read);
  child.stderr?.on("data", read);
  try {
    const exitCode = await new Promise<number | null>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", resolve);
    });
    if (readyMs === undefined && exitCode !== 0) throw new Error(`${command} failed:\n${output}`);
  } finally {
    clearInterval(timer);
  }
  const seconds = ((readyMs ?? performance.now()) - startMs) / 1000;
  return { seconds, cpuSeconds: usage?.cpuSeconds, peakBytes: usage?.peakBytes };
}
