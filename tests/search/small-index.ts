import { headerPath } from "../../src/search/codec/index-format.ts";
import { createIndexBuilder } from "../../src/search/index/index-builder.ts";
import { documentsToSegment } from "../../src/search/index/index-segment.ts";
import type { SearchDocument } from "../../src/search/index/search-document.ts";
import type { LoadIndexFile } from "../../src/search/query/index-reader.ts";
import { createSearchEngine, type SearchEngine } from "../../src/search/query/search-engine.ts";

/** A document with the given fields; the rest has defaults. */
export function document(question: string, fields: Partial<SearchDocument> = {}): SearchDocument {
  const subject = fields.subject ?? "physics";
  const slug = question
    .toLowerCase()
    .replace(/[^a-z0-9\s_]/gu, "")
    .trim()
    .replace(/[\s_]/gu, "-");
  return {
    url: `/learn/${subject}/questions/${slug}`,
    subject,
    subjectName: subject[0]?.toUpperCase() + subject.slice(1),
    question,
    keywords: [],
    text: "",
    date: "2024-11-30",
    wordCount: 100,
    hasFormulas: false,
    hasCode: false,
    ...fields,
  };
}

/** The files of an index over these documents, by path. */
export function buildIndex(
  documents: readonly SearchDocument[],
  synonyms: readonly (readonly string[])[] = [],
): Map<string, Uint8Array> {
  const builder = createIndexBuilder({ termShardBytes: 200, bigramsPerShard: 20, synonyms });
  builder.add(documentsToSegment(documents));
  return new Map(Array.from(builder.finish(), ({ path, bytes }) => [path, bytes]));
}

/** A file of an index. Throws if it is missing. */
export function readIndexFile(files: ReadonlyMap<string, Uint8Array>, path: string): Uint8Array {
  const bytes = files.get(path);
  if (bytes === undefined) throw new Error(`no such file: ${path}`);
  return bytes;
}

export function readHeader(files: ReadonlyMap<string, Uint8Array>): Record<string, unknown> {
  return JSON.parse(new TextDecoder().decode(readIndexFile(files, headerPath)));
}

export function createLoader(files: ReadonlyMap<string, Uint8Array>, loaded: string[] = []): LoadIndexFile {
  return async (path) => {
    loaded.push(path);
    return readIndexFile(files, path);
  };
}

export function createTestEngine(documents: readonly SearchDocument[], loaded?: string[]): SearchEngine {
  const files = buildIndex(documents);
  return createSearchEngine({ load: createLoader(files, loaded), header: readHeader(files) });
}
