import { promises as fs } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import sirv from "sirv";
import { pathToCaching } from "./publish/cache-rules.ts";
import { securityHeaders } from "./security-headers.ts";

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

/**
 * Serves a built site as any static host would: files as they are, a page's file without its ending, and the page for
 * status 404 for everything else. For trying out; it knows nothing that the files don't.
 */
export async function serveSite(folder: string, base: string, port: number): Promise<RunningSite> {
  const files = sirv(folder, {
    etag: true,
    dotfiles: false,
    setHeaders: (response, path) => {
      response.setHeader("Cache-Control", pathToCaching(path));
    },
  });
  const missingPage = await fs.readFile(join(folder, "404.html"));
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    const url = request.url ?? "/";
    const path = url.split("?")[0] ?? "/";
    if (`${path}/` === base) {
      response.writeHead(302, { Location: base });
      response.end();
      return;
    }
    const answerMissing = (): void => {
      // Data and scripts are missing plainly: a page in their place would be read as one of them.
      const isFile = /\.\w+$/u.test(path);
      response.writeHead(404, { "Content-Type": `text/${isFile ? "plain" : "html"}; charset=utf-8` });
      response.end(isFile ? "Not found\n" : missingPage);
    };
    if (!path.startsWith(base)) {
      answerMissing();
      return;
    }
    request.url = url.slice(base.length - 1);
    files(request, response, answerMissing);
  });
  const address = await listen(server, port);
  return {
    url: `http://localhost:${address.port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // Browsers hold connections open that they may never use.
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, port: number): Promise<AddressInfo> {
  return await new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const reason =
        error.code === "EADDRINUSE"
          ? "is already in use: choose another one with --port"
          : `cannot be used (${error.code})`;
      reject(new PortError(`Port ${port} ${reason}`, { cause: error }));
    });
    server.listen(port, () => resolve(server.address() as AddressInfo));
  });
}
