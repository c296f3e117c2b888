import { createReadStream, createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { finished } from "node:stream/promises";
import type { ArticleEntry } from "../../src/build/collect/article-entry.ts";
import { readCollection } from "../../src/build/collect/collection.ts";
import { RecordFile } from "../../src/build/collect/record-file.ts";
import { collectionToSubjects } from "../../src/build/collect/subject-index.ts";
import { subjectsToDocuments } from "../../src/build/output/search-index/write-search-index.ts";
import { createProgressReporter } from "../../src/build/progress.ts";
import type { SearchDocument } from "../../src/search/index/search-document.ts";

/**
 * Writes the listed articles of a content folder to a file as JSON lines, so that every engine starts with the
 * same plain text. If there are more than `limit`, an evenly spread sample is used. Returns the articles' URLs.
 */
export async function writeDocuments(content: string, file: string, limit: number): Promise<Set<string>> {
  const tempFolder = mkdtempSync(join(tmpdir(), "quire-bench-"));
  const recordFile = new RecordFile(join(tempFolder, "records"));
  const output = createWriteStream(file);
  const articleUrls = new Set<string>();
  try {
    const progress = createProgressReporter(process.stderr);
    const collection = await readCollection({ folder: content, lint: false }, recordFile, progress);
    const subjects = collectionToSubjects(collection, "en");
    const samplingRatio = Math.min(1, limit / subjects.reduce((sum, { newest }) => sum + newest.length, 0));
    let seenCount = 0;
    for (const document of subjectsToDocuments(subjects, ({ record }: ArticleEntry) =>
      recordFile.read(record),
    )) {
      seenCount += 1;
      if (Math.floor(seenCount * samplingRatio) === Math.floor((seenCount - 1) * samplingRatio)) continue;
      articleUrls.add(document.url);
      if (!output.write(`${JSON.stringify(document)}\n`))
        await new Promise<void>((resolve) => output.once("drain", () => resolve()));
    }
    output.end();
    await finished(output);
    return articleUrls;
  } finally {
    recordFile.close();
    rmSync(tempFolder, { recursive: true, force: true });
  }
}

/** Reads the `count` documents that `writeDocuments` wrote, one at a time, and reports progress. */
export async function* readDocuments(file: string, count: number): AsyncGenerator<SearchDocument> {
  const progress = createProgressReporter(process.stderr);
  progress.start("Indexing", count, "articles");
  let done = 0;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    yield JSON.parse(line) as SearchDocument;
    done += 1;
    progress.update(done);
  }
  progress.finish();
}
