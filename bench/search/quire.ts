import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { engineBytes } from "../../src/build/quality/engine-bytes.ts";
import { measureSearchQuality } from "../../src/build/quality/search-quality.ts";
import { createIndexBuilder } from "../../src/search/index/index-builder.ts";
import { documentsToSegment } from "../../src/search/index/index-segment.ts";
import type { SearchDocument } from "../../src/search/index/search-document.ts";
import { type BenchmarkEngine, resultCount } from "./benchmark-engine.ts";
import { compressedBytes } from "./compressed-bytes.ts";

/** The same number that a build indexes together. */
const documentsPerSegment = 512;

/** Quire's own engine, built in one thread; a site build uses all cores. */
export const quire: BenchmarkEngine = {
  name: "Quire",
  build: async (documents, folder) => {
    const builder = createIndexBuilder();
    let batch: SearchDocument[] = [];
    for await (const document of documents) {
      batch.push(document);
      if (batch.length < documentsPerSegment) continue;
      builder.add(documentsToSegment(batch));
      batch = [];
    }
    builder.add(documentsToSegment(batch));
    for (const { path, bytes } of builder.finish()) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
  },
  measure: async (folder, queries) => {
    const compressedSizes = new Map<string, number>();
    return await measureSearchQuality({
      load: async (path) => new Uint8Array(readFileSync(join(folder, path))),
      servedBytes: (path, bytes) => {
        const size = compressedSizes.get(path) ?? compressedBytes(bytes);
        compressedSizes.set(path, size);
        return size;
      },
      engineBytes,
      queries,
      limit: resultCount,
    });
  },
};
