import { queryOptions } from "@tanstack/react-query";
import type { SubjectSlug } from "../../article/address.ts";
import type { ReadableHow } from "../../offline/messages.ts";
import { readKept } from "../kept/kept.ts";
import type { Saveable } from "../kept/lists.ts";
import { maxHistory, sortVisits } from "../kept/visits.ts";
import { askWorker, findWorker } from "./offline-worker.ts";

/** A question that can be read without a connection. */
export interface ReadableQuestion extends Saveable {
  readonly how: ReadableHow;
}

/** What can be read without a connection. */
export interface Readable {
  /** How the address that was asked for can be read; undefined where it can't be. */
  readonly here: ReadableHow | undefined;
  readonly subjects: readonly { readonly slug: SubjectSlug; readonly name: string }[];
  readonly saved: readonly ReadableQuestion[];
  /** Read before and not saved, the latest first. */
  readonly visited: readonly ReadableQuestion[];
}

async function findReadable(address: string): Promise<Readable> {
  const nothing: Readable = { here: undefined, subjects: [], saved: [], visited: [] };
  const worker = await findWorker();
  if (worker === undefined) return nothing;
  const [lists, visits] = await Promise.all([
    readKept("lists").catch(() => []),
    readKept("visits").catch(() => []),
  ]);
  const saved = new Map(lists.flatMap(({ items }) => items.map((item) => [item.url, item.question])));
  const visited = sortVisits(visits)
    .filter(({ url }) => !saved.has(url))
    .slice(0, maxHistory);
  const addresses = [address, ...saved.keys(), ...visited.map(({ url }) => url)];
  const [how = {}, kept = []] = await Promise.all([
    askWorker(worker, { kind: "readable", addresses }),
    askWorker(worker, { kind: "kept" }),
  ]);
  const toReadable = ({ url, question }: Saveable): ReadableQuestion[] => {
    const found = how[url];
    return found ? [{ url, question, how: found }] : [];
  };
  return {
    here: how[address],
    subjects: kept.filter(({ done }) => done > 0).map(({ slug, name }) => ({ slug, name })),
    saved: [...saved].flatMap(([url, question]) => toReadable({ url, question })),
    visited: visited.flatMap(toReadable),
  };
}

/** What can be read without a connection, and whether an address, from the site's base on, is among it. */
export function readableQuery(address: string) {
  return queryOptions({
    queryKey: ["offline", "readable", address],
    queryFn: () => findReadable(address),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
}
