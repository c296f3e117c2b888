import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import pMap from "p-map";
import { type CacheStore, createCacheKey } from "../../output/cache/cache-store.ts";
import type { OutputWriter } from "../../output/output-writer.ts";
import type { ProgressReporter } from "../../progress.ts";
import type { Encoding } from "../hosts/host.ts";
import { type CompressionTask, planCompression } from "./plan-compression.ts";

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

/** What to compress, and how. */
export interface PrecompressJob {
  /** The files to compress. */
  readonly output: Pick<OutputWriter, "files" | "read" | "write">;
  readonly encodings: readonly Encoding[];
  /** CPU seconds for brotli's best quality; see `planCompression`. */
  readonly budgetSeconds: number;
  /** Compressed files of earlier builds. */
  readonly cache: CacheStore;
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

async function compressFile({ path, bytes, quality }: CompressionTask, job: PrecompressJob): Promise<void> {
  const content = job.output.read(path);
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
    job.output.write(`${path}.${encoding}`, compressed);
  }
}

/** Writes compressed files next to those of an output: `a.html.br`, `a.html.gz`. Uses all cores. */
export async function precompress(job: PrecompressJob, progress: ProgressReporter): Promise<void> {
  if (job.encodings.length === 0) return;
  const tasks = planCompression(job.output.files, job.budgetSeconds);
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
