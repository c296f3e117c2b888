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
  /** Items per message: enough to make the overhead negligible. */
  readonly batchSize: number;
  /** Batches queued per worker, so that workers never idle. Default 2: more if this thread is busy with something else. */
  readonly batchesAhead?: number;
  /** The memory of an item that a worker takes over instead of getting a copy. Default none. */
  readonly getTransferList?: (item: Item) => readonly ArrayBuffer[];
}

/** Heap limits in megabytes: without them, workers delay garbage collection while memory is available. */
const threadLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32 };

/** The most batches that are queued or wait for an earlier one that takes longer, as a multiple of those that may be queued. */
const maxPendingRatio = 3;

/**
 * Runs a job on all cores: each batch starts a worker as long as the others are busy. Yields the results in the order of the items;
 * throws if a worker throws.
 */
export async function* mapInWorkers<Item, Result>(job: WorkerJob<Item>): AsyncGenerator<Result> {
  const { batchSize, batchesAhead = 2 } = job;
  const workers: RunningWorker<Item, Result>[] = [];
  const maxWorkers = availableParallelism();
  const maxPending = maxWorkers * batchesAhead * maxPendingRatio;
  const isFull = (): boolean =>
    workers.length === maxWorkers && workers.every((worker) => worker.queueLength() >= batchesAhead);
  /** An idle worker; a new one, as long as there may be more; or the one with the fewest batches in its queue. */
  const chooseWorker = (): RunningWorker<Item, Result> => {
    const [leastBusy] = workers.toSorted((one, other) => one.queueLength() - other.queueLength());
    const isIdle = leastBusy?.queueLength() === 0;
    if (leastBusy !== undefined && (isIdle || workers.length === maxWorkers)) return leastBusy;
    const worker = startWorker<Item, Result>(job);
    workers.push(worker);
    return worker;
  };
  const pending: Promise<readonly Result[]>[] = [];
  const batches = chunk(job.items, batchSize);
  const addPending = (results: Promise<readonly Result[]>): void => {
    pending.push(results);
    // It may fail before its turn comes, or when nobody waits for it any more.
    results.then(fillQueues, () => undefined);
  };
  const fillQueues = (): void => {
    try {
      while (pending.length < maxPending) {
        if (isFull()) return;
        const batch = batches.next();
        if (batch.done) return;
        addPending(chooseWorker().run(batch.value));
      }
    } catch (error) {
      // The items can't be read: the job fails when the results so far have been yielded.
      addPending(Promise.reject(error));
    }
  };
  try {
    fillQueues();
    for (let first = pending.shift(); first !== undefined; first = pending.shift()) {
      const results = await first;
      fillQueues();
      yield* results;
    }
  } finally {
    // A batch may be finished before its worker has stopped.
    batches.return(undefined);
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
  /** How many batches it has been given whose results are not there yet. */
  readonly queueLength: () => number;
  readonly run: (batch: readonly Item[]) => Promise<readonly Result[]>;
  readonly stop: () => Promise<unknown>;
}

function startWorker<Item, Result>({
  script,
  workerData,
  getTransferList = () => [],
}: WorkerJob<Item>): RunningWorker<Item, Result> {
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
    queueLength: () => waiting.length,
    run: (batch) => {
      if (failure) return Promise.reject(failure);
      const { promise, resolve, reject } = withResolvers<readonly Result[]>();
      waiting.push({ promise, resolve, reject });
      worker.postMessage(batch, batch.flatMap(getTransferList));
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
