/** The CPU time of a function in milliseconds. Unlike wall-clock time, it does not depend on what else is running. */
export function measureCpuMs(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
