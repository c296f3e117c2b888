/** Maximum number of concurrent prefetches: they must not slow down what the reader has requested. */
const maxConcurrent = 2;

/** Runs background tasks with limited concurrency. While it is full, only the latest scheduled task waits. */
export class PrefetchQueue {
  readonly #running = new Set<string>();
  #next: { readonly key: string; readonly run: () => Promise<unknown> } | undefined;

  /** Runs a task soon, unless one with the same key is running. Rejections are ignored: the real request reports them. */
  schedule(key: string, run: () => Promise<unknown>): void {
    if (this.#running.has(key)) return;
    if (this.#running.size >= maxConcurrent) {
      this.#next = { key, run };
      return;
    }
    this.#running.add(key);
    const handleSettled = (): void => {
      this.#running.delete(key);
      const next = this.#next;
      this.#next = undefined;
      if (next) this.schedule(next.key, next.run);
    };
    run().then(handleSettled, handleSettled);
  }
}
