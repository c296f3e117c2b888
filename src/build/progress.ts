/** Reports the progress of long-running work. */
export interface ProgressReporter {
  /** `total` is the number of items, `unit` their plural noun. */
  start(label: string, total: number, unit: string): void;
  /** `done` of `total` items are done. Cheap: may be called for every item. */
  update(done: number): void;
  finish(): void;
}

/** Where progress is written: standard error, because standard output is for results. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** Update intervals in milliseconds: of the bar on a terminal, of lines elsewhere. */
const barIntervalMs = 100;
const lineIntervalMs = 5000;

const barWidth = 24;

/** Workers start before the first item is done: an estimate from fewer items than this share would be far too long. */
const minEstimateShare = 0.01;

/** A progress bar with rate and remaining time on a terminal, plain lines elsewhere. `now` is a clock in milliseconds. */
export function createProgressReporter(
  stream: ProgressStream,
  now: () => number = () => performance.now(),
): ProgressReporter {
  const isTerminal = stream.isTTY === true;
  let label = "";
  let unit = "";
  let total = 0;
  let done = 0;
  let startedMs = 0;
  let lastShownMs = 0;

  const status = (): string => {
    const seconds = (now() - startedMs) / 1000;
    const rate = seconds > 0 ? done / seconds : 0;
    const counts = `${done} of ${total} ${unit}, ${Math.round(rate)}/s`;
    return rate > 0 && done >= total * minEstimateShare
      ? `${counts}, ${formatDuration((total - done) / rate)} left`
      : counts;
  };
  const render = (): void => {
    lastShownMs = now();
    if (!isTerminal) {
      stream.write(`${label}: ${status()}\n`);
      return;
    }
    const filled = total === 0 ? 0 : Math.round((done / total) * barWidth);
    const line = `${label} ${"█".repeat(filled)}${"░".repeat(barWidth - filled)} ${status()}`;
    stream.write(`\r\u001B[K${line.slice(0, (stream.columns ?? 80) - 1)}`);
  };

  return {
    start(nextLabel, nextTotal, nextUnit) {
      [label, total, unit, done] = [nextLabel, nextTotal, nextUnit, 0];
      startedMs = now();
      lastShownMs = startedMs;
    },
    update(nextDone) {
      done = nextDone;
      if (now() - lastShownMs >= (isTerminal ? barIntervalMs : lineIntervalMs)) render();
    },
    finish() {
      if (isTerminal) stream.write("\r\u001B[K");
      stream.write(`${label}: ${done} ${unit} in ${formatDuration((now() - startedMs) / 1000)}\n`);
    },
  };
}

/** Reports nothing, for tests and scripts. */
export const silentProgressReporter: ProgressReporter = {
  start: () => undefined,
  update: () => undefined,
  finish: () => undefined,
};

/** `0.4 s`, `12 s`, `3 min 5 s`. */
export function formatDuration(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 60) return `${Math.round(seconds)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}
