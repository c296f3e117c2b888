import { act } from "@testing-library/react";
import { onTestFinished, vi } from "vitest";

/** Replaces the timers of the current test. They run with the clock, and `advanceTimers` moves them ahead. */
export function useFakeTimers(): void {
  vi.useFakeTimers({
    shouldAdvanceTime: true,
    toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date"],
  });
  onTestFinished(() => {
    vi.useRealTimers();
  });
}

/** Runs everything that is due within `timeMs`, without waiting for it. */
export async function advanceTimers(timeMs: number): Promise<void> {
  await act(() => vi.advanceTimersByTimeAsync(timeMs));
}
