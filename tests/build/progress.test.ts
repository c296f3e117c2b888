import { expect, test } from "vitest";
import { createProgressReporter, formatDuration } from "../../src/build/progress.ts";

function runProgress(isTTY: boolean, stepMs: number): string {
  let written = "";
  let nowMs = 0;
  const stream = { isTTY, columns: 120, write: (text: string) => (written += text) };
  const progress = createProgressReporter(stream, () => nowMs);
  progress.start("Reading", 4, "files");
  for (let done = 1; done <= 4; done += 1) {
    nowMs += stepMs;
    progress.update(done);
  }
  progress.finish();
  return written;
}

test("progress is a bar with rate and time left on a terminal", () => {
  expect(runProgress(true, 1000)).toContain(
    "\r\u001B[KReading ████████████░░░░░░░░░░░░ 2 of 4 files, 1/s, 2.0 s left",
  );
});

test("progress is plain lines elsewhere, one every few seconds and one at the end", () => {
  expect(runProgress(false, 3000)).toBe(
    "Reading: 2 of 4 files, 0/s, 6.0 s left\nReading: 4 of 4 files, 0/s, 0.0 s left\nReading: 4 files in 12 s\n",
  );
});

test("no time left is estimated before one item in a hundred is done", () => {
  let written = "";
  let nowMs = 0;
  const progress = createProgressReporter({ write: (text) => (written += text) }, () => nowMs);
  progress.start("Reading", 1000, "files");
  for (const done of [1, 10]) {
    nowMs += 5000;
    progress.update(done);
  }
  expect(written).toBe("Reading: 1 of 1000 files, 0/s\nReading: 10 of 1000 files, 1/s, 16 min 30 s left\n");
});

test("progress of quick work is one line", () => {
  expect(runProgress(false, 10)).toBe("Reading: 4 files in 0.0 s\n");
});

test.each([
  [0.44, "0.4 s"],
  [12.4, "12 s"],
  [185, "3 min 5 s"],
])("%d seconds read as %s", (seconds, text) => {
  expect(formatDuration(seconds)).toBe(text);
});
