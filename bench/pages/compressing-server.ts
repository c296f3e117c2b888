import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join, normalize } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { pathToCacheControl } from "../../src/build/publish/hosts/cache-control.ts";
import { pathToMimeType } from "../../src/build/publish/hosts/mime-types.ts";

/** A running server. */
export interface ServedSite {
  readonly origin: string;
  readonly close: () => void;
}

/**
 * Serves a folder the way a good host does: brotli, cache headers, clean URLs without `.html`. `extraPages` are pages
 * that the folder doesn't contain, by URL path.
 */
export async function serveCompressed(
  folder: string,
  extraPages: ReadonlyMap<string, string>,
): Promise<ServedSite> {
  const compressed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const pathname = decodeURI((request.url ?? "/").split("?")[0] ?? "/");
    const path = normalize(pathname).slice(1) || "index.html";
    const extraPage = extraPages.get(pathname);
    const file = [path, `${path}.html`].find((candidate) => isFile(join(folder, candidate)));
    if (extraPage === undefined && file === undefined) {
      response.writeHead(404).end();
      return;
    }
    const fileName = file ?? "bare.html";
    const content = compressed.get(pathname) ?? compress(extraPage ?? readFileSync(join(folder, fileName)));
    compressed.set(pathname, content);
    response.writeHead(200, {
      "Content-Type": pathToMimeType(fileName),
      "Content-Encoding": "br",
      "Cache-Control": pathToCacheControl(fileName),
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
