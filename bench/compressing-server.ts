import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { pathToCaching } from "../src/pack/publish/cache-rules.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** A site that is being served. */
export interface ServedSite {
  readonly origin: string;
  readonly close: () => void;
}

/**
 * Serves a folder as a good host does: brotli, cache headers, a page's file without its ending. `others` are pages that
 * the folder lacks, by their address.
 */
export async function serveCompressed(
  folder: string,
  others: ReadonlyMap<string, string>,
): Promise<ServedSite> {
  const compressed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const address = decodeURI((request.url ?? "/").split("?")[0] ?? "/");
    const path = normalize(address).slice(1) || "index.html";
    const other = others.get(address);
    const file = [path, `${path}.html`].find((each) => isFile(join(folder, each)));
    if (other === undefined && file === undefined) {
      response.writeHead(404).end();
      return;
    }
    const name = file ?? "bare.html";
    const content = compressed.get(address) ?? compress(other ?? readFileSync(join(folder, name)));
    compressed.set(address, content);
    response.writeHead(200, {
      "Content-Type": types[extname(name)] ?? "application/octet-stream",
      "Content-Encoding": "br",
      "Cache-Control": pathToCaching(name),
    });
    response.end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

function compress(content: string | Uint8Array): Buffer {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
}
