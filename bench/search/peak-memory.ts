import { existsSync, readdirSync, readFileSync } from "node:fs";

function readField(status: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+)`, "mu").exec(status)?.[1] ?? 0);
}

/** The most memory that the processes which this one has started, and which still run, have taken. In bytes. */
function childrenPeak(): number {
  if (!existsSync("/proc/self/status")) return 0;
  const statuses = readdirSync("/proc")
    .filter((name) => /^\d+$/u.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/status`, "utf8");
      } catch {
        // It has ended meanwhile.
        return "";
      }
    });
  return statuses
    .filter((status) => readField(status, "PPid") === process.pid)
    .reduce((sum, status) => sum + readField(status, "VmHWM") * 1024, 0);
}

/** The most memory that this process has taken, and on Linux the processes that it has started. In bytes. */
export function peakMemory(): number {
  return process.resourceUsage().maxRSS * 1024 + childrenPeak();
}
