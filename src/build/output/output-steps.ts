import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { must } from "../../content/must.ts";
import { type FileStats, hasStats, statIfPresent, toFileStats } from "../file-stats.ts";
import { type CacheStore, createCacheKey, emptyCacheStore } from "./cache/cache-store.ts";

/** Where steps write their files: see `OutputWriter`. */
export interface FileOutput {
  readonly write: (path: string, content: Uint8Array, identicalFile?: string) => void;
  readonly move: (path: string, previousPath: string, bytes: number) => void;
  readonly leaveInPlace: (path: string, bytes: number) => void;
}

/** What a step of the build depends on. */
export interface StepInput {
  /** Identifies the step in the output folder. */
  readonly name: string;
  /** Covers everything that the step's files and value depend on; undefined if not known: the step then always runs. */
  readonly key: string | undefined;
  /** The store whose values the step uses. They stay in it while the step need not run. Default none. */
  readonly cache?: CacheStore | undefined;
}

/** A file as the build left it. */
interface FileRecord {
  readonly path: string;
  readonly stats: FileStats;
  /** See `hashBytes`. */
  readonly hash: string;
  /** Covers what the file was made from; absent if that isn't known. */
  readonly key?: string;
}

/** What a step did the last time. */
interface StepRecord {
  /** Null if it wasn't known. */
  readonly key: string | null;
  /** JSON. */
  readonly value: unknown;
  readonly files: readonly FileRecord[];
  /** The keys of cached values that it used. */
  readonly cacheKeys: readonly string[];
}

/** `restored` has the same bytes, but other times, as in a folder that was copied from elsewhere. */
type FileState = "untouched" | "restored" | "changed";

/** What has become of a file since the build that wrote it. It is read only if its times have changed: see `FileStats`. */
function checkFile(folder: string, { path, stats, hash }: FileRecord): FileState {
  const file = join(folder, path);
  const current = statIfPresent(file);
  if (hasStats(current, stats)) return "untouched";
  return current?.size === stats[0] && hashBytes(readFileSync(file)) === hash ? "restored" : "changed";
}

function isUnchanged(folder: string, file: FileRecord): boolean {
  return checkFile(folder, file) !== "changed";
}

/** Identifies the bytes of a file: 96 bits, so that files with the same hash need not be compared. */
function hashBytes(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("base64url").slice(0, 16);
}

/** The keys of the records of each output folder, by its path. */
type RecordKeys = Readonly<Record<string, readonly string[]>>;

const recordKeysKey = createCacheKey("records of output folders");

/** A step that runs: a part of the build that depends on nothing but what its key covers. */
export class OutputStep {
  readonly #output: FileOutput;
  readonly #folder: string;
  readonly #files = new Map<string, Pick<FileRecord, "hash" | "key">>();
  readonly #cacheKeys = new Set<string>();
  #value: unknown = null;
  readonly #cache: CacheStore;
  /** Its value the last time, which may have been another key's; undefined if it hasn't run before. */
  readonly previousValue: unknown;
  /** The files of the last time, by their paths and by what is in them. */
  readonly #previousByPath: ReadonlyMap<string, FileRecord>;
  readonly #previousByHash: ReadonlyMap<string, FileRecord>;

  /** `folder` is the output folder as readers see it, and `previous` what the step did there the last time. */
  constructor(output: FileOutput, folder: string, cache: CacheStore, previous: StepRecord | undefined) {
    this.#output = output;
    this.#folder = folder;
    this.#cache = cache;
    this.previousValue = previous?.value;
    const files = previous?.files ?? [];
    this.#previousByPath = new Map(files.map((file) => [file.path, file]));
    this.#previousByHash = new Map(files.map((file) => [file.hash, file]));
  }

  /**
   * Writes a file: see `OutputWriter.write`. Most files of a new version are those of the last one, under other names. `key` covers
   * what the file is made from: see `reuse`.
   */
  write(path: string, content: string | Uint8Array, key?: string): void {
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    const hash = hashBytes(bytes);
    this.#output.write(path, bytes, this.#findIdenticalFile(path, hash));
    this.#files.set(path, { hash, ...(key !== undefined && { key }) });
  }

