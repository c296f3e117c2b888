import { AppendFile } from "../output/cache/append-file.ts";
import type { ArticleEntry } from "./article-entry.ts";
import type { ArticlePayload, StoredArticle } from "./read-source.ts";

/**
 * A file of texts that are appended once and read in any order. Holds the articles' payloads while the
 * collection is read, so that memory doesn't grow with its text: only 8 bytes per record stay in memory.
 */
export class RecordFile {
  readonly #file: AppendFile;
  readonly #offsets: number[] = [];
  /** The indexes of the records that replace others. */
  readonly #replacements = new Map<number, number>();

  /** Creates the file. Throws if it exists. */
  constructor(path: string) {
    this.#file = new AppendFile(path, "wx+");
  }

  /** Appends a text, which may be encoded in UTF-8, and returns its index. */
  append(text: string | Uint8Array): number {
    const bytes = typeof text === "string" ? Buffer.from(text) : text;
    return this.#offsets.push(this.#file.append(bytes)) - 1;
  }

  /** Replaces the text at an index that `append` returned. */
  replace(index: number, text: string | Uint8Array): void {
    this.#replacements.set(index, this.append(text));
  }

  /** The text at an index that `append` returned. */
  read(originalIndex: number): string {
    const index = this.#replacements.get(originalIndex) ?? originalIndex;
    const start = this.#offsets[index];
    if (start === undefined) throw new RangeError(`The record file has no record ${index}.`);
    return this.#file.readBytes(start, (this.#offsets[index + 1] ?? this.#file.size) - start).toString();
  }

  close(): void {
    this.#file.close();
  }
}

/** A record of the record file as it was written. */
export function parseRecord(record: string): StoredArticle {
  // Written by this process a moment ago and already validated.
  return JSON.parse(record) as StoredArticle;
}

/** Returns a function that reads the plain text of an article's answer from the record file. */
export function createTextReader(
  recordFile: Pick<RecordFile, "read">,
): (article: Pick<ArticleEntry, "record">) => string {
  return ({ record }) => parseRecord(recordFile.read(record)).text;
}

/** Reads an article's payload back. Its slug may differ from the one that its file alone would have. */
export function readPayload(
  recordFile: Pick<RecordFile, "read">,
  article: Pick<ArticleEntry, "record" | "slug">,
): ArticlePayload {
  return { ...parseRecord(recordFile.read(article.record)).payload, slug: article.slug };
}
