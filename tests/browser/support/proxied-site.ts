import { createServer, request as requestFrom } from "node:http";
import type { AddressInfo } from "node:net";
import type { BrowserContextOptions, Page } from "playwright-core";
import { inject, onTestFinished } from "vitest";
import { type PreviewServer, startPreviewServer } from "../../../src/build/dev/preview-server.ts";
import { type PageOfTest, startPages } from "./page-of-test.ts";

/** A site behind a proxy, which sees all requests, those of the service worker too, and can hold some of them back. */
export interface ProxiedSite extends PageOfTest {
  /** The paths of all requests so far, without their leading slash. */
  readonly requests: string[];
  /** Absolute URL of a path of the site. */
  readonly pathToUrl: (path: string) => string;
  /** Opens a path in the page, and waits for its heading. */
  readonly openPath: (path: string) => Promise<void>;
  /** Requests whose path matches wait until `release` is called. */
  readonly holdBack: (pattern: RegExp) => void;
  readonly release: () => void;
  /** Serves another folder at the same URL from now on. */
  readonly publish: (folder: string) => Promise<void>;
  /** Ends all connections: the browser knows that it has none, and the host is gone. */
  readonly goOffline: () => Promise<void>;
  /** Ends all connections without the browser's knowledge, as behind a router that has lost its line. */
  readonly loseLine: () => void;
  readonly goOnline: () => Promise<void>;
}

type OpenSite = (folder?: string, options?: BrowserContextOptions) => Promise<ProxiedSite>;

/** Starts a browser for a test file. Returns a function that serves a folder, by default the sample, behind a proxy. */
export function startProxiedSites(): OpenSite {
  const openPage = startPages();
  return async (folder = inject("siteFolder"), options = {}) => {
    let server: PreviewServer = await startPreviewServer(folder, "/", 0);
    const requests: string[] = [];
    let held: RegExp | undefined;
    let waiting: (() => void)[] = [];
    let isOnline = true;
    const proxy = createServer((request, response) => {
      const path = (request.url ?? "/").slice(1);
      const forward = (): void => {
        if (!isOnline) return void request.socket.destroy();
        requests.push(path);
        const { method = "GET", headers } = request;
        requestFrom(new URL(`/${path}`, server.url), { method, headers }, (answer) => {
          response.writeHead(answer.statusCode ?? 500, answer.headers);
          answer.pipe(response);
        })
          .on("error", () => request.socket.destroy())
          .end();
      };
      if (held?.test(path)) waiting.push(forward);
      else forward();
    });
    await new Promise<void>((resolve) => proxy.listen(0, resolve));
    const siteUrl = `http://localhost:${(proxy.address() as AddressInfo).port}`;
    const opened = await openPage(options);
    const { context, page } = opened;
    const release = (): void => {
      held = undefined;
      for (const forward of waiting) forward();
      waiting = [];
    };
    onTestFinished(async () => {
      proxy.closeAllConnections();
      proxy.close();
      await server.close();
    });
    const loseLine = (): void => {
      isOnline = false;
      release();
      proxy.closeAllConnections();
    };
    return {
      ...opened,
      requests,
      pathToUrl: (path) => siteUrl + path,
      openPath: async (path) => {
        await page.goto(siteUrl + path);
        await page.locator("h1").waitFor();
      },
      holdBack: (pattern) => {
        held = pattern;
      },
      release,
      publish: async (next) => {
        await server.close();
        server = await startPreviewServer(next, "/", 0);
      },
      loseLine,
      goOffline: async () => {
        loseLine();
        await context.setOffline(true);
      },
      goOnline: async () => {
        isOnline = true;
        await context.setOffline(false);
      },
    };
  };
}

/**
 * Opens a path of the sample without its service worker. Requests whose path matches wait until `release` is called. Returns as soon
 * as the page begins to arrive.
 */
export async function openHoldingBack(
  openSite: OpenSite,
  path: string,
  pattern: RegExp,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; release: () => void }> {
  const { page, holdBack, release, pathToUrl } = await openSite(undefined, {
    serviceWorkers: "block",
    ...options,
  });
  holdBack(pattern);
  await page.goto(pathToUrl(path), { waitUntil: "commit" });
  return { page, release };
}
