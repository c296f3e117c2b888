import { existsSync, readdirSync, readFileSync } from "node:fs";

function readField(status: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+)`, "mu").exec(status)?.[1] ?? 0);
}

/** Peak memory of this process's running child processes, in bytes. */
function childProcessesPeakBytes(): number {
  if (!existsSync("/proc/self/status")) return 0;
  const statuses = readdirSync("/proc")
    .filter((name) => /^\d+$/u.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/status`, "utf8");
      } catch {
        // It has exited in the meantime.
        return "";
      }
    });
  return statuses
    .filter((status) => readField(status, "PPid") === process.pid)
    .reduce((sum, status) => sum + readField(status, "VmHWM") * 1024, 0);
}

/** Peak memory of this process and, on Linux, of its child processes. In bytes. */
export function peakMemoryBytes(): number {
  return process.resourceUsage().maxRSS * 1024 + childProcessesPeakBytes();
}
