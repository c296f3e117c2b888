import { join } from "node:path";
import { type Diagnostic, isError } from "../../../content/diagnostic.ts";
import type { SiteUrl } from "../../../content/site-url.ts";
import type { Collection } from "../../collect/collection.ts";
import { compareText } from "../../compare-text.ts";
import { lazy } from "../../lazy.ts";
import type { BundleOutput } from "../../output/bundle/write-bundle.ts";
import { readIfPresent } from "../../read-if-present.ts";
import type { Settings } from "../../settings/read-settings.ts";
import { noOwnPages, type OwnPageLink, type OwnPages } from "../../site/own-pages.ts";
import { findBrokenSiteLinks } from "../../site/setting-links.ts";
import { NearestUrls } from "./nearest-urls.ts";
import { collectPageUrls, collectPermanentUrls } from "./page-urls.ts";
import { type ParsedRedirect, parseRedirects, redirectsFile } from "./parse-redirects.ts";
import {
  findLostUrls,
  type LostUrl,
  lostUrlsToDiagnostics,
  parsePublishedUrls,
  publishedUrlsToText,
  updatePublishedUrls,
} from "./published-urls.ts";
import { redirectToFile } from "./redirect-file.ts";
import {
  articlesToRedirects,
  collectionToTargets,
  type Redirect,
  resolveRedirects,
} from "./resolve-redirects.ts";

/** What determines which URLs work. */
export interface UrlPlanInput {
  /** The content folder, which may contain the redirects file. */
  readonly folder: string;
  /** The folder with the redirects file, if it isn't the content folder. */
  readonly redirectsFolder?: string;
  readonly collection: Pick<Collection, "articles" | "subjects" | "sourceTree">;
  readonly bundle: Pick<BundleOutput, "subjects" | "keywords">;
  /** Default none. */
  readonly ownPages?: OwnPages;
  /** Known files of the output folder that aren't pages, such as `early.js`. */
  readonly files: Iterable<string>;
  /** The settings whose links are checked. Default none. */
  readonly settings?: Pick<Settings, "site" | "configFile">;
  /** The links of own pages, which are checked with those of the settings. Default none. */
  readonly pageLinks?: readonly OwnPageLink[];
}

/** The URLs of a build. */
export interface UrlPlan {
  readonly pageUrls: ReadonlySet<string>;
  readonly redirects: readonly Redirect[];
  /** URLs that must keep working from now on. */
  readonly workingUrls: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** How the published-URL list is compared. */
export interface PublishedUrlsInput {
  /** The file with the list, which need not exist yet; null for none. */
  readonly publishedUrlsFile: string | null;
  /** True if published URLs may be removed. */
  readonly acceptRemoved: boolean;
}

/** The published-URL list compared with the URLs of a build. */
export interface ComparedUrls {
  /** URLs of earlier builds that no longer work; unless that is accepted, each is also among the diagnostics. */
  readonly lostUrls: readonly LostUrl[];
  readonly diagnostics: readonly Diagnostic[];
  /** The published-URL list to write once the output is committed; null if it is unchanged, or if there are errors. */
  readonly publishedUrlsText: string | null;
}

/** A file's text, or a diagnostic if it can't be read; empty if it doesn't exist. */
function readFileIfExists(file: string): { readonly text: string; readonly diagnostics: Diagnostic[] } {
  try {
    return { text: readIfPresent(file) ?? "", diagnostics: [] };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "unknown reason";
    const location = { file, line: 1, column: 1, severity: "error" } as const;
    const reason = `cannot read the file (${code})`;
    return {
      text: "",
      diagnostics: [{ ...location, rule: "unreadable", reason, hint: "Check the file permissions." }],
    };
  }
}

/** The redirects from the URLs under which a tool published the files. */
function targetsToDerivedRedirects(
  targets: ReturnType<typeof collectionToTargets>,
  folder: string,
): ParsedRedirect[] {
  return targets.flatMap(({ url, path, publishedUrls }) =>
    publishedUrls.map((from) => ({
      from,
      to: url as SiteUrl,
      status: 301 as const,
      location: { file: join(folder, path), line: 1, column: 1 },
    })),
  );
}

/** Collects the URLs of pages and redirects. */
export function planUrls(input: UrlPlanInput): UrlPlan {
  const {
    folder,
    redirectsFolder = folder,
    collection,
    bundle,
    ownPages = noOwnPages,
    files,
    settings,
    pageLinks = [],
  } = input;
  const { subjects } = bundle;
  const pageUrls = new Set(collectPageUrls(bundle, ownPages));
  const file = join(redirectsFolder, redirectsFile);
  const redirectsText = readFileIfExists(file);
  const parsed = parseRedirects(file, redirectsText.text);
  const targets = collectionToTargets(collection);
  const severity = collection.sourceTree.tool === "quire" ? "error" : "warning";
  // Most sites need it for nothing, and it is slow to create.
  const getNearestUrls = lazy(() => new NearestUrls(collectPermanentUrls(subjects, ownPages)));
  const resolved = resolveRedirects([...parsed.redirects, ...articlesToRedirects(targets, severity)], {
    pageUrls,
    files,
    getNearestUrls,
  });
  const derived = resolveRedirects(targetsToDerivedRedirects(targets, folder), {
    pageUrls,
    files: [...files, ...resolved.redirects.map(({ from }) => redirectToFile(from))],
    getNearestUrls,
  });
  // Nobody wrote down the URLs of a tool: those that can't be redirected are not a problem of any file.
  const redirects = [...resolved.redirects, ...derived.redirects].sort((one, other) =>
    compareText(one.from, other.from),
  );
  const workingUrls = new Set([
    ...collectPermanentUrls(subjects, ownPages),
    ...redirects.map(({ from }) => from),
    ...resolved.unnecessary,
  ]);
  const brokenLinks =
    settings &&
    findBrokenSiteLinks(settings, pageLinks, {
      urls: new Set([...pageUrls, ...redirects.map(({ from }) => from)]),
      files: new Set(files),
      findNearest: (url) => getNearestUrls().find(url),
    });
  const diagnostics = [
    ...redirectsText.diagnostics,
    ...parsed.diagnostics,
    ...resolved.diagnostics,
    ...(brokenLinks ?? []),
  ];
  return { pageUrls, redirects, workingUrls, diagnostics };
}

/** Compares the URLs that work with the published-URL list, if there is one. */
export function comparePublishedUrls(
  workingUrls: ReadonlySet<string>,
  { publishedUrlsFile, acceptRemoved }: PublishedUrlsInput,
): ComparedUrls {
  if (publishedUrlsFile === null) return { lostUrls: [], diagnostics: [], publishedUrlsText: null };
  const previous = readFileIfExists(publishedUrlsFile);
  const { publishedUrls, diagnostics: publishedUrlsDiagnostics } = parsePublishedUrls(
    publishedUrlsFile,
    previous.text,
  );
  const lostUrls = findLostUrls(publishedUrls, workingUrls);
  const diagnostics = [
    ...previous.diagnostics,
    ...publishedUrlsDiagnostics,
    ...(acceptRemoved ? [] : lostUrlsToDiagnostics(publishedUrlsFile, previous.text, lostUrls)),
  ];
  const hasErrors = diagnostics.some(isError);
  const publishedUrlsText = publishedUrlsToText(updatePublishedUrls(publishedUrls, workingUrls));
  return {
    lostUrls,
    diagnostics,
    publishedUrlsText: hasErrors || publishedUrlsText === previous.text ? null : publishedUrlsText,
  };
}
