import { promises as fs } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import sirv from "sirv";
import { pathToCacheControl } from "../publish/hosts/cache-control.ts";
import { siteToSecurityHeaders } from "../publish/security-headers.ts";

/** A running preview server. */
export interface PreviewServer {
  /** Its URL, including the base path. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Thrown if a port can't be used. */
export class PortError extends Error {
  override name = "PortError";
}

/**
 * Serves a built site like any static host: files as they are, pages without `.html` in their URL, and the 404 page
 * for everything else. `headers` are those of every response (default: without pictures of other sites). For local previews.
 */
export async function startPreviewServer(
  folder: string,
  base: string,
  port: number,
  headers = siteToSecurityHeaders({ externalImages: false }),
): Promise<PreviewServer> {
  const serveFile = sirv(folder, {
    etag: true,
    dotfiles: false,
    setHeaders: (response, path) => {
      response.setHeader("Cache-Control", pathToCacheControl(path));
    },
  });
  const notFoundPage = await fs.readFile(join(folder, "404.html"));
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const url = request.url ?? "/";
    const path = url.split("?")[0] ?? "/";
    if (`${path}/` === base) {
      response.writeHead(302, { Location: base });
      response.end();
      return;
    }
    const sendNotFound = (): void => {
      // Missing data and scripts get a plain response: a page would be parsed as one of them.
      const isFile = /\.\w+$/u.test(path);
      response.writeHead(404, { "Content-Type": `text/${isFile ? "plain" : "html"}; charset=utf-8` });
      response.end(isFile ? "Not found\n" : notFoundPage);
    };
    if (!path.startsWith(base)) {
      sendNotFound();
      return;
    }
    request.url = url.slice(base.length - 1);
    serveFile(request, response, sendNotFound);
  });
  const listenAddress = await listen(server, port);
  return {
    url: `http://localhost:${listenAddress.port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // Browsers keep idle connections open.
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
