import type { Problem } from "../../article/problem.ts";
import { readSiteAddress } from "../../article/site-address.ts";
import { compareText } from "../find-sources.ts";
import { NearestAddresses } from "./nearest-address.ts";

/** Every address that a site was ever published with. */
export interface Ledger {
  /** Those that work, as of the last build. */
  readonly kept: ReadonlySet<string>;
  /** Those that were taken away on purpose. */
  readonly removed: ReadonlySet<string>;
}

/** The ledger's file, where nothing else is said: beside the articles, where it is committed with them. */
export const ledgerFile = "addresses.txt";

/** The ledger of a site that was never published. */
export const emptyLedger: Ledger = { kept: new Set(), removed: new Set() };

const header = `# All URLs that this site has ever published, one per line. Commit this file with the articles.
# A build fails if one of them would stop working. To keep it working, add an alias or a line to the redirects file.
# Written by Quire. If a merge conflicts, keep the lines of both sides.
`;

const removedMark = " removed";

/** A ledger as read, and what of its text could not be. */
export interface ReadLedger {
  readonly ledger: Ledger;
  readonly problems: readonly Problem[];
}

/** Reads a ledger. An address that stands there twice, kept and removed, is kept. `file` is what problems name. */
export function readLedger(file: string, text: string): ReadLedger {
  const kept = new Set<string>();
  const removed = new Set<string>();
  const problems: Problem[] = [];
  for (const [index, whole] of text
    .replace(/^\uFEFF/u, "")
    .split("\n")
    .entries()) {
    const line = whole.trim();
    if (line === "" || line.startsWith("#")) continue;
    const isRemoved = line.endsWith(removedMark);
    const read = readSiteAddress(isRemoved ? line.slice(0, -removedMark.length) : line);
    if (read.kind === "address" && line.startsWith("/")) {
      (isRemoved ? removed : kept).add(read.address);
      continue;
    }
    const place = { file, line: index + 1, column: 1, severity: "error" } as const;
    const hint =
      "Restore the line from an earlier commit. If a merge conflicts, keep the lines of both sides.";
    problems.push({
      ...place,
      rule: "ledger-line",
      reason: "this line of the published-URL list is not a URL path",
      hint,
    });
  }
  for (const address of kept) removed.delete(address);
  return { ledger: { kept, removed }, problems };
}

/** A ledger as text: always the same for the same addresses, and of one line's change for one address. */
export function ledgerToText({ kept, removed }: Ledger): string {
  const lines = [
    ...[...kept].map((address) => [address, ""] as const),
    ...[...removed].map((address) => [address, removedMark] as const),
  ].sort(([one], [other]) => compareText(one, other));
  return header + lines.map(([address, mark]) => `${encodeBlanks(address)}${mark}\n`).join("");
}

/** Blanks would end an address; all else stays as people write it. */
function encodeBlanks(address: string): string {
  return address.replaceAll(" ", "%20");
}

/** An address that worked and would work no longer. */
export interface LostAddress {
  readonly address: string;
  /** The address that has most likely taken its place. */
  readonly nearest: string | undefined;
}

/** Lost addresses that a nearest one is looked up for: more than anyone reads at once. */
const maxHints = 200;

/** The addresses of a ledger that are not among those that work now, in their order. */
export function checkLedger({ kept }: Ledger, working: ReadonlySet<string>): LostAddress[] {
  const lost = [...kept].filter((address) => !working.has(address)).sort(compareText);
  if (lost.length === 0) return [];
  const nearest = new NearestAddresses(working);
  return lost.map((address, index) => ({
    address,
    nearest: index < maxHints ? nearest.find(address) : undefined,
  }));
}

/** The ledger after a build: what works now is kept, what did and does not is removed. No address ever leaves it. */
export function updateLedger({ kept, removed }: Ledger, working: ReadonlySet<string>): Ledger {
  const gone = [...kept, ...removed].filter((address) => !working.has(address));
  return { kept: new Set(working), removed: new Set(gone) };
}

/** What to tell of lost addresses, as problems of the ledger's file. */
export function lostToProblems(file: string, text: string, lost: readonly LostAddress[]): Problem[] {
  const lines = new Map(text.split("\n").map((line, index) => [line.trim(), index + 1]));
  return lost.map(({ address, nearest }) => {
    const encoded = encodeBlanks(address);
    const hint =
      nearest === undefined
        ? `Add a line "${encoded} /new/path" to the redirects file, or remove the URL with --accept-removed.`
        : `Add "aliases: [${encoded}]" to the article ${nearest} or a line "${encoded} ${encodeBlanks(nearest)}" to the redirects file, or remove the URL with --accept-removed.`;
    return {
      file,
      line: lines.get(encoded) ?? 1,
      column: 1,
      severity: "error",
      rule: "address-lost",
      reason: `the published URL ${address} would stop working`,
      hint,
    };
  });
}
