import type { SourceItem } from "./find-sources.ts";
import type { FileReadOptions, SourceResult } from "./read-source.ts";

/** Reads a content file into the form that is sent between threads and cached: see `bytesToSourceResult`. */
export async function readSourceAsBytes(item: SourceItem, options: FileReadOptions): Promise<Uint8Array> {
  // A build that finds all articles in its cache need not load what reads them.
  const { readSource } = await import("./read-source.ts");
  const { readsOtherFiles = false, ...result } = await readSource(item, options);
  if (result.kind !== "article") return Buffer.from(JSON.stringify({ readsOtherFiles, ...result }));
  // The payload is already JSON and stays so until it is on disk: it comes after the rest, not inside it.
  const { record, ...fields } = result;
  return Buffer.concat([Buffer.from(`${JSON.stringify({ readsOtherFiles, ...fields })}\n`), record]);
}

const dependentStart = Buffer.from('{"readsOtherFiles":true');

/** True if a result depends on more than its file's own bytes. `bytes` must come from `readSourceAsBytes`. */
export function dependsOnOtherFiles(bytes: Uint8Array): boolean {
  return dependentStart.equals(bytes.subarray(0, dependentStart.length));
}

/** `bytes` must come from `readSourceAsBytes`. */
export function bytesToSourceResult(bytes: Uint8Array): SourceResult {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = buffer.indexOf("\n");
  if (end < 0) return JSON.parse(buffer.toString()) as SourceResult;
  const fields = JSON.parse(buffer.toString("utf8", 0, end)) as Omit<
    Extract<SourceResult, { kind: "article" }>,
    "record"
  >;
  return { record: buffer.subarray(end + 1), ...fields };
}
