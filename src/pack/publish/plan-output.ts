import type { PrerenderScope } from "../flags.ts";
import type { Shelf } from "../shelves.ts";
import { pageAddresses } from "./addresses.ts";

/** Files of one kind. */
export interface PlannedPart {
  /** In the plural: `pages`. */
  readonly label: string;
  readonly files: number;
  readonly bytes: number;
}

/** What an output folder will hold, before the most of it is written. */
export interface PlannedOutput {
  readonly parts: readonly PlannedPart[];
  readonly largest: { readonly path: string; readonly bytes: number };
  readonly fullestFolder: { readonly path: string; readonly files: number };
  /** Pages that `--prerender lists` would leave out. */
  readonly articlePages: number;
}

/** What is known when it is planned. */
export interface PlanSource {
  readonly shelves: readonly Shelf[];
  readonly scope: PrerenderScope;
  /** What was written already: app, data and search index. */
  readonly written: {
    readonly files: number;
    readonly bytes: number;
    readonly largest: PlannedOutput["largest"];
  };
  /** Files beside the pages: sitemaps, feeds, redirects. */
  readonly others: number;
  /** Compressed copies of each file, at most. */
  readonly encodings: number;
}

/** An average page, in bytes: measured over 27,184 pages of the real collection, and a little more. */
const averagePageBytes = 38_000;

/** What copies take, as a part of what they are made from: measured with brotli and gzip over the same pages. */
const compressedShare = 0.25;

/** Counts what a build will write. */
export function planOutput({ shelves, scope, written, others, encodings }: PlanSource): PlannedOutput {
  const articles = scope === "all" ? shelves.reduce((sum, { members }) => sum + members.length, 0) : 0;
  const inLists =
    [...pageAddresses(shelves)].length - shelves.reduce((sum, { members }) => sum + members.length, 0);
  const pages = scope === "none" ? 2 : articles + inLists;
  const single = pages + written.files + others;
  const parts = [
    { label: "pages", files: pages, bytes: pages * averagePageBytes },
    { label: "data, index and app files", files: written.files, bytes: written.bytes },
    { label: "sitemaps, feeds and redirects", files: others, bytes: 0 },
    {
      label: "compressed files",
      files: single * encodings,
      bytes: (pages * averagePageBytes + written.bytes) * encodings * compressedShare,
    },
  ].filter(({ files }) => files > 0);
  const [fullest] = shelves
    .map(({ slug, members }) => ({
      path: `learn/${slug}/questions`,
      files: scope === "all" ? members.length * (1 + encodings) : 0,
    }))
    .sort((one, other) => other.files - one.files);
  return {
    parts,
    largest: written.largest,
    fullestFolder: fullest ?? { path: "learn", files: 0 },
    articlePages: articles,
  };
}
