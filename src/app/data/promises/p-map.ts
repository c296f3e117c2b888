/** Maximum number of concurrent requests: fast, but leaves the open page the connection that it needs. */
const maxConcurrent = 4;

/** Calls an async function for each item with limited concurrency. Rejects with the first error. */
export async function pMap<Item>(items: readonly Item[], run: (item: Item) => Promise<void>): Promise<void> {
  const remaining = [...items];
  const runWorker = async (): Promise<void> => {
    for (let item = remaining.shift(); item !== undefined; item = remaining.shift()) await run(item);
  };
  await Promise.all(Array.from({ length: maxConcurrent }, runWorker));
}
