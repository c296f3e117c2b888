import { compareText } from "../find-sources.ts";

/** A file of the output folder. */
export interface SizedFile {
  /** From the output folder on, with `/` between its parts. */
  readonly path: string;
  readonly bytes: number;
}

/** A file to compress, and how hard to try, as brotli counts: 11 is the hardest. */
export interface PlannedFile extends SizedFile {
  readonly quality: 6 | 11;
}

/** Files of text and of numbers. All else is compressed already. */
const compressible = /\.(?:html|css|m?js|json|map|xml|txt|svg|atom|webmanifest|bin)$/u;

/** Below this a file goes in one packet either way. */
const minBytes = 1_024;

/** Above this brotli's best takes seconds for a file that few ask for. */
const maxBestBytes = 200_000;

/**
 * Bytes that brotli compresses on one core in a second at its best, on a slow machine. Measured over pages of the real
 * collection: 6 makes 23 % of them at 20 MB/s, 9 no less at 1 MB/s, 11 makes 20 % at 0.5 to 1 MB/s.
 */
const bestBytesPerSecond = 500_000;

/** What readers load first comes first: the app, then pages above the articles and what they start from, then the rest. */
function toRank(path: string): number {
  if (path.startsWith("assets/")) return 0;
  if (!/^(?:learn\/.*\/questions|data|search)\//u.test(path) || path === "data/manifest.json") return 1;
  return path.endsWith(".html") ? 2 : 3;
}

/**
 * Chooses which files to compress and how hard. The time is bounded by a reckoning, not by a clock, so that the same
 * files are always compressed the same: brotli's best for as many as `budgetSeconds` of one core allow.
 */
export function planCompression(files: Iterable<SizedFile>, budgetSeconds: number): PlannedFile[] {
  let left = budgetSeconds * bestBytesPerSecond;
  return [...files]
    .filter(({ path, bytes }) => bytes >= minBytes && compressible.test(path) && !/(?:^|\/)[._]/u.test(path))
    .sort((one, other) => toRank(one.path) - toRank(other.path) || compareText(one.path, other.path))
    .map(({ path, bytes }) => {
      const isBest = bytes <= maxBestBytes && bytes <= left;
      if (isBest) left -= bytes;
      return { path, bytes, quality: isBest ? 11 : 6 };
    });
}
