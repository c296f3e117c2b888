import { brotliCompressSync, constants } from "node:zlib";

/** Above this size nobody waits for the best compression: hosts then take a middle one. */
const quickFromBytes = 8_000_000;

/** Bytes of a file as a host serves it: compressed with brotli where that makes it smaller. */
export function servedBytes(content: Uint8Array): number {
  const quality = content.length > quickFromBytes ? 6 : 11;
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: quality } };
  return Math.min(content.length, brotliCompressSync(content, options).length);
}
