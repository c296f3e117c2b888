import { expect, test, vi } from "vitest";
import { PrefetchQueue } from "../../../src/app/data/promises/prefetch-queue.ts";

test("at most two tasks run at once, and only the latest of the others waits", async () => {
  const queue = new PrefetchQueue();
  const finish = new Map<string, () => void>();
  const schedule = (key: string): void =>
    queue.schedule(key, () => new Promise<void>((resolve) => finish.set(key, resolve)));
  for (const key of ["a", "b", "b", "c", "d"]) schedule(key);
  expect([...finish.keys()]).toEqual(["a", "b"]);
  finish.get("a")?.();
  await vi.waitFor(() => expect([...finish.keys()]).toEqual(["a", "b", "d"]));
});

test("a failed prefetch makes room for the next", async () => {
  const queue = new PrefetchQueue();
  const started: string[] = [];
  for (const key of ["a", "b", "c"]) {
    queue.schedule(key, async () => {
      started.push(key);
      throw new Error("offline");
    });
  }
  await vi.waitFor(() => expect(started).toEqual(["a", "b", "c"]));
});
