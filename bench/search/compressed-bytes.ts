import { brotliCompressSync, constants } from "node:zlib";

/** Above this size the best compression takes too long: hosts then use a medium level. */
const bestQualityLimitBytes = 8_000_000;

/** Bytes of a file as a host serves it: compressed with brotli where that makes it smaller. */
export function compressedBytes(content: Uint8Array): number {
  const quality = content.length > bestQualityLimitBytes ? 6 : 11;
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: quality } };
  return Math.min(content.length, brotliCompressSync(content, options).length);
}
