import { entriesPerPage } from "../../bundle/format.ts";
import { keywordParts } from "../../bundle/keyword-list.ts";
import { listPath, subjectPath, subjectsPath } from "../../pages/addresses.ts";
import type { Shelf } from "../shelves.ts";

/** Pages that every site has. */
const fixedAddresses: readonly string[] = ["/", subjectsPath, "/search", "/saved", "/shared", "/keywords"];

/** Addresses that a publisher keeps up for ever: what others link to. Parts of lists come and go with their length. */
export function* lastingAddresses(shelves: readonly Shelf[]): Generator<string> {
  yield* fixedAddresses;
  for (const shelf of shelves) {
    yield subjectPath(shelf.slug);
    for (const { url } of shelf.members) yield url;
  }
}

/** Every address that a page is written for, or would be if it were prerendered. */
export function* pageAddresses(shelves: readonly Shelf[]): Generator<string> {
  yield* lastingAddresses(shelves);
  yield "/404";
  for (const part of keywordParts) yield `/keywords/${part}`;
  for (const { slug, newest } of shelves) {
    const pages = Math.ceil(newest.length / entriesPerPage);
    for (let page = 2; page <= pages; page += 1) yield listPath(slug, { page });
  }
}
