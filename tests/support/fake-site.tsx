import { join } from "node:path";
import { cleanup, configure, render } from "@testing-library/react";
import { onTestFinished, vi } from "vitest";
import { App } from "../../src/app/app.tsx";
import { createQueryClient } from "../../src/app/data/query-client.ts";
import { PageRouterProvider } from "../../src/app/router/page-router-provider.tsx";
import { createRoutes, pageFrame } from "../../src/app/routes.tsx";
import { RecordFile } from "../../src/build/collect/record-file.ts";
import { DevBundle } from "../../src/build/dev/dev-bundle.ts";
import { silentProgressReporter } from "../../src/build/progress.ts";
import { createSite } from "./create-site.ts";
import { createMemoryPageRouter, goTo } from "./memory-router.tsx";
import { createTempFolder } from "./temp-folder.ts";

/** Lazy routes load on first use, which can be slow on a busy machine. In milliseconds. */
const timeoutMs = 10_000;
configure({ asyncUtilTimeout: timeoutMs });

/** A response that replaces a file. */
export type FakeResponse = () => Response | Promise<Response>;

/** A site served from memory. Only HTTP is faked: content, bundle, routes and query cache are real. */
export interface FakeSite {
  /** Fake responses by path, e.g. `data/manifest.json`; other paths get the real files. */
  readonly responses: Map<string, FakeResponse>;
  /** Requested paths, in order. */
  readonly requestedPaths: string[];
  /** Deploys other content. */
  readonly publish: (files: Readonly<Record<string, string>>, version?: string) => Promise<void>;
}

export function jsonResponse(content: unknown, status = 200): Response {
  return new Response(typeof content === "string" ? content : JSON.stringify(content), {
    status,
    headers: { "Content-Type": "application/json" },
  });
}

/** The HTML page that some hosts send for every unknown URL. */
function fallbackPageResponse(): Response {
  return new Response("<!doctype html><title>App</title>", { headers: { "Content-Type": "text/html" } });
}

async function filesToBundle(
  files: Readonly<Record<string, string>>,
  settings: Parameters<typeof createSite>[0],
): Promise<DevBundle> {
  const recordFile = new RecordFile(join(createTempFolder(), "records"));
  const site = createSite({ name: "Test site", description: "Questions for tests.", ...settings });
  return await DevBundle.open(createTempFolder(files), recordFile, site, silentProgressReporter);
}

/** Files of an in-memory bundle all have the same version; each deployment has a new one. */
const devVersionPattern = /dev000000000/gu;

/** Serves a site made of content files through `fetch`. */
export async function fakeSite(
  files: Readonly<Record<string, string>>,
  settings: Parameters<typeof createSite>[0] = {},
): Promise<FakeSite> {
  let bundle = await filesToBundle(files, settings);
  let version = "version00001";
  const responses = new Map<string, FakeResponse>();
  const requestedPaths: string[] = [];
  vi.stubGlobal("fetch", async (url: string, init: RequestInit = {}) => {
    init.signal?.throwIfAborted();
    const path = url.replace(/^\//u, "");
    requestedPaths.push(path);
    const fakeResponse = responses.get(path);
    if (fakeResponse) return await fakeResponse();
    const content = path.includes("dev000000000")
      ? undefined
      : bundle.read(path.replace(version, "dev000000000"));
    if (content === undefined) return fallbackPageResponse();
    return typeof content === "string"
      ? jsonResponse(content.replace(devVersionPattern, version))
      : new Response(content.slice());
  });
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  return {
    responses,
    requestedPaths,
    publish: async (next, nextVersion = "version00002") => {
      bundle = await filesToBundle(next, settings);
      version = nextVersion;
    },
  };
}

/** Opens a page of the fake site. Resolves when it has rendered its heading. */
export async function openPage(path: string) {
  onTestFinished(cleanup);
  const client = createQueryClient({ retryDelayMs: 0 });
  const router = createMemoryPageRouter(createRoutes(client), path);
  const view = render(
    <App client={client}>
      <PageRouterProvider router={router} frame={pageFrame} />
    </App>,
  );
  await vi.waitFor(() => {
    if (view.container.querySelector("h1") === null) throw new Error("Nothing is rendered yet.");
  }, timeoutMs);
  const go = (to: string | number): Promise<void> => goTo(router, to);
  return { ...view, router, client, go };
}
