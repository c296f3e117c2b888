import { compareText } from "../../compare-text.ts";

/** A file of the output folder. */
export interface SizedFile {
  /** Relative to the output folder, separated by `/`. */
  readonly path: string;
  readonly bytes: number;
}

/** A file to compress, and brotli's quality level for it: 11 is the best. */
export interface CompressionTask extends SizedFile {
  readonly quality: 6 | 11;
}

/** Text and numbers. Everything else is already compressed. */
const compressible = /\.(?:html|css|m?js|json|map|xml|txt|svg|atom|webmanifest|bin)$/u;

/** Below this size a file fits into one packet either way. */
const minCompressBytes = 1_024;

/** Above this size brotli's best quality takes seconds, for a file that few request. */
const maxBestQualityBytes = 200_000;

/**
 * Bytes per second and core at brotli's best quality on a slow machine. Measured over pages of the real
 * collection: quality 6 compresses to 23 % at 20 MB/s, 9 is no smaller at 1 MB/s, 11 gets to 20 % at 0.5 to 1 MB/s.
 */
const bestQualityBytesPerSecond = 500_000;

/** What readers load first gets priority: the app, then overview pages and their data, then the rest. */
function pathToPriority(path: string): number {
  if (path.startsWith("assets/")) return 0;
  if (!/^(?:learn\/.*\/questions|data|search)\//u.test(path) || path === "data/manifest.json") return 1;
  return path.endsWith(".html") ? 2 : 3;
}

/**
 * Chooses which files to compress and at which quality. Time is estimated instead of measured, so that the same
 * files always give the same result: best quality for as many files as `budgetSeconds` of one core allow.
 */
export function planCompression(files: Iterable<SizedFile>, budgetSeconds: number): CompressionTask[] {
  let remainingBytes = budgetSeconds * bestQualityBytesPerSecond;
  return [...files]
    .filter(
      ({ path, bytes }) =>
        bytes >= minCompressBytes && compressible.test(path) && !/(?:^|\/)[._]/u.test(path),
    )
    .sort(
      (one, other) =>
        pathToPriority(one.path) - pathToPriority(other.path) || compareText(one.path, other.path),
    )
    .map(({ path, bytes }) => {
      const isBestQuality = bytes <= maxBestQualityBytes && bytes <= remainingBytes;
      if (isBestQuality) remainingBytes -= bytes;
      return { path, bytes, quality: isBestQuality ? 11 : 6 };
    });
}
