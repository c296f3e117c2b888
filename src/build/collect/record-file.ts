import { AppendFile } from "../output/cache/append-file.ts";
import type { ArticleEntry } from "./article-entry.ts";
import type { ArticlePayload, StoredArticle } from "./read-source.ts";

const decoder = new TextDecoder();

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

  /** The text at an index that `append` returned, in UTF-8. Its memory is the caller's. */
  read(originalIndex: number): Uint8Array {
    const index = this.#replacements.get(originalIndex) ?? originalIndex;
    const start = this.#offsets[index];
    if (start === undefined) throw new RangeError(`The record file has no record ${index}.`);
    const bytes = this.#file.readBytes(start, (this.#offsets[index + 1] ?? this.#file.size) - start);
    // A part of a larger array would keep all of that in memory.
    return bytes.length === bytes.buffer.byteLength ? bytes : Uint8Array.from(bytes);
  }

  close(): void {
    this.#file.close();
  }
}

/** A record of the record file as it was written. */
export function parseRecord(record: Uint8Array): StoredArticle {
  // Written by this process a moment ago and already validated.
  return JSON.parse(decoder.decode(record)) as StoredArticle;
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
