import { subjectPath } from "../../../bundle/pages/route-paths.ts";
import type { Diagnostic, Severity } from "../../../content/diagnostic.ts";
import type { SiteUrl } from "../../../content/site-url.ts";
import type { ArticleEntry } from "../../collect/article-entry.ts";
import type { Collection } from "../../collect/collection.ts";
import { compareText } from "../../compare-text.ts";
import type { NearestUrls } from "./nearest-urls.ts";
import {
  isExternal,
  type ParsedRedirect,
  type RedirectStatus,
  type RedirectTarget,
} from "./parse-redirects.ts";
import { OccupiedFiles, redirectToFile } from "./redirect-file.ts";
import { urlToFile } from "./url-to-file.ts";

/** A redirect that leads to its final target in one step: an existing page, or another site. */
export interface Redirect {
  readonly from: SiteUrl;
  readonly to: RedirectTarget;
  readonly status: RedirectStatus;
}

/** Valid redirects, sorted by source, and diagnostics about the others. */
export interface ResolvedRedirects {
  readonly redirects: readonly Redirect[];
  /** URLs that need no redirect because hosts find their target's page anyway: `/a/b.html` for `/a/b`. */
  readonly unnecessary: readonly SiteUrl[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The pages and files of the site. */
export interface SitePages {
  /** The URLs of all pages. */
  readonly pageUrls: ReadonlySet<string>;
  /** Other known files of the output folder, such as `early.js`. */
  readonly files?: Iterable<string>;
  /** Called for each hint; creating them is slow: see `lazy`. */
  readonly getNearestUrls: () => Pick<NearestUrls, "find">;
}

/** The redirects from articles' `aliases`. With `severity` "warning" those that can't be published are left out. */
export function articlesToRedirects(
  articles: Iterable<{ readonly url: string; readonly aliases: ArticleEntry["aliases"] }>,
  severity: Severity = "error",
): ParsedRedirect[] {
  return [...articles].flatMap(({ url, aliases }) =>
    // An article URL is a site URL: both consist of the same segments.
    aliases.map(({ url: aliasUrl, location }) => ({
      from: aliasUrl,
      to: url as SiteUrl,
      status: 301 as const,
      location,
      ...(severity !== "error" && { severity }),
    })),
  );
}

/** The pages of articles and of introductions of subjects, with the URLs that lead to them. */
export function collectionToTargets({ articles, subjects }: Pick<Collection, "articles" | "subjects">): (Pick<
  ArticleEntry,
  "aliases" | "publishedUrls" | "path"
> & {
  readonly url: string;
})[] {
  const introductions = [...subjects].flatMap(([slug, { introduction }]) =>
    introduction === undefined ? [] : [{ ...introduction, url: subjectPath(slug) }],
  );
  return [...articles.values(), ...introductions];
}

/** Folders with versioned files: some hosts would prefer a redirect to the file. */
const reservedFolders = /^\/(?:assets|data|search|feeds)\//u;

function redirectToDiagnostic(
  { location }: ParsedRedirect,
  severity: Diagnostic["severity"],
  rule: string,
  reason: string,
  hint: string,
): Diagnostic {
  return { ...location, severity, rule, reason, hint };
}

/** Keeps only one redirect per source. */
function dropDuplicates(
  parsed: readonly ParsedRedirect[],
  diagnostics: Diagnostic[],
): Map<SiteUrl, ParsedRedirect> {
  const bySource = new Map<SiteUrl, ParsedRedirect>();
  for (const redirect of parsed) {
    const { from, to, status } = redirect;
    const first = bySource.get(from);
    if (first === undefined) {
      bySource.set(from, redirect);
      continue;
    }
    const firstLocation = `${first.location.file}:${first.location.line}`;
    const isSame = first.to === to && first.status === status;
    diagnostics.push(
      isSame
        ? redirectToDiagnostic(
            redirect,
            "warning",
            "duplicate-redirect",
            `${from} is already redirected in ${firstLocation}`,
            "Delete one of the two.",
          )
        : redirectToDiagnostic(
            redirect,
            redirect.severity ?? "error",
            "conflicting-redirect",
            `${from} redirects to ${first.to} in ${firstLocation} but to ${to} here`,
            "Delete one of the two.",
          ),
    );
  }
  return bySource;
}

/** The chain of redirects that starts with one; if it is a cycle, its last element is one of the earlier ones. */
function followChain(
  first: ParsedRedirect,
  bySource: ReadonlyMap<RedirectTarget, ParsedRedirect>,
): ParsedRedirect[] {
  const chain = [first];
  const seen = new Set<ParsedRedirect>(chain);
  for (let next = bySource.get(first.to); next !== undefined; next = bySource.get(next.to)) {
    chain.push(next);
    if (seen.has(next)) break;
    seen.add(next);
  }
  return chain;
}

/**
 * Checks redirects against each other and against the pages. Chains become a single redirect: permanent if all of its
 * steps are. Every redirect that is returned leads to a page, and can be published as a file.
 */
export function resolveRedirects(
  parsed: readonly ParsedRedirect[],
  { pageUrls, files = [], getNearestUrls }: SitePages,
): ResolvedRedirects {
  // Most sites have none, and up to millions of pages.
  if (parsed.length === 0) return { redirects: [], unnecessary: [], diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  const redirects: Redirect[] = [];
  const unnecessary: SiteUrl[] = [];
  const bySource = dropDuplicates(parsed, diagnostics);
  const occupiedFiles = new OccupiedFiles();
  for (const url of pageUrls) occupiedFiles.add(urlToFile(url));
  for (const file of files) occupiedFiles.add(file);
  for (const redirect of [...bySource.values()].sort((one, other) => compareText(one.from, other.from))) {
    const { from } = redirect;
    const reportError = (rule: string, reason: string, hint: string) =>
      diagnostics.push(redirectToDiagnostic(redirect, redirect.severity ?? "error", rule, reason, hint));
    const chain = followChain(redirect, bySource);
    const last = chain.at(-1) ?? redirect;
    if (chain.indexOf(last) < chain.length - 1) {
      const cycle = chain.map((step) => step.from).join(" → ");
      reportError("redirect-loop", `redirect loop: ${cycle}`, "Point one of these redirects to a page.");
      continue;
    }
    const { to } = last;
    if (!isExternal(to) && !pageUrls.has(to)) {
      const suggestion = getNearestUrls().find(to);
      const hint =
        suggestion === undefined
          ? "Correct the target or delete the redirect."
          : `Did you mean ${suggestion}?`;
      reportError("missing-redirect-target", `${from} redirects to ${to}, which does not exist`, hint);
      continue;
    }
    const file = redirectToFile(from);
    if (occupiedFiles.has(file) || occupiedFiles.has(from.slice(1)) || reservedFolders.test(from)) {
      if (!isExternal(to) && urlToFile(to) === file && from !== to) {
        unnecessary.push(from);
        const hint = "Delete the redirect: hosts add the .html ending themselves.";
        const reason = `hosts already serve the page ${to} at ${from}`;
        diagnostics.push(redirectToDiagnostic(redirect, "warning", "redundant-redirect", reason, hint));
        continue;
      }
      const hint = "Delete the redirect or move the page.";
      reportError("occupied-redirect-source", `the site already has a page or file at ${from}`, hint);
      continue;
    }
    if (occupiedFiles.isBlocked(file)) {
      const reason = `${from} cannot be published: one path would have to be both a file and a folder`;
      reportError("blocked-redirect-source", reason, "Delete one of the two URLs.");
      continue;
    }
    occupiedFiles.add(file);
    redirects.push({ from, to, status: chain.every((step) => step.status === 301) ? 301 : 302 });
  }
  return { redirects, unnecessary, diagnostics };
}
