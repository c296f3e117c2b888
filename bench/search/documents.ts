import { createReadStream, createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { finished } from "node:stream/promises";
import { type Member, readCollection } from "../../src/pack/collection.ts";
import { createProgress } from "../../src/pack/progress.ts";
import { collectionToShelves } from "../../src/pack/shelves.ts";
import { Spool } from "../../src/pack/spool.ts";
import { shelvesToDocuments } from "../../src/pack/write-index.ts";
import type { SearchDocument } from "../../src/search/search-document.ts";

/**
 * Writes the listed articles of a content folder into a file, a line of JSON each, so that every engine begins with the
 * same plain texts. Of more than `limit` only as many, spread evenly. Returns their addresses.
 */
export async function writeDocuments(content: string, file: string, limit: number): Promise<Set<string>> {
  const scratch = mkdtempSync(join(tmpdir(), "quire-bench-"));
  const spool = new Spool(join(scratch, "records"));
  const output = createWriteStream(file);
  const addresses = new Set<string>();
  try {
    const progress = createProgress(process.stderr);
    const collection = await readCollection({ folder: content, lint: false }, spool, progress);
    const shelves = collectionToShelves(collection);
    const share = Math.min(1, limit / shelves.reduce((sum, { newest }) => sum + newest.length, 0));
    let passed = 0;
    for (const document of shelvesToDocuments(shelves, ({ record }: Member) => spool.read(record))) {
      passed += 1;
      if (Math.floor(passed * share) === Math.floor((passed - 1) * share)) continue;
      addresses.add(document.url);
      if (!output.write(`${JSON.stringify(document)}\n`))
        await new Promise<void>((resolve) => output.once("drain", () => resolve()));
    }
    output.end();
    await finished(output);
    return addresses;
  } finally {
    spool.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Reads back the `count` documents that `writeDocuments` wrote, one at a time, and tells how far it has come. */
export async function* readDocuments(file: string, count: number): AsyncGenerator<SearchDocument> {
  const progress = createProgress(process.stderr);
  progress.begin("Indexing", count, "articles");
  let done = 0;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    yield JSON.parse(line) as SearchDocument;
    done += 1;
    progress.advance(done);
  }
  progress.end();
}
