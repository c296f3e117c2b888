import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";

/** A job that workers share: `items` are cut into batches, each worker turns a batch into as many results. */
export interface WorkerJob<Item> {
  /** The worker's module; see `serveBatches`. */
  readonly script: URL;
  /** Handed to each worker at its start. */
  readonly setup: unknown;
  /** Taken one by one as workers have room for them. */
  readonly items: Iterable<Item>;
  /** How many items there are, or about: decides how many workers pay. */
  readonly count: number;
  /** Items handed over at a time: enough that handing over costs little. */
  readonly batchSize: number;
}

/** Batches that wait at each worker, so that it never waits for us. */
const batchesAhead = 2;

/** Keeps threads from putting off their garbage collection while the machine has memory to spare. In megabytes. */
const threadLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32 };

/** Threads that pay: all cores, but none for its own sake. */
export function threadCount(items: number, batchSize: number): number {
  return Math.max(1, Math.min(availableParallelism(), Math.ceil(items / batchSize)));
}

const typescriptLoader = import.meta.resolve("tsx/esm/api");

/** A worker starts without the loader that reads TypeScript: its first module, written here, brings it. */
function toEntryModule(script: URL): URL {
  const load = `import { register } from ${JSON.stringify(typescriptLoader)}; register();`;
  return new URL(
    `data:text/javascript,${encodeURIComponent(`${load} await import(${JSON.stringify(script.href)});`)}`,
  );
}

/** Runs a job on all cores. Yields the results in the order of the items; throws what a worker throws. */
export async function* mapInWorkers<Item, Result>(job: WorkerJob<Item>): AsyncGenerator<Result> {
  const { count, batchSize } = job;
  const workers = Array.from({ length: threadCount(count, batchSize) }, () => startWorker<Item, Result>(job));
  const pending: Promise<readonly Result[]>[] = [];
  const batches = toBatches(job.items, batchSize);
  let posted = 0;
  const post = (): void => {
    const batch = batches.next();
    const worker = workers[posted % workers.length];
    if (batch.done || worker === undefined) return;
    pending.push(worker.run(batch.value));
    posted += 1;
  };
  try {
    for (let batch = 0; batch < workers.length * batchesAhead; batch += 1) post();
    for (let first = pending.shift(); first !== undefined; first = pending.shift()) {
      const results = await first;
      post();
      yield* results;
    }
  } finally {
    // A batch that nobody waits for any more may still fail.
    for (const batch of pending) batch.catch(() => undefined);
    await Promise.all(workers.map((worker) => worker.stop()));
  }
}

function* toBatches<Item>(items: Iterable<Item>, size: number): Generator<readonly Item[]> {
  let batch: Item[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

interface RunningWorker<Item, Result> {
  readonly run: (batch: readonly Item[]) => Promise<readonly Result[]>;
  readonly stop: () => Promise<unknown>;
}

function startWorker<Item, Result>({ script, setup }: WorkerJob<Item>): RunningWorker<Item, Result> {
  const worker = new Worker(toEntryModule(script), { workerData: setup, resourceLimits: threadLimits });
  const waiting: PromiseWithResolvers<readonly Result[]>[] = [];
  let failure: Error | undefined;
  const fail = (error: Error): void => {
    failure = error;
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  worker.on("message", (results: readonly Result[]) => waiting.shift()?.resolve(results));
  worker.on("error", fail);
  worker.on("exit", (code) => fail(new Error(`A worker stopped with exit code ${code}.`)));
  return {
    run: (batch) => {
      if (failure) return Promise.reject(failure);
      const { promise, resolve, reject } = withResolvers<readonly Result[]>();
      waiting.push({ promise, resolve, reject });
      worker.postMessage(batch);
      return promise;
    },
    stop: () => worker.terminate(),
  };
}

interface PromiseWithResolvers<Value> {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
  readonly reject: (error: Error) => void;
}

/** `Promise.withResolvers`, which Node has from 22 on. */
function withResolvers<Value>(): PromiseWithResolvers<Value> {
  let resolve: (value: Value) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<Value>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}
