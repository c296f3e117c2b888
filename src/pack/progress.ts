/** Tells how far long work has come. */
export interface Progress {
  /** `total` counts things called `unit` (plural). */
  begin(what: string, total: number, unit: string): void;
  /** `done` of `total` are done. Cheap: may be called for every single one. */
  advance(done: number): void;
  end(): void;
}

/** Where progress is written: standard error, so that standard output stays for results. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** On a terminal the bar moves this often, elsewhere a line is written this often. In milliseconds. */
const barIntervalMs = 100;
const lineIntervalMs = 5000;

const barWidth = 24;

/** A bar with rate and time left on a terminal, plain lines elsewhere. `now` is a clock in milliseconds. */
export function createProgress(
  stream: ProgressStream,
  now: () => number = () => performance.now(),
): Progress {
  const isTerminal = stream.isTTY === true;
  let what = "";
  let unit = "";
  let total = 0;
  let done = 0;
  let startedMs = 0;
  let shownMs = 0;

  const status = (): string => {
    const seconds = (now() - startedMs) / 1000;
    const rate = seconds > 0 ? done / seconds : 0;
    const left = rate > 0 ? (total - done) / rate : 0;
    return `${done} of ${total} ${unit}, ${Math.round(rate)}/s, ${formatSeconds(left)} left`;
  };
  const show = (): void => {
    shownMs = now();
    if (!isTerminal) {
      stream.write(`${what}: ${status()}\n`);
      return;
    }
    const filled = total === 0 ? 0 : Math.round((done / total) * barWidth);
    const line = `${what} ${"█".repeat(filled)}${"░".repeat(barWidth - filled)} ${status()}`;
    stream.write(`\r\u001B[K${line.slice(0, (stream.columns ?? 80) - 1)}`);
  };

  return {
    begin(nextWhat, nextTotal, nextUnit) {
      [what, total, unit, done] = [nextWhat, nextTotal, nextUnit, 0];
      startedMs = now();
      shownMs = startedMs;
    },
    advance(nextDone) {
      done = nextDone;
      if (now() - shownMs >= (isTerminal ? barIntervalMs : lineIntervalMs)) show();
    },
    end() {
      if (isTerminal) stream.write("\r\u001B[K");
      stream.write(`${what}: ${done} ${unit} in ${formatSeconds((now() - startedMs) / 1000)}\n`);
    },
  };
}

/** Says nothing, for tests and for machines. */
export const silentProgress: Progress = {
  begin: () => undefined,
  advance: () => undefined,
  end: () => undefined,
};

/** `0.4 s`, `12 s`, `3 min 5 s`. */
export function formatSeconds(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 60) return `${Math.round(seconds)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}
