import type { Diagnostic } from "../../../content/diagnostic.ts";
import { safeParseSiteUrl } from "../../../content/site-url.ts";
import { compareText } from "../../compare-text.ts";
import { NearestUrls } from "./nearest-urls.ts";

/** Every URL that a site has ever been published with. */
export interface PublishedUrls {
  /** URLs that worked in the last build. */
  readonly active: ReadonlySet<string>;
  /** URLs that were removed on purpose. */
  readonly removed: ReadonlySet<string>;
}

const fileHeader = `# All URLs that this site has ever published, one per line. Commit this file with the articles.
# A build fails if one of them would stop working. To keep it working, add an alias or a line to the redirects file.
# Written by Quire. If a merge conflicts, keep the lines of both sides.
`;

const removedSuffix = " removed";

/** A parsed published-URL list, and diagnostics about invalid lines. */
export interface ParsedPublishedUrls {
  readonly publishedUrls: PublishedUrls;
  readonly diagnostics: readonly Diagnostic[];
}

/** Parses a published-URL list. A URL that is both active and removed is active. `file` is used in diagnostics. */
export function parsePublishedUrls(file: string, text: string): ParsedPublishedUrls {
  const active = new Set<string>();
  const removed = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const [index, rawLine] of text
    .replace(/^\uFEFF/u, "")
    .split("\n")
    .entries()) {
    const line = rawLine.trim();
    if (line === "" || line.startsWith("#")) continue;
    const isRemoved = line.endsWith(removedSuffix);
    const parsed = safeParseSiteUrl(isRemoved ? line.slice(0, -removedSuffix.length) : line);
    if (parsed.kind === "url" && line.startsWith("/")) {
      (isRemoved ? removed : active).add(parsed.url);
      continue;
    }
    const location = { file, line: index + 1, column: 1, severity: "error" } as const;
    const hint =
      "Restore the line from an earlier commit. If a merge conflicts, keep the lines of both sides.";
    diagnostics.push({
      ...location,
      rule: "invalid-published-url",
      reason: "this line of the published-URL list is not a URL path",
      hint,
    });
  }
  for (const url of active) removed.delete(url);
  return { publishedUrls: { active, removed }, diagnostics };
}

/** Serializes a published-URL list: deterministic, with one line per URL. */
export function publishedUrlsToText({ active, removed }: PublishedUrls): string {
  const lines = [
    ...[...active].map((url) => [url, ""] as const),
    ...[...removed].map((url) => [url, removedSuffix] as const),
  ].sort(([one], [other]) => compareText(one, other));
  return fileHeader + lines.map(([url, suffix]) => `${encodeSpaces(url)}${suffix}\n`).join("");
}

/** Encodes spaces, which would end a URL; everything else stays readable. */
function encodeSpaces(url: string): string {
  return url.replaceAll(" ", "%20");
}

/** A URL that used to work and no longer would. */
export interface LostUrl {
  readonly url: string;
  /** The URL that has most likely replaced it. */
  readonly nearest: string | undefined;
}

/** The nearest URL is looked up for at most this many lost ones. */
const maxNearestLookups = 200;

/** The active URLs of a list that no longer work, sorted. */
export function findLostUrls({ active }: PublishedUrls, workingUrls: ReadonlySet<string>): LostUrl[] {
  const lostUrls = [...active].filter((url) => !workingUrls.has(url)).sort(compareText);
  if (lostUrls.length === 0) return [];
  const nearest = new NearestUrls(workingUrls);
  return lostUrls.map((url, index) => ({
    url,
    nearest: index < maxNearestLookups ? nearest.find(url) : undefined,
  }));
}

/** The list after a build: working URLs are active, the others removed. No URL ever leaves the list. */
export function updatePublishedUrls(
  { active, removed }: PublishedUrls,
  workingUrls: ReadonlySet<string>,
): PublishedUrls {
  const removedUrls = [...active, ...removed].filter((url) => !workingUrls.has(url));
  return { active: new Set(workingUrls), removed: new Set(removedUrls) };
}

/** Lost URLs as diagnostics of the list's file. */
export function lostUrlsToDiagnostics(
  file: string,
  text: string,
  lostUrls: readonly LostUrl[],
): Diagnostic[] {
  const lines = new Map(text.split("\n").map((line, index) => [line.trim(), index + 1]));
  return lostUrls.map(({ url, nearest }) => {
    const encoded = encodeSpaces(url);
    const hint =
      nearest === undefined
        ? `Add a line "${encoded} /new/path" to the redirects file, or remove the URL with --accept-removed.`
        : `Add "aliases: [${encoded}]" to the article ${nearest} or a line "${encoded} ${encodeSpaces(nearest)}" to the redirects file, or remove the URL with --accept-removed.`;
    return {
      file,
      line: lines.get(encoded) ?? 1,
      column: 1,
      severity: "error",
      rule: "lost-url",
      reason: `the published URL ${url} would stop working`,
      hint,
    };
  });
}
