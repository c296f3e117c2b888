import { must } from "../../../../content/must.ts";
import { headerPath } from "../../../../search/codec/index-format.ts";
import { createIndexBuilder } from "../../../../search/index/index-builder.ts";
import { documentsToSegment } from "../../../../search/index/index-segment.ts";
import type { SearchDocument } from "../../../../search/index/search-document.ts";
import { createSearchEngine, type SearchEngine } from "../../../../search/query/search-engine.ts";

/** A search engine over a few thousand documents, with an index in memory. `language` (BCP 47) is that of the titles. */
export function documentsToEngine(documents: readonly SearchDocument[], language: string): SearchEngine {
  const builder = createIndexBuilder({ language });
  builder.add(documentsToSegment(documents));
  const files = new Map(Array.from(builder.finish(), ({ path, bytes }) => [path, bytes]));
  const readFile = (path: string): Uint8Array => must(files.get(path), "file of the index");
  const engine = createSearchEngine({
    load: async (path) => readFile(path),
    header: JSON.parse(new TextDecoder().decode(readFile(headerPath))),
  });
  engine.attachTitleIndex(readFile(engine.titleIndex.path));
  return engine;
}
