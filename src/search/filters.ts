import { type Attributes, decodeDays, decodeFlags, type LengthClass, lengthClasses } from "./attributes.ts";
import { foldText } from "./fold-text.ts";
import { hashKeyword } from "./hash-text.ts";
import type { IndexFiles } from "./index-files.ts";
import { datesPath, documentsPerAttributeFile, flagsPath, type IndexHeader } from "./index-format.ts";
import { placeToDocument } from "./places.ts";
import type { Query } from "./query.ts";

/** What results are narrowed to. An empty list and an absent field narrow nothing. */
export interface SearchFilters {
  /** Slugs: of any of these. */
  readonly subjects?: readonly string[];
  /** Keys as `keywordKey` makes them: with all of these. */
  readonly keywords?: readonly string[];
  readonly hasFormulas?: boolean;
  readonly hasCode?: boolean;
  /** Of any of these. */
  readonly years?: readonly number[];
  /** Of any of these. */
  readonly lengths?: readonly LengthClass[];
}

/** The ways to narrow, a bit each, so that a count can leave out its own. */
export const dimensions = { subject: 1, keyword: 2, formulas: 4, code: 8, year: 16, length: 32 } as const;

/** Every document's attributes, or a way to do without: `undefined` where no filter and no count needs them. */
export type AttributesOf = ((document: number) => Attributes | undefined) | undefined;

/** Which dimensions refuse a document: 0 where all accept it. */
export type Refusals = (document: number) => number;

/** Reads the attributes of all documents: one file for each 32,768. */
export async function readAttributes(files: IndexFiles): Promise<NonNullable<AttributesOf>> {
  const { header } = files;
  const blocks = await Promise.all(
    attributeBlocks(header).map(({ file, count }) =>
      files.read(flagsPath(header, file), (bytes) => decodeFlags(bytes, count, header.years.length)),
    ),
  );
  return (document) =>
    blocks[Math.floor(document / documentsPerAttributeFile)]?.[document % documentsPerAttributeFile];
}

/** Reads the days of all documents, for the newest first. */
export async function readDays(files: IndexFiles): Promise<(document: number) => number> {
  const { header } = files;
  const blocks = await Promise.all(
    attributeBlocks(header).map(({ file, count }) =>
      files.read(datesPath(header, file), (bytes) => decodeDays(bytes, count)),
    ),
  );
  return (document) =>
    blocks[Math.floor(document / documentsPerAttributeFile)]?.[document % documentsPerAttributeFile] ?? 0;
}

function attributeBlocks({ documents }: IndexHeader): { file: number; count: number }[] {
  return Array.from({ length: Math.ceil(documents / documentsPerAttributeFile) }, (_, file) => ({
    file,
    count: Math.min(documentsPerAttributeFile, documents - file * documentsPerAttributeFile),
  }));
}

/** Whether these filters ask for more than subject and keyword, which need no attributes. */
export function needsAttributes({ hasFormulas, hasCode, years = [], lengths = [] }: SearchFilters): boolean {
  return hasFormulas !== undefined || hasCode !== undefined || years.length > 0 || lengths.length > 0;
}

export function isNarrowing(filters: SearchFilters, query: Query): boolean {
  const { subjects = [], keywords = [] } = filters;
  const scopes = query.subjects.length + query.keywords.length;
  return subjects.length > 0 || keywords.length > 0 || scopes > 0 || needsAttributes(filters);
}

/** The slugs that `subject:` means: those whose slug or name begins so. */
function scopedSubjects(header: IndexHeader, scopes: readonly string[]): string[] {
  const begins = (text: string): boolean =>
    scopes.some((scope) =>
      foldText(text)
        .replace(/[\s_-]+/gu, " ")
        .startsWith(scope),
    );
  return header.subjects.filter(({ slug, name }) => begins(slug) || begins(name)).map(({ slug }) => slug);
}

/** Turns filters and the scopes of a query into a test of documents. */
export async function compileFilters(
  files: IndexFiles,
  filters: SearchFilters,
  query: Query,
  attributesOf: AttributesOf,
): Promise<Refusals> {
  const { header } = files;
  const { subjects = [], keywords = [], hasFormulas, hasCode, years = [], lengths = [] } = filters;
  const scoped = new Set(scopedSubjects(header, query.subjects));
  const accepted = header.subjects.map(
    ({ slug }) =>
      (subjects.length === 0 || subjects.includes(slug)) && (query.subjects.length === 0 || scoped.has(slug)),
  );
  const keys = [...new Set([...keywords, ...query.keywords])];
  const withKey = await Promise.all(
    keys.map(async (key) => new Set((await files.hashed(hashKeyword(key))).map(placeToDocument))),
  );
  const isAnyOf = <Item>(items: readonly Item[], item: Item | undefined): boolean =>
    items.length === 0 || (item !== undefined && items.includes(item));
  return (document) => {
    let refusals = accepted[files.subjectOf(document)] === true ? 0 : dimensions.subject;
    if (!withKey.every((documents) => documents.has(document))) refusals |= dimensions.keyword;
    const attributes = attributesOf?.(document);
    if (attributes === undefined) return refusals;
    if (hasFormulas !== undefined && attributes.hasFormulas !== hasFormulas) refusals |= dimensions.formulas;
    if (hasCode !== undefined && attributes.hasCode !== hasCode) refusals |= dimensions.code;
    if (!isAnyOf(years, header.years[attributes.year])) refusals |= dimensions.year;
    if (!isAnyOf(lengths, lengthClasses[attributes.length])) refusals |= dimensions.length;
    return refusals;
  };
}
