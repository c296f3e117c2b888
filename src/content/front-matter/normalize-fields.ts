import type { Mapping } from "./mapping.ts";

/** The top-level fields of front matter. */
export type Fields = Mapping;

/** Other spellings of field names, in lower case and without `-` and `_`. */
const synonyms: ReadonlyMap<string, string> = new Map(
  Object.entries({
    createdat: "created",
    createddate: "created",
    datecreated: "created",
    datemodified: "lastmod",
    dateupdated: "lastmod",
    language: "lang",
    locale: "lang",
    lastmodified: "lastmod",
    lastmodifiedat: "lastmod",
    lastupdated: "lastmod",
    modified: "lastmod",
    "ms.date": "lastmod",
    updatedat: "lastmod",
    updateddate: "lastmod",
    updated: "lastmod",
    navorder: "order",
    navigationorder: "order",
    position: "order",
    pubdate: "publishdate",
    publisheddate: "publishdate",
    publishedat: "publishdate",
    datepublished: "publishdate",
    redirectfrom: "redirect_from",
    sidebarposition: "order",
    sortorder: "order",
    weight: "order",
  }),
);

/** A field's name without differences of case, and of `-` and `_`, and with synonyms replaced. */
function normalizeName(name: string): string {
  const plain = name.trim().toLowerCase();
  return synonyms.get(plain.replace(/[-_]/gu, "")) ?? plain;
}

/**
 * Fields under one spelling of their names: `Title`, `sort_order` and `pubDate` are `title`, `order` and `publishdate`.
 * Names that are known exactly as written are kept. If two names mean the same, the first counts.
 */
export function normalizeFields(fields: Fields, isKnownName: (name: string) => boolean): Fields {
  const normalized = new Map<string, unknown>();
  for (const [name, value] of Object.entries(fields)) if (isKnownName(name)) normalized.set(name, value);
  for (const [name, value] of Object.entries(fields)) {
    const key = normalizeName(name);
    if (!normalized.has(key)) normalized.set(key, value);
  }
  return Object.fromEntries(normalized);
}

/** True for a name that another spelling or tool gives to a field that is read. */
export function isSynonym(name: string): boolean {
  return synonyms.has(name.trim().toLowerCase().replace(/[-_]/gu, ""));
}
