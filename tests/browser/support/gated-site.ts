import { createServer, request as requestFrom } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, inject, onTestFinished } from "vitest";
import { type PreviewServer, startPreviewServer } from "../../../src/build/dev/preview-server.ts";
import { launchBrowser } from "./launch-browser.ts";

/** A site behind a gate, which sees all requests, those of the service worker too, and can hold some of them back. */
export interface GatedSite {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Unexpected page errors. */
  readonly consoleErrors: string[];
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

/**
 * Starts a browser for a test file. Returns a function that serves a folder, by default the sample, behind a gate, in its own browser
 * context.
 */
export function startGatedSites(): (folder?: string, options?: BrowserContextOptions) => Promise<GatedSite> {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
  });
  return async (folder = inject("siteFolder"), options = {}) => {
    if (browser === undefined) throw new Error("The browser has not started.");
    let server: PreviewServer = await startPreviewServer(folder, "/", 0);
    const requests: string[] = [];
    let held: RegExp | undefined;
    let waiting: (() => void)[] = [];
    let isOnline = true;
    const gate = createServer((request, response) => {
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
    await new Promise<void>((resolve) => gate.listen(0, resolve));
    const siteUrl = `http://localhost:${(gate.address() as AddressInfo).port}`;
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    const consoleErrors: string[] = [];
    page.on("pageerror", (error) => consoleErrors.push(error.message));
    const release = (): void => {
      held = undefined;
      for (const forward of waiting) forward();
      waiting = [];
    };
    onTestFinished(async () => {
      await context.close();
      gate.closeAllConnections();
      gate.close();
      await server.close();
    });
    const loseLine = (): void => {
      isOnline = false;
      release();
      gate.closeAllConnections();
    };
    return {
      context,
      page,
      consoleErrors,
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
