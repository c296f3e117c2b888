import { expect, test } from "vitest";
import { PrefetchQueue } from "../../src/library/prefetch-article.ts";

test("at most two things are loaded ahead at once, and of those that wait only the last", async () => {
  const queue = new PrefetchQueue();
  const finish = new Map<string, () => void>();
  const want = (key: string): void =>
    queue.want(key, () => new Promise<void>((resolve) => finish.set(key, resolve)));
  for (const key of ["a", "b", "b", "c", "d"]) want(key);
  expect([...finish.keys()]).toEqual(["a", "b"]);
  finish.get("a")?.();
  await Promise.resolve();
  await Promise.resolve();
  expect([...finish.keys()]).toEqual(["a", "b", "d"]);
});

test("what fails ahead of time makes room for the next", async () => {
  const queue = new PrefetchQueue();
  const started: string[] = [];
  for (const key of ["a", "b", "c"]) {
    queue.want(key, async () => {
      started.push(key);
      throw new Error("offline");
    });
  }
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(started).toEqual(["a", "b", "c"]);
});
