import { promises as fs } from "node:fs";
import { join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { type Store, toKey } from "../cache/store.ts";
import type { Progress } from "../progress.ts";
import { type PlannedFile, planCompression, type SizedFile } from "./compression-plan.ts";
import type { Encoding } from "./hosts/host.ts";

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** What is compressed, and how. */
export interface PrecompressJob {
  /** The output folder. */
  readonly folder: string;
  readonly encodings: readonly Encoding[];
  /** Seconds of one core for brotli's best; see `planCompression`. */
  readonly budgetSeconds: number;
  /** Copies of an earlier build. */
  readonly kept: Store;
  /** Told of each file written: its path from the folder on, and its size. */
  readonly count: (path: string, bytes: number) => void;
}

/** Time for brotli's best where nobody says how much: a minute of one core. */
export const defaultBudgetSeconds = 60;

/** A copy that saves less than this part is not worth a file. */
const minSaving = 0.05;

/** Files on their way at once: enough for the four threads that Node compresses with. */
const filesAtOnce = 8;

/** Where gzip names the system that it was made on; 255 stands for none. */
const gzipSystemByte = 9;

/** Compresses bytes, always to the same. */
async function compress(content: Uint8Array, encoding: Encoding, quality: number): Promise<Buffer> {
  if (encoding === "gz") {
    const bytes = await toGzip(content, { level: constants.Z_BEST_COMPRESSION });
    bytes[gzipSystemByte] = 255;
    return bytes;
  }
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  return await toBrotli(content, { params });
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

async function compressFile({ path, bytes, quality }: PlannedFile, job: PrecompressJob): Promise<void> {
  const file = join(job.folder, path);
  const content = await fs.readFile(file);
  const copies = await Promise.all(
    job.encodings.map(async (encoding) => {
      const key = toKey(content, encoding, String(quality));
      const known = job.kept.get(key);
      const copy = known ?? (await compress(content, encoding, quality));
      if (known === undefined) job.kept.set(key, copy);
      return copy;
    }),
  );
  for (const [index, copy] of copies.entries()) {
    const encoding = job.encodings[index] ?? "";
    if (copy.length > bytes * (1 - minSaving)) continue;
    await fs.writeFile(`${file}.${encoding}`, copy);
    job.count(`${path}.${encoding}`, copy.length);
  }
}

/** Writes compressed copies beside the files of an output folder: `a.html.br`, `a.html.gz`. Uses all cores. */
export async function precompress(job: PrecompressJob, progress: Progress): Promise<void> {
  if (job.encodings.length === 0) return;
  const planned = planCompression(await listFiles(job.folder), job.budgetSeconds);
  progress.begin("Compressing", planned.length, "files");
  const queue = planned.values();
  let done = 0;
  const work = async (): Promise<void> => {
    // All take from one queue: a slow file holds up nobody else.
    for (const file of queue) {
      await compressFile(file, job);
      done += 1;
      progress.advance(done);
    }
  };
  await Promise.all(Array.from({ length: filesAtOnce }, work));
  progress.end();
}
