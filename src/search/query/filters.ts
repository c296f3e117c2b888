import { must } from "../../content/must.ts";
import { packedPositionToDocument } from "../codec/bigram-positions.ts";
import { type DocumentAttributes, decodeDays, decodeFlags } from "../codec/document-attributes.ts";
import { hashKeyword } from "../codec/hash-text.ts";
import { datesPath, documentsPerAttributeFile, flagsPath, type IndexHeader } from "../codec/index-format.ts";
import { type LengthClass, lengthClasses } from "../codec/length-class.ts";
import type { IndexReader } from "./index-reader.ts";
import { foldSubject, type ParsedQuery } from "./parse-query.ts";

/** The filters of a search. An empty list or an absent field filters nothing. */
export interface SearchFilters {
  /** Slugs: articles of any of these subjects. */
  readonly subjects?: readonly string[];
  /** Keys as made by `keywordToKey`: articles with all of these keywords. */
  readonly keywords?: readonly string[];
  readonly hasFormulas?: boolean;
  readonly hasCode?: boolean;
  /** Articles of any of these years. */
  readonly years?: readonly number[];
  /** Articles of any of these lengths. */
  readonly lengths?: readonly LengthClass[];
}

/** The filter dimensions, one bit each, so that facet counts can ignore the filter of their own dimension. */
export const dimensions = { subject: 1, keyword: 2, formulas: 4, code: 8, year: 16, length: 32 } as const;

/** Looks up the attributes of a document; undefined if neither filters nor facets need attributes. */
export type AttributesLookup = ((document: number) => DocumentAttributes | undefined) | undefined;

/** The dimensions whose filters reject a document, as a bit mask: 0 if all accept it. */
export type RejectedBy = (document: number) => number;

/** Loads what one kind of file says of all documents: one file per 32,768 documents. */
async function loadColumn<Value>(
  reader: IndexReader,
  fileToPath: (header: IndexHeader, file: number) => string,
  decode: (bytes: Uint8Array, count: number) => ArrayLike<Value>,
): Promise<(document: number) => Value | undefined> {
  const { header } = reader;
  const { documentCount } = header;
  const blocks = await Promise.all(
    Array.from({ length: Math.ceil(documentCount / documentsPerAttributeFile) }, (_, file) => {
      const count = Math.min(documentsPerAttributeFile, documentCount - file * documentsPerAttributeFile);
      return reader.read(fileToPath(header, file), (bytes) => decode(bytes, count));
    }),
  );
  return (document) =>
    blocks[Math.floor(document / documentsPerAttributeFile)]?.[document % documentsPerAttributeFile];
}

/** Loads the attributes of all documents. */
export function loadAttributes(reader: IndexReader): Promise<NonNullable<AttributesLookup>> {
  const { years } = reader.header;
  return loadColumn(reader, flagsPath, (bytes, count) => decodeFlags(bytes, count, years.length));
}

/** Loads the days of all documents, for sorting by date. */
export async function loadDays(reader: IndexReader): Promise<(document: number) => number> {
  const dayOf = await loadColumn(reader, datesPath, decodeDays);
  return (document) => must(dayOf(document), "attribute of a document");
}

/** Whether these filters need document attributes: all but subject and keyword do. */
export function needsAttributes({ hasFormulas, hasCode, years = [], lengths = [] }: SearchFilters): boolean {
  return hasFormulas !== undefined || hasCode !== undefined || years.length > 0 || lengths.length > 0;
}

export function hasFilters(filters: SearchFilters, query: ParsedQuery): boolean {
  const { subjects = [], keywords = [] } = filters;
  const scopes = query.subjects.length + query.keywords.length;
  return subjects.length > 0 || keywords.length > 0 || scopes > 0 || needsAttributes(filters);
}

/** The slugs that match `subject:`: those whose slug or name starts with one of the values. */
function scopedSubjects(header: IndexHeader, scopes: readonly string[]): string[] {
  const matchesScope = (text: string): boolean => scopes.some((scope) => foldSubject(text).startsWith(scope));
  return header.subjects
    .filter(({ slug, name }) => matchesScope(slug) || matchesScope(name))
    .map(({ slug }) => slug);
}

/** Compiles the filters and the scopes of a query into a test of documents. */
export async function compileFilters(
  reader: IndexReader,
  filters: SearchFilters,
  query: ParsedQuery,
  attributesOf: AttributesLookup,
): Promise<RejectedBy> {
  const { header } = reader;
  const { subjects = [], keywords = [], hasFormulas, hasCode, years = [], lengths = [] } = filters;
  const scoped = new Set(scopedSubjects(header, query.subjects));
  const acceptedSubjects = header.subjects.map(
    ({ slug }) =>
      (subjects.length === 0 || subjects.includes(slug)) && (query.subjects.length === 0 || scoped.has(slug)),
  );
  const keys = [...new Set([...keywords, ...query.keywords])];
  const documentsWithKeyword = await Promise.all(
    keys.map(
      async (key) => new Set((await reader.positionsOfHash(hashKeyword(key))).map(packedPositionToDocument)),
    ),
  );
  const isAnyOf = <Item>(items: readonly Item[], item: Item | undefined): boolean =>
    items.length === 0 || (item !== undefined && items.includes(item));
  return (document) => {
    let rejected = acceptedSubjects[reader.subjectIndexOf(document)] === true ? 0 : dimensions.subject;
    if (!documentsWithKeyword.every((documents) => documents.has(document))) rejected |= dimensions.keyword;
    const attributes = attributesOf?.(document);
    if (attributes === undefined) return rejected;
    if (hasFormulas !== undefined && attributes.hasFormulas !== hasFormulas) rejected |= dimensions.formulas;
    if (hasCode !== undefined && attributes.hasCode !== hasCode) rejected |= dimensions.code;
    if (!isAnyOf(years, header.years[attributes.yearIndex])) rejected |= dimensions.year;
    if (!isAnyOf(lengths, lengthClasses[attributes.lengthClassIndex])) rejected |= dimensions.length;
    return rejected;
  };
}
