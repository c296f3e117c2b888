import { readFile, stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** What hosts send compressed. Pictures, fonts and the search index already are. */
const contentTypes: ReadonlyMap<string, string> = new Map([
  [".css", "text/css; charset=utf-8"],
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".json", "application/json; charset=utf-8"],
  [".svg", "image/svg+xml"],
  [".txt", "text/plain; charset=utf-8"],
  [".webmanifest", "application/manifest+json"],
  [".xml", "application/xml"],
]);

/** Smaller files fit into one packet as they are; larger ones would take seconds. */
const minBytes = 1_000;
const maxBytes = 8_000_000;

/** What is kept for the next request, in bytes. */
const maxCachedBytes = 64_000_000;

/** As fast as hosts that compress at each request. */
const brotliQuality = 5;

type Encoding = "br" | "gzip";

async function compress(bytes: Buffer, encoding: Encoding): Promise<Buffer> {
  return encoding === "gzip"
    ? await promisify(gzip)(bytes)
    : await promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } });
}

/** The best encoding that a request accepts; undefined for none. */
function acceptedEncoding({ headers }: IncomingMessage): Encoding | undefined {
  const accepted = String(headers["accept-encoding"] ?? "")
    .split(",")
    .map((each) => each.trim())
    .filter((each) => !/;\s*q=0(?:\.0*)?$/u.test(each))
    .map((each) => each.split(";")[0]);
  return (["br", "gzip"] as const).find((encoding) => accepted.includes(encoding));
}

/** Sends files compressed, as a CDN does, so that a preview loads as fast as the published site. */
export class CompressedFiles {
  readonly #cache = new Map<string, Buffer>();
  #cachedBytes = 0;

  /**
   * Sends the file of a path in the folder compressed. Resolves to false, and sends nothing, if it is to be sent uncompressed, or not at
   * all because it is hidden: the caller decides. Rejects if the file can't be read.
   */
  async send(
    request: IncomingMessage,
    response: ServerResponse,
    { folder, path }: { readonly folder: string; readonly path: string },
  ): Promise<boolean> {
    const type = contentTypes.get(extname(path).toLowerCase());
    const isHidden = path.split("/").some((name) => name.startsWith("."));
    if (type === undefined || isHidden || request.headers.range !== undefined) return false;
    response.setHeader("Vary", "Accept-Encoding");
    const file = join(folder, path);
    const encoding = acceptedEncoding(request);
    const { size, mtimeMs } = await stat(file);
    if (encoding === undefined || size < minBytes || size > maxBytes) return false;
    const etag = `W/"${size.toString(16)}-${Math.floor(mtimeMs).toString(16)}-${encoding}"`;
    response.setHeader("ETag", etag);
    if (request.headers["if-none-match"] === etag) {
      response.writeHead(304).end();
      return true;
    }
    const body = await this.#read(file, encoding, etag);
    response.writeHead(200, {
      "Content-Type": type,
      "Content-Encoding": encoding,
      "Content-Length": body.length,
    });
    response.end(request.method === "HEAD" ? undefined : body);
    return true;
  }

  async #read(file: string, encoding: Encoding, etag: string): Promise<Buffer> {
    const key = join(file, etag);
    const cached = this.#cache.get(key);
    if (cached !== undefined) return cached;
    const body = await compress(await readFile(file), encoding);
    if (this.#cachedBytes + body.length > maxCachedBytes) {
      this.#cache.clear();
      this.#cachedBytes = 0;
    }
    this.#cache.set(key, body);
    this.#cachedBytes += body.length;
    return body;
  }
}
