import { promises as fs } from "node:fs";
import { join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import pMap from "p-map";
import { type CacheStore, createCacheKey } from "../../output/cache/cache-store.ts";
import type { ProgressReporter } from "../../progress.ts";
import type { Encoding } from "../hosts/host.ts";
import { type CompressionTask, planCompression, type SizedFile } from "./plan-compression.ts";

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

/** What to compress, and how. */
export interface PrecompressJob {
  /** The output folder. */
  readonly folder: string;
  readonly encodings: readonly Encoding[];
  /** CPU seconds for brotli's best quality; see `planCompression`. */
  readonly budgetSeconds: number;
  /** Compressed files of earlier builds. */
  readonly cache: CacheStore;
  /** Called for each written file, with its path relative to the folder and its size. */
  readonly onFileWritten: (path: string, bytes: number) => void;
}

/** Default budget for brotli's best quality: a minute of one core. */
export const defaultBudgetSeconds = 60;

/** A compressed file that saves less than this share isn't written. */
const minSavingsRatio = 0.05;

/** Files in progress at a time: enough for the four threads that Node compresses with. */
const concurrency = 8;

/** The operating system byte of a gzip header; 255 means unknown. */
const gzipOsOffset = 9;

/** Compresses bytes deterministically. */
async function compress(content: Uint8Array, encoding: Encoding, quality: number): Promise<Buffer> {
  if (encoding === "gz") {
    const bytes = await gzipAsync(content, { level: constants.Z_BEST_COMPRESSION });
    bytes[gzipOsOffset] = 255;
    return bytes;
  }
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  return await brotliAsync(content, { params });
}

async function listFiles(folder: string): Promise<SizedFile[]> {
  const files: SizedFile[] = [];
  for (const entry of await fs.readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const { size } = await fs.stat(file);
    files.push({ path: relative(folder, file).split(sep).join("/"), bytes: size });
  }
  return files;
}

async function compressFile({ path, bytes, quality }: CompressionTask, job: PrecompressJob): Promise<void> {
  const file = join(job.folder, path);
  const content = await fs.readFile(file);
  const compressedFiles = await Promise.all(
    job.encodings.map(async (encoding) => {
      const key = createCacheKey(content, encoding, String(quality));
      const cached = job.cache.get(key);
      const compressed = cached ?? (await compress(content, encoding, quality));
      if (cached === undefined) job.cache.set(key, compressed);
      return { encoding, compressed };
    }),
  );
  for (const { encoding, compressed } of compressedFiles) {
    if (compressed.length > bytes * (1 - minSavingsRatio)) continue;
    await fs.writeFile(`${file}.${encoding}`, compressed);
    job.onFileWritten(`${path}.${encoding}`, compressed.length);
  }
}

/** Writes compressed files next to those of an output folder: `a.html.br`, `a.html.gz`. Uses all cores. */
export async function precompress(job: PrecompressJob, progress: ProgressReporter): Promise<void> {
  if (job.encodings.length === 0) return;
  const tasks = planCompression(await listFiles(job.folder), job.budgetSeconds);
  progress.start("Compressing", tasks.length, "files");
  let done = 0;
  const compressTask = async (task: CompressionTask): Promise<void> => {
    await compressFile(task, job);
    done += 1;
    progress.update(done);
  };
  await pMap(tasks, compressTask, { concurrency });
  progress.finish();
}
