import type { DocumentRow } from "../document-shard.ts";
import { questionsName } from "../title-index.ts";
import { ByteWriter } from "./byte-writer.ts";
import { encodeQuestions } from "./encode-document-shard.ts";

/** Encodes a title index: the number of parts, the name and size of each, then their bytes. */
export function encodeTitleIndex(
  files: ReadonlyMap<string, Uint8Array>,
  questions: readonly DocumentRow[],
): Uint8Array {
  const writer = new ByteWriter();
  const encoder = new TextEncoder();
  const parts = new Map([...files, [questionsName, encodeQuestions(questions)]]);
  writer.writeVarint(parts.size);
  for (const [name, bytes] of parts) {
    const encoded = encoder.encode(name);
    writer.writeVarint(encoded.length);
    writer.writeBytes(encoded);
    writer.writeVarint(bytes.length);
  }
  for (const bytes of parts.values()) writer.writeBytes(bytes);
  return writer.takeBytes();
}
