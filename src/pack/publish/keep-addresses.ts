import { promises as fs } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../../article/problem.ts";
import type { Collection } from "../collection.ts";
import type { Shelf } from "../shelves.ts";
import { lastingAddresses, pageAddresses } from "./addresses.ts";
import {
  checkLedger,
  type LostAddress,
  ledgerToText,
  lostToProblems,
  readLedger,
  updateLedger,
} from "./ledger.ts";
import { NearestAddresses } from "./nearest-address.ts";
import { readRedirects, redirectsFile } from "./read-redirects.ts";
import { membersToRedirects, type Redirect, resolveRedirects } from "./redirects.ts";

/** What decides which addresses work. */
export interface AddressSource {
  /** The content folder, where the file of redirects may lie. */
  readonly folder: string;
  readonly collection: Pick<Collection, "members">;
  readonly shelves: readonly Shelf[];
  /** Files of the output folder that are no pages, as far as they are known: `theme.js`. */
  readonly files: Iterable<string>;
  /** The ledger's file; it need not exist yet. Null for none. */
  readonly ledger: string | null;
  /** True where addresses may be lost. */
  readonly acceptRemoved: boolean;
}

/** The addresses of a build. */
export interface KeptAddresses {
  readonly pages: ReadonlySet<string>;
  readonly redirects: readonly Redirect[];
  /** Addresses of earlier builds that no longer work; where that is not accepted, each is among the problems too. */
  readonly lost: readonly LostAddress[];
  readonly problems: readonly Problem[];
  /** The ledger to write once the output is published; null where it stays as it is, or where there are errors. */
  readonly ledgerText: string | null;
}

/** A file's text, or why it can't be read; empty where there is no such file. */
async function readOptional(file: string): Promise<{ readonly text: string; readonly problems: Problem[] }> {
  try {
    return { text: await fs.readFile(file, "utf8"), problems: [] };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "unknown reason";
    if (code === "ENOENT") return { text: "", problems: [] };
    const place = { file, line: 1, column: 1, severity: "error" } as const;
    const reason = `cannot read the file (${code})`;
    return {
      text: "",
      problems: [{ ...place, rule: "unreadable", reason, hint: "Check the file permissions." }],
    };
  }
}

/** Puts together which addresses work, by pages and redirects, and holds them against those that ever did. */
export async function keepAddresses(source: AddressSource): Promise<KeptAddresses> {
  const { folder, collection, shelves, files, acceptRemoved } = source;
  const pages = new Set(pageAddresses(shelves));
  const file = join(folder, redirectsFile);
  const written = await readOptional(file);
  const read = readRedirects(file, written.text);
  const resolved = resolveRedirects([...read.redirects, ...membersToRedirects(collection.members.values())], {
    addresses: pages,
    files,
    nearest: () => new NearestAddresses(lastingAddresses(shelves)),
  });
  const problems = [...written.problems, ...read.problems, ...resolved.problems];
  const kept = { pages, redirects: resolved.redirects };
  if (source.ledger === null) return { ...kept, lost: [], problems, ledgerText: null };
  const working = new Set([
    ...lastingAddresses(shelves),
    ...resolved.redirects.map(({ from }) => from),
    ...resolved.needless,
  ]);
  const before = await readOptional(source.ledger);
  const { ledger, problems: ledgerProblems } = readLedger(source.ledger, before.text);
  const lost = checkLedger(ledger, working);
  problems.push(...before.problems, ...ledgerProblems);
  if (!acceptRemoved) problems.push(...lostToProblems(source.ledger, before.text, lost));
  const hasErrors = problems.some(({ severity }) => severity === "error");
  const text = ledgerToText(updateLedger(ledger, working));
  return { ...kept, lost, problems, ledgerText: hasErrors || text === before.text ? null : text };
}
