import { expect, onTestFinished, test, vi } from "vitest";
import { skipWaiting } from "../../../../../src/app/features/offline/service-worker/skip-waiting.ts";

test("a worker asks to replace the active one until it has", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const scope = new EventTarget();
  const ask = vi.fn(async () => undefined);
  await skipWaiting(Object.assign(scope, { skipWaiting: ask }));
  expect(ask).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1_000);
  expect(ask).toHaveBeenCalledTimes(3);
  scope.dispatchEvent(new Event("activate"));
  vi.advanceTimersByTime(10_000);
  expect(ask).toHaveBeenCalledTimes(3);
});
