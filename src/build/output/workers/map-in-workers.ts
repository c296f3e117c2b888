import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { scriptToExecArgv } from "./script-to-exec-argv.ts";

/** A job that workers share: `items` are split into batches, and a worker maps each batch to as many results. */
export interface WorkerJob<Item> {
  /** The worker's module; see `handleBatches`. */
  readonly script: URL;
  /** Passed to each worker at startup. */
  readonly workerData: unknown;
  /** Consumed one by one as workers become available. */
  readonly items: Iterable<Item>;
  /** The approximate number of items, which determines the number of workers. */
  readonly count: number;
  /** Items per message: enough to make the overhead negligible. */
  readonly batchSize: number;
  /** Batches queued per worker, so that workers never idle. Default 2: more if this thread is busy with something else. */
  readonly batchesAhead?: number;
}

/** Heap limits in megabytes: without them, workers delay garbage collection while memory is available. */
const threadLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32 };

/** Number of workers: at most one per core and per batch. */
function workerCount(itemCount: number, batchSize: number): number {
  return Math.max(1, Math.min(availableParallelism(), Math.ceil(itemCount / batchSize)));
}

/** Runs a job on all cores. Yields the results in the order of the items; throws if a worker throws. */
export async function* mapInWorkers<Item, Result>(job: WorkerJob<Item>): AsyncGenerator<Result> {
  const { count, batchSize, batchesAhead = 2 } = job;
  const workers = Array.from({ length: workerCount(count, batchSize) }, () => startWorker<Item, Result>(job));
  const pending: Promise<readonly Result[]>[] = [];
  const batches = chunk(job.items, batchSize);
  let posted = 0;
  const post = (): void => {
    const batch = batches.next();
    const worker = workers[posted % workers.length];
    if (batch.done || worker === undefined) return;
    const results = worker.run(batch.value);
    // It may fail before its turn comes, or when nobody waits for it any more.
    results.catch(() => undefined);
    pending.push(results);
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
    await Promise.all(workers.map((worker) => worker.stop()));
  }
}

function* chunk<Item>(items: Iterable<Item>, size: number): Generator<readonly Item[]> {
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

function startWorker<Item, Result>({ script, workerData }: WorkerJob<Item>): RunningWorker<Item, Result> {
  const worker = new Worker(script, {
    workerData,
    execArgv: scriptToExecArgv(script),
    resourceLimits: threadLimits,
  });
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

/** `Promise.withResolvers`, which Node has since version 22. */
function withResolvers<Value>(): PromiseWithResolvers<Value> {
  let resolve: (value: Value) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<Value>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}
