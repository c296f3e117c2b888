import { problemToLine } from "../../article/problem.ts";
import type { Site } from "../../bundle/site.ts";
import type { AppFiles } from "../build-app.ts";
import { emptyStore, type Store } from "../cache/store.ts";
import type { Collection } from "../collection.ts";
import type { PrerenderScope } from "../flags.ts";
import type { OutputFiles } from "../output-files.ts";
import type { Progress } from "../progress.ts";
import { toCanonicals } from "../site-files/canonical.ts";
import { siteToRoot } from "../site-files/page-head.ts";
import { OutputError } from "../staging.ts";
import type { WrittenBundle } from "../write-bundle.ts";
import { discoveryFiles } from "./discovery-files.ts";
import { checkHostFit } from "./host-fit.ts";
import type { Host } from "./hosts/host.ts";
import { type HostName, hosts } from "./hosts.ts";
import { keepAddresses } from "./keep-addresses.ts";
import { planOutput } from "./plan-output.ts";
import { defaultBudgetSeconds, precompress } from "./precompress.ts";

/** A site that is about to be made for a host. */
export interface Publication {
  readonly hostName: HostName;
  readonly site: Site;
  readonly base: string;
  readonly scope: PrerenderScope;
  readonly content: string;
  readonly collection: Collection;
  readonly app: AppFiles;
  readonly bundle: WrittenBundle;
  /** The file of every address ever published; null for none. */
  readonly ledger: string | null;
  readonly acceptRemoved: boolean;
}

/** Errors shown: more than anyone reads at once. */
const maxShownErrors = 50;

/** Where an nginx started in the output folder finds the site, and where it listens. */
const nginxServer = { root: ".", port: 8080 };

/** Throws `OutputError` where the site can't fit the host: before the most of the work is done. */
export function checkFit({ hostName, scope, bundle }: Publication, output: OutputFiles): void {
  const host: Host = hosts[hostName];
  const planned = planOutput({
    shelves: bundle.shelves,
    scope,
    written: output.tally,
    others: bundle.shelves.length * 3,
    encodings: host.encodings.length,
  });
  const misfits = checkHostFit(hostName, host.limits, planned);
  const [first, ...others] = misfits;
  if (first === undefined) return;
  const further = others.map(({ reason, hint }) => `\n${reason}. ${hint}`).join("");
  throw new OutputError(first.reason, first.hint + further);
}

/** What a publisher hears of a publication, and what is left to be written when it is out. */
export interface Published {
  /** A sentence each. */
  readonly notices: readonly string[];
  /** The ledger of addresses; null where it stays as it is, or there is none. */
  readonly ledgerText: string | null;
}

/**
 * Writes what stands beside the pages: redirects, the host's own files, and, where the site's URL is known, sitemaps and
 * feeds; at last compressed copies where the host sends such. Throws `OutputError` where a redirect can't be made, or an
 * address would be lost that was published before.
 */
export async function publish(
  publication: Publication,
  output: OutputFiles,
  progress: Progress,
  copies: Store = emptyStore,
): Promise<Published> {
  const { hostName, site, base, collection, app, bundle } = publication;
  const host: Host = hosts[hostName];
  const { ledger, acceptRemoved, content: folder } = publication;
  const { shelves } = bundle;
  const addressed = await keepAddresses({
    folder,
    collection,
    shelves,
    files: app.files,
    ledger,
    acceptRemoved,
  });
  const errors = addressed.problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0) {
    const lines = errors.slice(0, maxShownErrors).map(problemToLine);
    throw new OutputError(
      `${errors.length} ${errors.length === 1 ? "error" : "errors"} in redirects and published URLs`,
      `Fix ${errors.length === 1 ? "it" : "them"} first:\n${lines.join("\n")}`,
    );
  }
  const { redirects, pages: addresses } = addressed;
  const setup = { base, url: site.url, redirects, addresses, server: nginxServer };
  for (const { path, content } of host.files(setup)) output.write(path, content);
  const notices = [...host.notices(setup)];
  const root = siteToRoot(site, base);
  if (root === "") {
    notices.push(
      "No sitemap, feeds or canonical URLs were written. To get them, set url in quire.config.ts.",
    );
  } else {
    const canonicals = toCanonicals(collection.members.values());
    const { readRecord } = bundle.records;
    for (const { path, content } of discoveryFiles({
      shelves: bundle.shelves,
      site,
      root,
      canonicals,
      readRecord,
    })) {
      output.write(path, content);
    }
  }
  if (host.encodings.length > 0) {
    const { encodings } = host;
    const count = output.count.bind(output);
    await precompress(
      { folder: output.folder, encodings, budgetSeconds: defaultBudgetSeconds, count, kept: copies },
      progress,
    );
  }
  return { notices, ledgerText: addressed.ledgerText };
}
