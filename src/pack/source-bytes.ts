import { type ReadOptions, readSource, type SourceResult } from "./read-source.ts";

/** Reads a content file into the form in which it is handed between threads and kept: see `bytesToResult`. */
export async function readSourceBytes(path: string, options: ReadOptions): Promise<Uint8Array> {
  const result = await readSource(path, options);
  if (result.kind === "bad") return Buffer.from(JSON.stringify(result));
  // A record is JSON already, and stays so on its way to the disk: it stands beside the rest, not within.
  const { record, ...rest } = result;
  return Buffer.from(`${JSON.stringify(rest)}\n${record}`);
}

/** `bytes` come from `readSourceBytes`. */
export function bytesToResult(bytes: Uint8Array): SourceResult {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
  const end = text.indexOf("\n");
  if (end < 0) return JSON.parse(text) as SourceResult;
  const rest = JSON.parse(text.slice(0, end)) as Omit<Extract<SourceResult, { kind: "article" }>, "record">;
  return { ...rest, record: text.slice(end + 1) };
}
