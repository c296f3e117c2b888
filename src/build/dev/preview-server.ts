import { readFile, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import send from "send";
import { pathToCacheControl } from "../publish/hosts/cache-control.ts";
import { siteToSecurityHeaders } from "../publish/security-headers.ts";
import { CompressedFiles } from "./compressed-file.ts";
import { addressToNetworkUrls, isAnyAddress, localAddress } from "./network-address.ts";

/** A running preview server. */
export interface PreviewServer {
  /** Its URL, including the base path. */
  readonly url: string;
  /** Its URLs for other devices in the network; none if it can't be reached from there. */
  readonly networkUrls: readonly string[];
  readonly close: () => Promise<void>;
}

/** How a site is served. */
export interface PreviewOptions {
  /** The address to listen on. Default: that which only this computer can reach. */
  readonly address?: string;
  /** True to send texts compressed, as hosts do. Default: false. */
  readonly compress?: boolean;
}

/** Thrown if a port can't be used. */
export class PortError extends Error {
  override name = "PortError";
}

/**
 * Serves a built site like any static host: files as they are, pages without `.html` in their URL, and the 404 page
 * for everything else. For local previews. Files are looked up at each request: a site that is built again while it
 * is served is there at the next one, and a file that vanishes is a 404. `headers` are those of every response (default:
 * without pictures of other sites), `languagePaths` the folders of languages besides the main one.
 */
export async function startPreviewServer(
  folder: string,
  base: string,
  port: number,
  headers = siteToSecurityHeaders({ externalImages: false }),
  languagePaths: readonly string[] = [],
  { address = localAddress, compress = false }: PreviewOptions = {},
): Promise<PreviewServer> {
  const compressedFiles = compress ? new CompressedFiles() : undefined;
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    serve(request, response, { folder, base, languagePaths, compressedFiles }).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500, { "Content-Type": "text/plain; charset=utf-8" });
      response.end("This file could not be read.\n");
    });
  });
  const listenAddress = await listen(server, port, address);
  const networkUrls = addressToNetworkUrls(address, listenAddress.port, base);
  const isLocal = networkUrls.length === 0 || isAnyAddress(address);
  return {
    networkUrls,
    url: isLocal ? `http://localhost:${listenAddress.port}${base}` : (networkUrls[0] ?? ""),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // Browsers keep idle connections open.
        server.closeAllConnections();
      }),
  };
}

/** What is served, and where. */
interface ServedSite {
  readonly folder: string;
  readonly base: string;
  readonly languagePaths: readonly string[];
  readonly compressedFiles: CompressedFiles | undefined;
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  { folder, base, languagePaths, compressedFiles }: ServedSite,
): Promise<void> {
  const [path = "/"] = (request.url ?? "/").split("?");
  const languageBase = languagePaths
    .map((name) => `${base}${name}/`)
    .find((each) => `${path}/`.startsWith(each));
  const nearestBase = languageBase ?? base;
  if (`${path}/` === nearestBase) {
    response.writeHead(302, { Location: nearestBase });
    response.end();
    return;
  }
  const notFoundFolder = join(folder, nearestBase.slice(base.length));
  const file = path.startsWith(base) ? await findFile(folder, path.slice(base.length - 1)) : undefined;
  if (file === undefined) {
    await sendNotFound(response, notFoundFolder, path);
    return;
  }
  const fileInLanguage = languageBase === undefined ? file : `/${path.slice(languageBase.length)}`;
  response.setHeader("Cache-Control", pathToCacheControl(fileInLanguage));
  const source = { folder, path: decodeURI(file) };
  // A file that has vanished meanwhile is for what follows.
  if (await compressedFiles?.send(request, response, source).catch(() => false)) return;
  send(request, file, { root: folder, dotfiles: "ignore", cacheControl: false })
    .on("error", () => void sendNotFound(response, notFoundFolder, path))
    .pipe(response);
}

/** The file that a host sends for a path, relative to the folder; undefined if there is none. */
async function findFile(folder: string, path: string): Promise<string | undefined> {
  const decoded = decodePathBelow(path);
  if (decoded === undefined) return undefined;
  const candidates = decoded.endsWith("/") ? [`${decoded}index.html`] : [decoded, `${decoded}.html`];
  for (const candidate of candidates) {
    const stats = await stat(join(folder, candidate)).catch(() => undefined);
    if (stats?.isFile()) return encodeURI(candidate);
  }
  return undefined;
}

/** Undefined for what isn't a path below the folder: a damaged escape, a NUL byte or a step upwards. */
function decodePathBelow(path: string): string | undefined {
  try {
    const decoded = decodeURIComponent(path);
    const isBelow = !decoded.includes("\0") && !decoded.split(/[/\\]/u).includes("..");
    return isBelow ? decoded : undefined;
  } catch {
    return undefined;
  }
}

async function sendNotFound(response: ServerResponse, folder: string, path: string): Promise<void> {
  // Missing data and scripts get a plain response: a page would be parsed as one of them.
  const isFile = /\.\w+$/u.test(path);
  const page = isFile ? undefined : await readFile(join(folder, "404.html")).catch(() => undefined);
  response.writeHead(404, { "Content-Type": `text/${page ? "html" : "plain"}; charset=utf-8` });
  response.end(page ?? "Not found\n");
}

async function listen(server: Server, port: number, address: string): Promise<AddressInfo> {
  return await new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const reason =
        error.code === "EADDRINUSE"
          ? "is already in use: choose another one with --port"
          : error.code === "EADDRNOTAVAIL"
            ? `cannot be used: ${address} is not an address of this computer`
            : `cannot be used (${error.code})`;
      reject(new PortError(`Port ${port} ${reason}`, { cause: error }));
    });
    server.listen(port, address, () => resolve(server.address() as AddressInfo));
  });
}
