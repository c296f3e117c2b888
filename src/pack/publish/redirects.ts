import type { Problem } from "../../article/problem.ts";
import type { SiteAddress } from "../../article/site-address.ts";
import type { Member } from "../collection.ts";
import { compareText } from "../find-sources.ts";
import { addressToFile } from "./address-to-file.ts";
import type { NearestAddresses } from "./nearest-address.ts";
import {
  isOutside,
  type RedirectStatus,
  type RedirectTarget,
  type WrittenRedirect,
} from "./read-redirects.ts";
import { OccupiedFiles, redirectToFile } from "./redirect-file.ts";

/** A redirect that leads to its last target in one step: an existing page, or another site. */
export interface Redirect {
  readonly from: SiteAddress;
  readonly to: RedirectTarget;
  readonly status: RedirectStatus;
}

/** Redirects in the order of their sources, and what was wrong with those that are none. */
export interface ResolvedRedirects {
  readonly redirects: readonly Redirect[];
  /** Addresses that need no redirect, since hosts find the page of their target without: `/a/b.html`, of `/a/b`. */
  readonly needless: readonly SiteAddress[];
  readonly problems: readonly Problem[];
}

/** What there is on the site. */
export interface PagesOfSite {
  /** The addresses of all pages. */
  readonly addresses: ReadonlySet<string>;
  /** Other files of the output folder, as far as they are known: `theme.js`. */
  readonly files?: Iterable<string>;
  /** Called once at most, when the first hint is needed: it takes a while to make. */
  readonly nearest: () => Pick<NearestAddresses, "find">;
}

/** The redirects that articles ask for by their `aliases`. */
export function membersToRedirects(members: Iterable<Pick<Member, "url" | "aliases">>): WrittenRedirect[] {
  return [...members].flatMap(({ url, aliases }) =>
    // An article's address is an address of the site: both are made of the same parts.
    aliases.map(({ address, place }) => ({
      from: address,
      to: url as string as SiteAddress,
      status: 301 as const,
      place,
    })),
  );
}

/** Folders whose files have versions for names: some hosts would prefer a redirect to the file. */
const ownFolders = /^\/(?:assets|data|search|feeds)\//u;

function toProblem(
  { place }: WrittenRedirect,
  severity: Problem["severity"],
  rule: string,
  reason: string,
  hint: string,
): Problem {
  return { ...place, severity, rule, reason, hint };
}

/** Keeps one redirect for each source. */
function withoutRepeats(
  written: readonly WrittenRedirect[],
  problems: Problem[],
): Map<SiteAddress, WrittenRedirect> {
  const bySource = new Map<SiteAddress, WrittenRedirect>();
  for (const redirect of written) {
    const { from, to, status } = redirect;
    const first = bySource.get(from);
    if (first === undefined) {
      bySource.set(from, redirect);
      continue;
    }
    const where = `${first.place.file}:${first.place.line}`;
    const isSame = first.to === to && first.status === status;
    problems.push(
      isSame
        ? toProblem(
            redirect,
            "warning",
            "redirect-repeated",
            `${from} is already redirected in ${where}`,
            "Delete one of the two.",
          )
        : toProblem(
            redirect,
            "error",
            "redirect-conflict",
            `${from} redirects to ${first.to} in ${where} but to ${to} here`,
            "Delete one of the two.",
          ),
    );
  }
  return bySource;
}

/** The redirects from one on to the last; the last is one of the earlier ones where they go in a circle. */
function followChain(
  first: WrittenRedirect,
  bySource: ReadonlyMap<RedirectTarget, WrittenRedirect>,
): WrittenRedirect[] {
  const chain = [first];
  const seen = new Set<WrittenRedirect>(chain);
  for (let next = bySource.get(first.to); next !== undefined; next = bySource.get(next.to)) {
    chain.push(next);
    if (seen.has(next)) break;
    seen.add(next);
  }
  return chain;
}

/**
 * Compares redirects with each other and with the pages. Chains become one step: it is for good where all of its steps
 * are. Each redirect that is kept leads somewhere, and can be published as a file of its own.
 */
export function resolveRedirects(
  written: readonly WrittenRedirect[],
  { addresses, files = [], nearest }: PagesOfSite,
): ResolvedRedirects {
  const problems: Problem[] = [];
  const redirects: Redirect[] = [];
  const needless: SiteAddress[] = [];
  const bySource = withoutRepeats(written, problems);
  let known: ReturnType<typeof nearest> | undefined;
  const findNearest = (address: string): string | undefined => {
    known ??= nearest();
    return known.find(address);
  };
  const occupied = new OccupiedFiles();
  for (const address of addresses) occupied.add(addressToFile(address));
  for (const file of files) occupied.add(file);
  for (const redirect of [...bySource.values()].sort((one, other) => compareText(one.from, other.from))) {
    const { from } = redirect;
    const fail = (rule: string, reason: string, hint: string) =>
      problems.push(toProblem(redirect, "error", rule, reason, hint));
    const chain = followChain(redirect, bySource);
    const last = chain.at(-1) ?? redirect;
    if (chain.indexOf(last) < chain.length - 1) {
      const way = [...chain.map((step) => step.from)].join(" → ");
      fail("redirect-loop", `redirect loop: ${way}`, "Point one of these redirects to a page.");
      continue;
    }
    const { to } = last;
    if (!isOutside(to) && !addresses.has(to)) {
      const meant = findNearest(to);
      const hint =
        meant === undefined ? "Correct the target or delete the redirect." : `Did you mean ${meant}?`;
      fail("redirect-target-missing", `${from} redirects to ${to}, which does not exist`, hint);
      continue;
    }
    const file = redirectToFile(from);
    if (occupied.has(file) || occupied.has(from.slice(1)) || ownFolders.test(from)) {
      if (!isOutside(to) && addressToFile(to) === file && from !== to) {
        needless.push(from);
        const hint = "Delete the redirect: hosts add the .html ending themselves.";
        const reason = `hosts already serve the page ${to} at ${from}`;
        problems.push(toProblem(redirect, "warning", "redirect-needless", reason, hint));
        continue;
      }
      const hint = "Delete the redirect or move the page.";
      fail("redirect-source-exists", `the site already has a page or file at ${from}`, hint);
      continue;
    }
    if (occupied.blocks(file)) {
      const reason = `${from} cannot be published: one path would have to be both a file and a folder`;
      fail("redirect-source-blocked", reason, "Delete one of the two URLs.");
      continue;
    }
    occupied.add(file);
    redirects.push({ from, to, status: chain.every((step) => step.status === 301) ? 301 : 302 });
  }
  return { redirects, needless, problems };
}
