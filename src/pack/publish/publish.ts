import { promises as fs } from "node:fs";
import { join } from "node:path";
import { problemToLine } from "../../article/problem.ts";
import type { Site } from "../../bundle/site.ts";
import type { Collection } from "../collection.ts";
import type { PrerenderScope } from "../flags.ts";
import type { OutputFiles } from "../output-files.ts";
import type { Progress } from "../progress.ts";
import { toCanonicals } from "../site-files/canonical.ts";
import { siteToRoot } from "../site-files/page-head.ts";
import { OutputError } from "../staging.ts";
import type { WrittenBundle } from "../write-bundle.ts";
import { pageAddresses } from "./addresses.ts";
import { discoveryFiles } from "./discovery-files.ts";
import { checkHostFit } from "./host-fit.ts";
import type { Host } from "./hosts/host.ts";
import { type HostName, hosts } from "./hosts.ts";
import { NearestAddresses } from "./nearest-address.ts";
import { planOutput } from "./plan-output.ts";
import { defaultBudgetSeconds, precompress } from "./precompress.ts";
import { readRedirects, redirectsFile } from "./read-redirects.ts";
import { membersToRedirects, type Redirect, resolveRedirects } from "./redirects.ts";

/** A site that is about to be made for a host. */
export interface Publication {
  readonly hostName: HostName;
  readonly site: Site;
  readonly base: string;
  readonly scope: PrerenderScope;
  readonly content: string;
  readonly collection: Collection;
  readonly bundle: WrittenBundle;
  /** False to leave out compressed copies: for a site that is only tried out they take too long. */
  readonly compresses: boolean;
}

/** Where an nginx would find the site, and listen, until its publisher says otherwise. */
const nginxServer = { root: "/srv/quire", port: 8080 };

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
  const [misfit] = checkHostFit(hostName, host.limits, planned);
  if (misfit) throw new OutputError(misfit.reason, misfit.hint);
}

/** The redirects that articles and the content folder's file of redirects ask for. Throws `OutputError`. */
async function readSiteRedirects(
  { content, collection }: Publication,
  addresses: ReadonlySet<string>,
): Promise<readonly Redirect[]> {
  const file = join(content, redirectsFile);
  const text = await fs.readFile(file, "utf8").catch(() => "");
  const read = readRedirects(file, text);
  const written = [...read.redirects, ...membersToRedirects(collection.members.values())];
  const { redirects, problems } = resolveRedirects(written, {
    addresses,
    nearest: () => new NearestAddresses(addresses),
  });
  const errors = [...read.problems, ...problems].filter(({ severity }) => severity === "error");
  if (errors.length > 0) {
    throw new OutputError(
      `Redirects can't be made:\n${errors.map(problemToLine).join("\n")}\n`,
      "Mend or delete them.",
    );
  }
  return redirects;
}

/**
 * Writes what stands beside the pages: redirects, the host's own files, and, where the site's URL is known, sitemaps and
 * feeds; at last compressed copies where the host sends such. Returns what a publisher should know, a sentence each.
 */
export async function publish(
  publication: Publication,
  output: OutputFiles,
  progress: Progress,
): Promise<readonly string[]> {
  const { hostName, site, base, collection, bundle, compresses } = publication;
  const host: Host = hosts[hostName];
  const addresses = new Set(pageAddresses(bundle.shelves));
  const redirects = await readSiteRedirects(publication, addresses);
  const setup = { base, url: site.url, redirects, addresses, server: nginxServer };
  for (const { path, content } of host.files(setup)) await output.write(path, content);
  const notices = [...host.notices(setup)];
  const root = siteToRoot(site, base);
  if (root === "") {
    notices.push("No sitemap, feeds and canonical addresses: quire.config.ts names no url.");
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
      await output.write(path, content);
    }
  }
  if (compresses && host.encodings.length > 0) {
    const { encodings } = host;
    const count = output.count.bind(output);
    await precompress(
      { folder: output.folder, encodings, budgetSeconds: defaultBudgetSeconds, count },
      progress,
    );
  }
  return notices;
}