  /** Leaves a file where it is, if it was made from what this key covers, and nobody has changed it. Returns whether it does. */
  reuse(path: string, key: string): boolean {
    const file = this.#previousByPath.get(path);
    if (file?.key !== key || !isUnchanged(this.#folder, file)) return false;
    this.#output.leaveInPlace(path, file.stats[0]);
    this.#files.set(path, { hash: file.hash, key });
    return true;
  }

  /** A file of the last time with this hash that is as it was then: the one at the same path, if possible. */
  #findIdenticalFile(path: string, hash: string): string | undefined {
    const samePath = this.#previousByPath.get(path);
    const found = samePath?.hash === hash ? samePath : this.#previousByHash.get(hash);
    return found && isUnchanged(this.#folder, found) ? found.path : undefined;
  }

  /** True if the step wrote a file of this path the last time, and nobody has changed it since. */
  isUnchanged(path: string): boolean {
    const file = this.#previousByPath.get(path);
    return file !== undefined && isUnchanged(this.#folder, file);
  }

  /** Writes what a file of the last time contains, which must be unchanged. */
  move(path: string, previousPath: string): void {
    const { stats, hash } = must(this.#previousByPath.get(previousPath), `file ${previousPath}`);
    this.#output.move(path, previousPath, stats[0]);
    this.#files.set(path, { hash });
  }

  /** Says that the step has used the value that its store has for a key. */
  use(cacheKey: string): void {
    this.#cacheKeys.add(cacheKey);
  }

  /** The value for a key in the step's store, computed unless it is there. */
  getOrCompute(cacheKey: string | undefined, compute: () => Uint8Array): Uint8Array {
    if (cacheKey === undefined) return compute();
    this.use(cacheKey);
    const cached = this.#cache.get(cacheKey);
    if (cached !== undefined) return cached;
    const computed = compute();
    this.#cache.set(cacheKey, computed);
    return computed;
  }

  /** Sets what later steps need of this one: JSON. */
  finish(value: unknown): void {
    this.#value = value;
  }

  /** What the step did, once its files are in `folder`. Undefined if one of them isn't. */
  toRecord(key: string | null): StepRecord | undefined {
    const files: FileRecord[] = [];
    for (const [path, file] of this.#files) {
      const stats = statIfPresent(join(this.#folder, path));
      if (stats === undefined) return undefined;
      files.push({ path, stats: toFileStats(stats), ...file });
    }
    return { key, value: this.#value, files, cacheKeys: [...this.#cacheKeys] };
  }
}

/**
 * The steps of a build, which run only if what they depend on has changed. A step whose key is known, and whose files are as
 * it left them, need not run: its files stay where they are. A file that was edited, replaced or restored since has another time of
 * change, which programs can't set: it is read then. If its bytes have changed, the step runs again, and replaces what differs.
 */
export class OutputSteps {
  readonly #output: FileOutput;
  readonly #folder: string;
  readonly #store: CacheStore;
  readonly #running: { readonly name: string; readonly key: string | null; readonly step: OutputStep }[] = [];
  /** Steps that need not run, but some of whose files have other times. */
  readonly #restored: { readonly name: string; readonly record: StepRecord }[] = [];
  /** Of all steps: each reads its record before it runs. */
  readonly #recordKeys = new Set<string>();

  /** `folder` is the output folder as readers see it. */
  constructor(output: FileOutput, folder: string, store: CacheStore) {
    this.#output = output;
    this.#folder = folder;
    this.#store = store;
  }

  /** Runs a step, or reuses what it did the last time. Returns its value. */
  async run<Value>(input: StepInput, compute: (step: OutputStep) => Value | Promise<Value>): Promise<Value> {
    const reused = this.reuse(input);
    // Written by `finish` below, in a build of the same code.
    if (reused !== undefined) return reused.value as Value;
    const step = this.start(input);
    const value = await compute(step);
    step.finish(value);
    return value;
  }

  /** Leaves the files of a step that need not run in place, and returns its value; undefined if it has to run. */
  reuse({ name, key, cache }: StepInput): { readonly value: unknown } | undefined {
    if (key === undefined) return undefined;
    const record = this.#read(name);
    if (record?.key !== key) return undefined;
    let isRestored = false;
    for (const file of record.files) {
      const state = checkFile(this.#folder, file);
      if (state === "changed") return undefined;
      isRestored ||= state === "restored";
    }
    // Otherwise, each later build would read its files again.
    if (isRestored) this.#restored.push({ name, record });
    for (const { path, stats } of record.files) this.#output.leaveInPlace(path, stats[0]);
    cache?.markUsed(record.cacheKeys);
    return { value: record.value };
  }

  /** Starts a step that has to run. */
  start({ name, key, cache = emptyCacheStore }: StepInput): OutputStep {
    const step = new OutputStep(this.#output, this.#folder, cache, this.#read(name));
    this.#running.push({ name, key: key ?? null, step });
    return step;
  }

  /** Remembers what the steps did, for the next build. To be called once their files are in the output folder. */
  save(): void {
    for (const { name, key, step } of this.#running) {
      const record = step.toRecord(key);
      if (record !== undefined) this.#write(name, record);
    }
    for (const { name, record } of this.#restored) {
      const files = record.files.map((file) => {
        const stats = statIfPresent(join(this.#folder, file.path));
        return stats === undefined ? file : { ...file, stats: toFileStats(stats) };
      });
      this.#write(name, { ...record, files });
    }
    this.#markOtherFoldersUsed();
  }

  #write(name: string, record: StepRecord): void {
    this.#store.set(this.#recordKey(name), Buffer.from(JSON.stringify(record)));
  }

  /** Marks as used the records of other output folders that still exist: a build into this one doesn't read them. */
  #markOtherFoldersUsed(): void {
    const stored = this.#store.get(recordKeysKey);
    const previous = stored && Buffer.from(stored).toString();
    // Written below.
    const folders = JSON.parse(previous ?? "{}") as RecordKeys;
    const others = Object.entries(folders).filter(
      ([folder]) => folder !== this.#folder && existsSync(folder),
    );
    for (const [, keys] of others) this.#store.markUsed(keys);
    const current = JSON.stringify({
      ...Object.fromEntries(others),
      [this.#folder]: [...this.#recordKeys].sort(),
    });
    if (current !== previous) this.#store.set(recordKeysKey, Buffer.from(current));
  }

  #read(name: string): StepRecord | undefined {
    const key = this.#recordKey(name);
    this.#recordKeys.add(key);
    const stored = this.#store.get(key);
    // Written by `save`, in a build of the same code.
    return stored && (JSON.parse(Buffer.from(stored).toString()) as StepRecord);
  }

  #recordKey(name: string): string {
    return createCacheKey("step", this.#folder, name);
  }
}
