import type { BundleOutput } from "../output/bundle/write-bundle.ts";
import type { PrerenderScope } from "../output/prerender/prerender-scope.ts";
import { noOwnPages, type OwnPages } from "../site/own-pages.ts";
import { collectPageUrls } from "./urls/page-urls.ts";

/** A group of output files. */
export interface OutputPart {
  /** A plural noun: `pages`. */
  readonly label: string;
  readonly files: number;
  readonly bytes: number;
}

/** Estimates of an output folder, before most of it is written. */
export interface OutputPlan {
  readonly parts: readonly OutputPart[];
  readonly largest: { readonly path: string; readonly bytes: number };
  readonly fullestFolder: { readonly path: string; readonly files: number };
  /** Pages that `--prerender lists` would leave out. */
  readonly articlePageCount: number;
}

/** The contents of a site in one language. */
export interface PlannedEdition {
  readonly bundle: Pick<BundleOutput, "subjects" | "keywords">;
  /** Default none. */
  readonly ownPages?: OwnPages;
  /** Its folder in the output folder. Default: none of its own. */
  readonly path?: string;
}

/** What is known before the pages are written. */
export interface OutputPlanInput {
  /** One for each language of the site. */
  readonly editions: readonly PlannedEdition[];
  readonly prerenderScope: PrerenderScope;
  /** Files written so far: app, data and search index. */
  readonly written: {
    readonly files: number;
    readonly bytes: number;
    readonly largest: OutputPlan["largest"];
  };
  /** Files besides the pages: sitemaps, feeds, redirects. */
  readonly otherFiles: number;
  /** Maximum number of compressed versions of each file. */
  readonly encodingCount: number;
}

/** Average page size in bytes: measured over 28,156 pages of the real collection, rounded up. */
const averagePageBytes = 23_000;

/** Size of a compressed file relative to its original: 0.28 with brotli and 0.31 with gzip for 300 of these pages. */
const compressedRatio = 0.3;

/** Estimates what a build will write. */
export function planOutput({
  editions,
  prerenderScope,
  written,
  otherFiles,
  encodingCount,
}: OutputPlanInput): OutputPlan {
  const subjects = editions.flatMap(({ bundle, path = "" }) =>
    bundle.subjects.map(({ slug, articles }) => ({
      path: `${path === "" ? "" : `${path}/`}learn/${slug}/questions`,
      articles,
    })),
  );
  const articleCount = subjects.reduce((sum, { articles }) => sum + articles.length, 0);
  const articlePageCount = prerenderScope === "all" ? articleCount : 0;
  const urlCount = editions.reduce(
    (sum, { bundle, ownPages = noOwnPages }) => sum + [...collectPageUrls(bundle, ownPages)].length,
    0,
  );
  const otherPageCount = urlCount - articleCount;
  const pageCount = prerenderScope === "none" ? 2 : articlePageCount + otherPageCount;
  const uncompressedCount = pageCount + written.files + otherFiles;
  const parts = [
    { label: "pages", files: pageCount, bytes: pageCount * averagePageBytes },
    { label: "data, index and app files", files: written.files, bytes: written.bytes },
    { label: "sitemaps, feeds and redirects", files: otherFiles, bytes: 0 },
    {
      label: "compressed files",
      files: uncompressedCount * encodingCount,
      bytes: (pageCount * averagePageBytes + written.bytes) * encodingCount * compressedRatio,
    },
  ].filter(({ files }) => files > 0);
  const [fullestFolder] = subjects
    .map(({ path, articles }) => ({
      path,
      files: prerenderScope === "all" ? articles.length * (1 + encodingCount) : 0,
    }))
    .sort((one, other) => other.files - one.files);
  return {
    parts,
    largest: written.largest,
    fullestFolder: fullestFolder ?? { path: "learn", files: 0 },
    articlePageCount,
  };
}
