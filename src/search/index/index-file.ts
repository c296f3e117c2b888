import type { IndexHeader } from "../codec/index-format.ts";

/** One file of the index. */
export interface IndexFile {
  /** With `/`; below the index folder, or below the folder in it that is named after a hash of the documents. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Files of an index that are made from one part of each segment, and what the header says about them. */
export interface EncodedPart {
  readonly files: readonly IndexFile[];
  readonly facts: Partial<IndexHeader>;
}
