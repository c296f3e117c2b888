import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { engineBytes } from "../../src/pack/engine-bytes.ts";
import { measureSearchQuality } from "../../src/pack/search-quality.ts";
import { createIndexBuilder } from "../../src/search/index-builder.ts";
import { documentsToSegment } from "../../src/search/index-segment.ts";
import type { SearchDocument } from "../../src/search/search-document.ts";
import { type Contestant, resultCount } from "./contestant.ts";
import { servedBytes } from "./served-bytes.ts";

/** As many as a build indexes together. */
const documentsPerSegment = 512;

/** Quire's own engine, built in one thread; a build of a site uses all cores. */
export const quire: Contestant = {
  name: "Quire",
  build: async (documents, folder) => {
    const builder = createIndexBuilder();
    let run: SearchDocument[] = [];
    for await (const document of documents) {
      run.push(document);
      if (run.length < documentsPerSegment) continue;
      builder.add(documentsToSegment(run));
      run = [];
    }
    builder.add(documentsToSegment(run));
    for (const { path, bytes } of builder.finish()) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
  },
  measure: async (folder, queries) => {
    const served = new Map<string, number>();
    return await measureSearchQuality({
      load: async (path) => new Uint8Array(readFileSync(join(folder, path))),
      servedBytes: (path, bytes) => {
        const known = served.get(path) ?? servedBytes(bytes);
        served.set(path, known);
        return known;
      },
      engineBytes,
      queries,
      limit: resultCount,
    });
  },
};
