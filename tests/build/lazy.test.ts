import { expect, test, vi } from "vitest";
import { lazy, lazyAsync } from "../../src/build/lazy.ts";

test("a lazy value is computed on first use, and once", () => {
  const compute = vi.fn(() => ({}));
  const get = lazy(compute);
  expect(compute).not.toHaveBeenCalled();
  expect(get()).toBe(get());
  expect(compute).toHaveBeenCalledTimes(1);
});

test("a lazy value that fails asynchronously is computed again", async () => {
  const compute = vi.fn(async () => ({})).mockRejectedValueOnce(new Error("not yet"));
  const get = lazyAsync(compute);
  await expect(get()).rejects.toThrow("not yet");
  expect(await get()).toBe(await get());
  expect(compute).toHaveBeenCalledTimes(2);
});
