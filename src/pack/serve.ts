import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import sirv from "sirv";

/** A site being served. */
export interface RunningSite {
  /** Where it is reached, with its base path. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Thrown where a port can't be had. */
export class PortError extends Error {
  override name = "PortError";
}

/** Files of these folders either exist or are missing: a page in their place would be read as data or script. */
const noFallback = /^(?:data|assets|search)\//u;

/**
 * Serves a built site as any static host would: files as they are, the app's page for all other addresses, a real 404
 * for missing data. For trying out; it knows nothing that the files don't.
 */
export async function serveSite(folder: string, base: string, port: number): Promise<RunningSite> {
  const files = sirv(folder, {
    etag: true,
    dotfiles: false,
    setHeaders: (response, path) => {
      response.setHeader(
        "Cache-Control",
        isImmutable(path) ? "public, max-age=31536000, immutable" : "no-cache",
      );
      response.setHeader("X-Content-Type-Options", "nosniff");
    },
  });
  const server = createServer((request, response) => {
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    const notFound = (): void => {
      response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" });
      response.end("Not found\n");
    };
    if (`${path}/` === base) {
      response.writeHead(302, { Location: base });
      response.end();
      return;
    }
    if (!path.startsWith(base)) {
      notFound();
      return;
    }
    request.url = (request.url ?? "/").slice(base.length - 1);
    files(request, response, () => {
      if (noFallback.test(path.slice(base.length))) {
        notFound();
        return;
      }
      request.url = "/index.html";
      files(request, response, notFound);
    });
  });
  const address = await listen(server, port);
  return {
    url: `http://localhost:${address.port}${base}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function isImmutable(path: string): boolean {
  return /^\/(?:assets|data\/[^/]+)\//u.test(path);
}

async function listen(server: Server, port: number): Promise<AddressInfo> {
  return await new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const reason =
        error.code === "EADDRINUSE"
          ? "is in use: name another one with --port"
          : `can't be used (${error.code})`;
      reject(new PortError(`Port ${port} ${reason}`, { cause: error }));
    });
    server.listen(port, () => resolve(server.address() as AddressInfo));
  });
}
