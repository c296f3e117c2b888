import { createEngine, type SearchEngine } from "../../src/search/engine.ts";
import { createIndexBuilder } from "../../src/search/index-builder.ts";
import type { LoadIndexFile } from "../../src/search/index-files.ts";
import { headerPath } from "../../src/search/index-format.ts";
import { documentsToSegment } from "../../src/search/index-segment.ts";
import type { SearchDocument } from "../../src/search/search-document.ts";

/** A document with what a test is about; the rest is plain. */
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
    length: 100,
    hasFormulas: false,
    hasCode: false,
    ...fields,
  };
}

/** The files of an index over these documents, by path. */
export function buildIndex(documents: readonly SearchDocument[]): Map<string, Uint8Array> {
  const builder = createIndexBuilder({ termShardBytes: 200, pairsPerShard: 20 });
  builder.add(documentsToSegment(documents));
  return new Map(Array.from(builder.finish(), ({ path, bytes }) => [path, bytes]));
}

export function readHeader(files: ReadonlyMap<string, Uint8Array>): Record<string, unknown> {
  return JSON.parse(new TextDecoder().decode(files.get(headerPath)));
}

export function loaderOf(files: ReadonlyMap<string, Uint8Array>, loaded: string[] = []): LoadIndexFile {
  return async (path) => {
    loaded.push(path);
    const bytes = files.get(path);
    if (bytes === undefined) throw new Error(`no such file: ${path}`);
    return bytes;
  };
}

export function engineOver(documents: readonly SearchDocument[], loaded?: string[]): SearchEngine {
  const files = buildIndex(documents);
  return createEngine({ load: loaderOf(files, loaded), header: readHeader(files) });
}
